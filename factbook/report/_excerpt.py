"""A line of a source with carets under a span, as a terminal shows it."""

from unicodedata import category, combining, east_asian_width

from factbook.source import Source, Span

TAB = 4  # cells; the same for every tab, because the line starts at an unknown column anyway
WIDTH = 100  # cells of a line that are shown; paragraphs on one line are longer
BEFORE = 40  # cells kept before the span when a long line is cut
ELLIPSIS = "…"


def excerpt(source: Source, span: Span) -> tuple[str, str] | None:
    """The line of the span as printable text, and the carets under it; None when there is none."""
    if not 1 <= span.line <= len(source.lines):
        return None
    line = source.lines[span.line - 1]
    start = min(max(span.column, 1) - 1, len(line))
    stop = min(start + max(span.length, 1), max(len(line), start + 1))
    left, right = _window(line, start, stop)
    head = ELLIPSIS if left else ""
    tail = ELLIPSIS if right < len(line) else ""
    shown = head + _printable(line[left:right]) + tail
    offset = len(head) + cells(_printable(line[left:start]))
    marked = cells(_printable(line[start : min(stop, right)])) or 1
    return shown.rstrip(), " " * offset + "^" * marked


def cells(text: str) -> int:
    """The number of terminal cells that a text takes: two for wide characters, none for marks."""
    return sum(_cells(char) for char in text)


def _cells(char: str) -> int:
    """The cells of one character."""
    if combining(char) or category(char) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(char) in {"W", "F"} else 1


def _printable(text: str) -> str:
    """The text with tabs as spaces, and control characters as their pictures."""
    return "".join(map(_picture, text))


def _picture(char: str) -> str:
    """One character as it may be printed: an escape sequence must not reach the terminal."""
    if char == "\t":
        return " " * TAB
    if char < " ":
        return chr(0x2400 + ord(char))
    return "\ufffd" if category(char) == "Cc" else char


def _window(line: str, start: int, stop: int) -> tuple[int, int]:
    """The part of a long line that is shown: from and to which character."""
    if cells(_printable(line)) <= WIDTH:
        return 0, len(line)
    left = start
    room = BEFORE
    while left > 0 and (room := room - cells(_printable(line[left - 1]))) >= 0:
        left -= 1
    right, room = left, WIDTH
    while right < len(line) and (room := room - cells(_printable(line[right]))) >= 0:
        right += 1
    return left, max(right, min(stop, start + 1))

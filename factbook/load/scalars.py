r"""Where the characters of a YAML string stand: through quotes, escapes, folds and indentation.

A string differs from its source only by white space and, in quotes, by escapes. So source and
string are walked side by side: white space is skipped in both, and an escape counts as what it
stands for (YAML 1.2.2, sections 5.7 and 7.3).
"""

from collections.abc import Iterator

from factbook.load.lines import Line
from factbook.patterns import regex
from factbook.source import Source, Span

_QUOTES = ("'", '"')
_OTHER_STYLES = ("|", ">", "&", "!", "")  # blocks, and properties before the string
_PROPERTIES = regex(r"(?:[&!]\S*\s+)*")
_LONG_ESCAPES = {"x": 4, "u": 6, "U": 10}  # how long they are, the backslash included
_ESCAPED_BLANKS = frozenset(" \tt\nnvfrN_LP")


def lines(source: Source, mark: Span, text: str) -> tuple[Line, ...]:
    """The stretches of a string whose value begins at `mark`; the first begins at offset 0."""
    begin = source.offset(mark.line, mark.column)
    if _is_verbatim(source.text, begin, text):
        return (Line(0, mark.line, mark.column + (source.text[begin] in _QUOTES)),)
    found: list[Line] = []
    shift = None
    for offset, at in _pairs(source.text, begin, text):
        if at - offset != shift:
            place = source.span(at)
            found.append(Line(offset, place.line, place.column))
            shift = at - offset
    if not found or found[0].offset > 0:
        found.insert(0, Line(0, mark.line, mark.column))
    return tuple(found)


def _is_verbatim(raw: str, at: int, text: str) -> bool:
    """Whether a string stands in its source, within quotes or without, as it is."""
    if not text or text[0].isspace():
        return False
    quote = raw[at : at + 1]
    if quote not in _QUOTES:
        return quote not in _OTHER_STYLES and raw.startswith(text, at)
    return raw.startswith(text, at + 1) and quote not in text and "\\" not in text


def _pairs(raw: str, at: int, text: str) -> Iterator[tuple[int, int]]:
    """The offsets, in the string and in the source, of each of its characters but blanks."""
    at = _PROPERTIES.match(raw, at).end()  # type: ignore[union-attr] # it matches nothing, too
    style = raw[at : at + 1]
    if style in ("|", ">"):
        at = raw.find("\n", at) + 1 or len(raw)
    elif style in ("'", '"'):
        at += 1
    for offset, char in enumerate(text):
        if char.isspace():
            continue
        while at < len(raw) and (width := _blank(raw, at, style)):
            at += width
        yield offset, min(at, len(raw))
        at += _width(raw, at, style)


def _blank(raw: str, at: int, style: str) -> int:
    """How many characters of the source make up the white space at `at`; none if there is none."""
    if raw[at].isspace():
        return 1
    if style != '"' or raw[at] != "\\":
        return 0
    letter = raw[at + 1 : at + 2]
    if letter in _LONG_ESCAPES:
        width = _LONG_ESCAPES[letter]
        return width if chr(int(raw[at + 2 : at + width], 16)).isspace() else 0
    return 2 if letter in _ESCAPED_BLANKS else 0


def _width(raw: str, at: int, style: str) -> int:
    """How many characters of the source stand for one of the string."""
    if style == "'" and raw.startswith("''", at):
        return 2
    if style == '"' and raw.startswith("\\", at):
        return _LONG_ESCAPES.get(raw[at + 1 : at + 2], 2)
    return 1

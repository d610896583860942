"""From inline Markdown to prose: the text that readers see, each character with its place."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factbook.literals.prose import CITATION, REFERENCE, Origin, Token
from factbook.load.inline_rules import expression_end
from factbook.load.lines import Line, span
from factbook.patterns import regex

# What is not prose, in the order in which it must be tried at one place.
_MARKUP = (
    r"(?P<expression>\{\{)"
    r"|(?P<citation>\[(?:@[\w:.-]+(?:\s*;\s*)?)+\])"
    r"|(?P<comment><!--.{0,4000}?-->)"
    r"|(?P<code>(?P<ticks>`+)(?!`).{1,2000}?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<footnote>\[\^[^\]\s]+\])"
    r"|(?P<target>\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\))"
    r"|(?P<label>\]\[[^\[\]\n]*\])"
    r"|(?P<url><?https?://[^\s<>)\]]+>?)"
    r"|(?P<strong>\*\*|__)"
    r"|(?P<emphasis>\*|(?<![^\W_])_|_(?![^\W_]))"
    r"|(?P<struck>~~)"
    r"|(?P<escape>\\[!-/:-@\[-`{-~]|\\(?=\n))"
    r"|(?P<bracket>!?\[)"
    r"|(?P<newline>\n)"
    r"|(?P<none>.)"
)
_BEGINS = re.escape("{[<`]*_~\\!\n")
_MARKS = regex(f"[{_BEGINS}]")
# The next character that may begin markup, and what it begins: most prose goes by in one stretch.
_NEXT = regex(rf"[^{_BEGINS}]*+(?:{_MARKUP})", re.DOTALL)
_NEXT_WITH_URL = regex(rf"[^{_BEGINS}h]*+(?:{_MARKUP})", re.DOTALL)
_BLANKED = frozenset(("comment", "code", "url", "newline"))


class Text(NamedTuple):
    """Prose without markup: its characters, where they come from, tokens and bold stretches."""

    text: str
    origins: tuple[Origin, ...]
    tokens: tuple[Token, ...]
    emphasis: tuple[tuple[int, int], ...]


def plain(content: str, lines: Sequence[Line]) -> Text:
    """The prose of an inline text. References and citations become one character each."""
    first = lines[0]
    if len(lines) == 1 and "://" not in content and not _MARKS.search(content):
        return Text(content, (Origin(0, first.line, first.column),), (), ())
    made = _Prose(content, lines)
    at = 0
    for start, end, name in _markup(content):
        if at < start:
            made.copy(at, start)
        at = end
        if name == "strong":
            made.bold.append(made.length)
        elif name in _BLANKED:
            made.add(" " * (end - start), start)
        elif name == "expression":
            made.token(REFERENCE, content[start + 2 : end - 2].strip(), start, end)
        elif name == "citation":
            made.token(CITATION, content[start + 1 : end - 1], start, end)
    if at < len(content):
        made.copy(at, len(content))
    bold = tuple(zip(made.bold[::2], made.bold[1::2], strict=False)) if made.bold else ()
    origins = made.origins or [Origin(0, first.line, first.column)]
    return Text("".join(made.pieces), tuple(origins), tuple(made.tokens), bold)


class _Prose:
    """Prose in the making: pieces of the inline text, each with its place."""

    def __init__(self, content: str, lines: Sequence[Line]) -> None:
        self._content, self._lines = content, lines
        self._row, self._last = 0, len(lines) - 1
        self._goes_on = (0, 0)  # line and column, as of offset 0, of what needs no new origin
        self.pieces: list[str] = []
        self.origins: list[Origin] = []
        self.tokens: list[Token] = []
        self.bold: list[int] = []
        self.length = 0

    def copy(self, start: int, end: int) -> None:
        """The characters from `start` to `end`, stretch by stretch."""
        while start < end:
            self._reach(start)
            stop = min(end, self._lines[self._row + 1].offset) if self._row < self._last else end
            self.add(self._content[start:stop], start)
            start = stop

    def token(self, char: str, text: str, start: int, end: int) -> None:
        """One character for an expression or a citation."""
        self.tokens.append(Token(self.length, text))
        self.add(char, start, span("", self._lines, start, end).length)

    def add(self, text: str, offset: int, width: int = 0) -> None:
        """A piece at its place; one that goes on where the last ended needs no new origin."""
        if self._row < self._last:
            self._reach(offset)
        place = self._lines[self._row]
        column = place.column + offset - place.offset
        here = (place.line, column - self.length)
        if width or here != self._goes_on:
            self.origins.append(Origin(self.length, place.line, column, width))
            self._goes_on = (0, 0) if width else here
        self.pieces.append(text)
        self.length += len(text)

    def _reach(self, offset: int) -> None:
        """Go on to the stretch of the source that a character belongs to; offsets only grow."""
        while self._row < self._last and self._lines[self._row + 1].offset <= offset:
            self._row += 1


def _markup(content: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of markup in order: start, end, what it is."""
    at = 0
    following = _NEXT_WITH_URL if "://" in content else _NEXT
    while (found := following.match(content, at)) is not None:
        name = found.lastgroup or ""
        start, at = found.span(name)
        if name == "expression":
            end = expression_end(content, start)
            if end < 0:
                continue
            at = end
        elif name == "escape":  # only the backslash is markup; what it escapes is none
            yield start, start + 1, name
            continue
        elif name == "none":
            continue
        yield start, at, name

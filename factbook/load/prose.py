"""From inline Markdown to prose: the text that readers see, each character with its place."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factbook.literals.prose import CITATION, REFERENCE, Origin, Token
from factbook.load.inline_rules import expression_end
from factbook.load.lines import Line, span
from factbook.patterns import regex

# What is not prose, in the order in which it must be tried at one place.
_MARKUP = regex(
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
    r"|(?P<newline>\n)",
    re.DOTALL,
)

_BEGINS = regex(r"[{\[<`\]*_~\\!\n]")
_BEGINS_WITH_URL = regex(r"[{\[<`\]*_~\\!\nh]")


class Text(NamedTuple):
    """Prose without markup: its characters, where they come from, tokens and bold stretches."""

    text: str
    origins: tuple[Origin, ...]
    tokens: tuple[Token, ...]
    emphasis: tuple[tuple[int, int], ...]


def plain(content: str, lines: Sequence[Line]) -> Text:
    """The prose of an inline text. References and citations become one character each."""
    if len(lines) == 1 and "://" not in content and not _BEGINS.search(content):
        return Text(content, (Origin(0, lines[0].line, lines[0].column),), (), ())
    made = _Prose(content, lines)
    at = 0
    for start, end, name in _markup(content):
        made.copy(at, start)
        at = end
        if name == "expression":
            made.token(REFERENCE, content[start + 2 : end - 2].strip(), start, end)
        elif name == "citation":
            made.token(CITATION, content[start + 1 : end - 1], start, end)
        elif name in ("comment", "code", "url", "newline"):
            made.blank(start, end)
        elif name == "strong":
            made.bold.append(made.length)
    made.copy(at, len(content))
    spans = tuple(zip(made.bold[::2], made.bold[1::2], strict=False))
    origins = made.origins or [Origin(0, lines[0].line, lines[0].column)]
    return Text("".join(made.pieces), tuple(origins), tuple(made.tokens), spans)


class _Prose:
    """Prose in the making: pieces of the inline text, each with its place."""

    def __init__(self, content: str, lines: Sequence[Line]) -> None:
        self._content, self._lines, self._row = content, lines, 0
        self.pieces: list[str] = []
        self.origins: list[Origin] = []
        self.tokens: list[Token] = []
        self.bold: list[int] = []
        self.length = 0

    def copy(self, start: int, end: int) -> None:
        """The characters from `start` to `end`, stretch by stretch."""
        while start < end:
            place = self._stretch(start)
            after = self._lines[self._row + 1].offset if self._row + 1 < len(self._lines) else end
            stop = min(end, after)
            self._add(self._content[start:stop], place.line, place.column + start - place.offset)
            start = stop

    def token(self, char: str, text: str, start: int, end: int) -> None:
        """One character for an expression or a citation."""
        place = self._stretch(start)
        width = span("", self._lines, start, end).length
        self.tokens.append(Token(self.length, text))
        self._add(char, place.line, place.column + start - place.offset, width)

    def blank(self, start: int, end: int) -> None:
        """Blanks for what is no prose, as many as it has characters."""
        place = self._stretch(start)
        self._add(" " * (end - start), place.line, place.column + start - place.offset)

    def _stretch(self, offset: int) -> Line:
        """The stretch of the source that a character belongs to; offsets only grow."""
        lines = self._lines
        while self._row + 1 < len(lines) and lines[self._row + 1].offset <= offset:
            self._row += 1
        return lines[self._row]

    def _add(self, text: str, line: int, column: int, width: int = 0) -> None:
        """A piece at its place; one that goes on where the last ended needs no new origin."""
        last = self.origins[-1] if self.origins else None
        goes_on = (
            last is not None
            and not width
            and not last.width
            and last.line == line
            and column - last.column == self.length - last.start
        )
        if not goes_on:
            self.origins.append(Origin(self.length, line, column, width))
        self.pieces.append(text)
        self.length += len(text)


def _markup(content: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of markup in order: start, end, what it is."""
    at = 0
    # Most prose has no markup: a set of characters is found much faster than what they may begin.
    begins = _BEGINS_WITH_URL if "://" in content else _BEGINS
    while (begin := begins.search(content, at)) is not None:
        found = _MARKUP.match(content, begin.start())
        if found is None:
            at = begin.end()
            continue
        name = found.lastgroup or ""
        end = found.end()
        if name == "expression":
            end = expression_end(content, found.start())
            if end < 0:
                at = found.end()
                continue
        # Of an escape, only the backslash is markup; what it escapes is none.
        yield found.start(), found.start() + 1 if name == "escape" else end, name
        at = end

"""From inline Markdown to prose blocks: the text that readers see, each character with its place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factbook.literals.prose import CITATION, REFERENCE, Origin, Token
from factbook.load.inline_rules import expression_end

# What is not prose, in the order in which it must be tried at one place.
_MARKUP = re.compile(
    r"(?P<expression>\{\{)"
    r"|(?P<citation>\[(?:@[\w:.-]+(?:\s*;\s*)?)+\])"
    r"|(?P<comment><!--.{0,4000}?-->)"
    r"|(?P<code>(?P<ticks>`+)(?!`).{1,2000}?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<footnote>\[\^[^\]\s]+\])"
    r"|(?P<target>\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\))"
    r"|(?P<url><?https?://[^\s<>)\]]+>?)"
    r"|(?P<strong>\*\*|__)"
    r"|(?P<emphasis>\*|(?<![^\W_])_|_(?![^\W_]))"
    r"|(?P<escape>\\(?=[!-/:-@\[-`{-~]))"
    r"|(?P<bracket>!?\[)"
    r"|(?P<newline>\n)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of inline text: its offset in that text, and where it stands in the source."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Text:
    """Prose without markup: its characters, where they come from, tokens and bold stretches."""

    text: str
    origins: tuple[Origin, ...]
    tokens: tuple[Token, ...]
    emphasis: tuple[tuple[int, int], ...]


def plain(content: str, lines: Sequence[Line]) -> Text:
    """The prose of an inline text. References and citations become one character each."""
    pieces: list[str] = []
    origins = [Origin(0, lines[0].line, lines[0].column)]
    tokens: list[Token] = []
    bold: list[int] = []
    length, at, row = 0, 0, 0
    for start, end, name in _markup(content):
        pieces.append(content[at:start])
        length += start - at
        at = end
        while row + 1 < len(lines) and lines[row + 1].offset <= start:
            row += 1
        column = lines[row].column + start - lines[row].offset
        if name in ("expression", "citation"):
            text = (
                content[start + 2 : end - 2].strip()
                if name == "expression"
                else content[start + 1 : end - 1]
            )
            tokens.append(Token(length, text))
            origins.append(Origin(length, lines[row].line, column, end - start))
            pieces.append(REFERENCE if name == "expression" else CITATION)
            length += 1
        elif name in ("comment", "code", "url", "newline"):
            filler = " " if name == "newline" else " " * (end - start)
            pieces.append(filler)
            length += len(filler)
        elif name == "strong":
            bold.append(length)
        if name == "newline" and row + 1 < len(lines):
            row += 1
            origins.append(Origin(length, lines[row].line, lines[row].column))
        else:
            origins.append(
                Origin(length, lines[row].line, lines[row].column + end - lines[row].offset)
            )
    pieces.append(content[at:])
    spans = tuple(zip(bold[::2], bold[1::2], strict=False))
    return Text("".join(pieces), _without_empty(origins), tuple(tokens), spans)


def _without_empty(origins: list[Origin]) -> tuple[Origin, ...]:
    """The origins without those that no character belongs to."""
    return tuple(
        o for i, o in enumerate(origins) if i + 1 == len(origins) or origins[i + 1].start > o.start
    )


def _markup(content: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of markup in order: start, end, what it is."""
    at = 0
    while (found := _MARKUP.search(content, at)) is not None:
        name = found.lastgroup or ""
        end = found.end()
        if name == "expression":
            end = expression_end(content, found.start())
            if end < 0:
                at = found.end()
                continue
        yield found.start(), end, name
        at = end

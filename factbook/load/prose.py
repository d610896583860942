"""From inline Markdown to prose: the text that readers see, each character with its place."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factbook.literals.prose import CITATION, REFERENCE, Origin, Token
from factbook.load.inline_rules import expression_end
from factbook.load.lines import Line, span, stretch
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
_TOKENS = {"expression": (REFERENCE, 2), "citation": (CITATION, 1)}  # and how long a fence is
_Start = tuple[int, int, int]  # of a piece: in the prose, in the inline text; its width if a token


class Text(NamedTuple):
    """Prose without markup: its characters, where they come from, tokens and bold stretches."""

    text: str
    origins: tuple[Origin, ...]
    tokens: tuple[Token, ...]
    emphasis: tuple[tuple[int, int], ...]


def plain(content: str, lines: Sequence[Line]) -> Text:
    """The prose of an inline text. References and citations become one character each."""
    if len(lines) == 1 and "://" not in content and not _MARKS.search(content):
        return Text(content, (Origin(0, lines[0].line, lines[0].column),), (), ())
    pieces: list[str] = []
    starts: list[_Start] = []
    tokens: list[Token] = []
    bold: list[int] = []
    length = at = 0
    for start, end, name in (*_markup(content), (len(content), len(content), "end")):
        if at < start:
            pieces.append(content[at:start])
            starts.append((length, at, 0))
            if len(lines) > 1:
                starts.extend(_crossed(lines, length, at, start))
            length += start - at
        at = end
        if name == "strong":
            bold.append(length)
        elif name in _BLANKED:
            pieces.append(" " * (end - start))
            starts.append((length, start, 0))
            length += end - start
        elif name in _TOKENS:
            char, fence = _TOKENS[name]
            text = content[start + fence : end - fence]
            tokens.append(Token(length, text.strip() if name == "expression" else text))
            pieces.append(char)
            starts.append((length, start, span("", lines, start, end).length))
            length += 1
    pairs = tuple(zip(bold[::2], bold[1::2], strict=False)) if bold else ()
    return Text("".join(pieces), _origins(starts, lines), tuple(tokens), pairs)


def _crossed(lines: Sequence[Line], length: int, start: int, end: int) -> Iterator[_Start]:
    """The beginnings of stretches of the source within a piece of prose."""
    row = stretch(lines, start) + 1
    while row < len(lines) and lines[row].offset < end:
        offset = lines[row].offset
        yield length + offset - start, offset, 0
        row += 1


def _origins(starts: Sequence[_Start], lines: Sequence[Line]) -> tuple[Origin, ...]:
    """Where the pieces come from; one that goes on where the last ended needs no new origin."""
    found: list[Origin] = []
    row, last = 0, len(lines) - 1
    reached = (0, 0)  # the line, and the column that the prose's first character would have there
    for at, offset, width in starts:
        while row < last and lines[row + 1].offset <= offset:
            row += 1
        place = lines[row]
        column = place.column + offset - place.offset
        here = (place.line, column - at)
        if width or here != reached:
            found.append(Origin(at, place.line, column, width))
            reached = (0, 0) if width else here
    return tuple(found) or (Origin(0, lines[0].line, lines[0].column),)


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

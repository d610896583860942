"""Where inline text stands in the source: markdown-it gives lines; columns are found here."""

import re
from collections.abc import Iterator

from markdown_it.token import Token

from factbook.load.lines import Line
from factbook.markup import Callout
from factbook.source import Source, Span


class Places:
    """The places of inline tokens, asked for in document order; cells of one row are told apart."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._cursors: dict[int, int] = {}

    def lines(self, token: Token) -> tuple[Line, ...]:
        """The place of each line of an inline token's content."""
        first = token.map[0] if token.map else 0
        lines = self._source.lines
        if "\n" not in token.content:
            row = min(first, len(lines) - 1)
            return (Line(0, row + 1, _column(lines[row], token.content) + 1),)
        found, offset = [], 0
        for number, text in enumerate(token.content.split("\n"), start=first):
            row = min(number, len(lines) - 1)
            found.append(Line(offset, row + 1, _column(lines[row], text) + 1))
            offset += len(text) + 1
        return tuple(found)

    def cell(self, token: Token) -> tuple[Line, ...]:
        """The place of a table cell's content; a stretch begins after each escaped bar."""
        row = token.map[0] if token.map else 0
        text = token.content
        pattern = r"\\\|".join(re.escape(piece) for piece in text.split("|"))
        start = self._cursors.get(row, 0)
        line = self._source.lines[row]
        # A cell ends at a bar or at its line's end; a list's marker before it does not.
        found = re.compile(rf"({pattern})\s*(?:\||\Z)").search(line, start)
        if found is None:
            return (Line(0, row + 1, _column(line, text) + 1),)
        self._cursors[row] = found.end()
        return tuple(_stretches(text, row + 1, found.start(1) + 1))

    def comment(self, row: int) -> Span:
        """The place of the comment that begins in a line (from 0), as far as it goes there."""
        line = self._source.lines[row]
        at = max(line.find("<!--"), 0)
        close = line.find("-->", at)
        end = close + 3 if close >= 0 else len(line.rstrip())
        return Span(self._source.path, row + 1, at + 1, max(end - at, 1))

    def callout(self, token: Token) -> Callout:
        """The callout that a token opens: the place of its line, and whether a line closes it."""
        assert token.map is not None  # noqa: S101 - for the type checker
        row, last = token.map
        line, said = self._source.lines[row].rstrip(), token.info.strip()
        at = self.within(row, token.markup)
        end = self._source.lines[last].strip(" \t>") if last < len(self._source.lines) else ""
        closed = len(end) >= len(token.markup) and not end.strip(":")
        name = said.partition(" ")[0]
        return Callout(name, Span(self._source.path, row + 1, at, len(line) - at + 1), closed)

    def within(self, row: int, text: str) -> int:
        """The column (from 1) of a text in a line (from 0), or 1 when it is not there."""
        return max(self._source.lines[row].find(text), 0) + 1


def _stretches(text: str, row: int, column: int) -> Iterator[Line]:
    """The stretches of a cell: each bar in it has a backslash before it in the source."""
    offset = 0
    for number, piece in enumerate(text.split("|")):
        yield Line(offset, row, column + offset + number)
        offset += len(piece)
        if number < text.count("|"):
            yield Line(offset, row, column + offset + number + 1)
            offset += 1


def _column(line: str, text: str) -> int:
    """The column (from 0) at which a block's text stands in a line: it is the last thing there.

    Only a heading's closing marks and blanks come after. Where a tab before the text was read as
    spaces, the column of what follows the blanks is the true one.
    """
    bare = text.strip()
    at = line.rfind(bare)
    return at - (len(text) - len(text.lstrip())) if at >= 0 else 0

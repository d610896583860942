"""Where inline text stands in the source: markdown-it gives lines, and the columns are found here."""

from collections.abc import Sequence

from markdown_it.token import Token

from factbook.load.prose import Line
from factbook.source import Source, Span


class Places:
    """The places of inline tokens, asked for in document order; cells of one row are told apart."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._cursors: dict[int, int] = {}

    def lines(self, token: Token) -> tuple[Line, ...]:
        """The place of each line of an inline token's content."""
        first = token.map[0] if token.map else 0
        found, offset = [], 0
        for number, text in enumerate(token.content.split("\n"), start=first):
            row = min(number, len(self._source.lines) - 1)
            found.append(Line(offset, row + 1, self._column(row, text) + 1))
            offset += len(text) + 1
        return tuple(found)

    def _column(self, row: int, text: str) -> int:
        """The column (from 0) at which a text stands in a line, after what was found there before."""
        line = self._source.lines[row]
        start = self._cursors.get(row, 0)
        for candidate in (text, text.replace("|", "\\|")):
            at = line.find(candidate, start)
            if at >= 0:
                self._cursors[row] = at + len(candidate)
                return at
        return max(line.find(text.strip()), 0)


def span(path: str, lines: Sequence[Line], start: int, end: int) -> Span:
    """The span of the offsets `start` to `end` of an inline text, cut at its line's end."""
    row = next(i for i in range(len(lines) - 1, -1, -1) if lines[i].offset <= start or i == 0)
    stop = min(end, lines[row + 1].offset - 1) if row + 1 < len(lines) else end
    column = lines[row].column + start - lines[row].offset
    return Span(path, lines[row].line, column, max(stop - start, 1))

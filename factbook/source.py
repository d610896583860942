"""Texts and the places in them: the leaf that every other module may import."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of one line; `line` and `column` count from 1, `column` in characters."""

    path: str
    line: int
    column: int = 1
    length: int = 1


@dataclass(frozen=True)
class Source:
    """One text file: its path relative to the guide's root, its text with plain newlines."""

    path: str
    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines, without their newlines."""
        return tuple(self.text.split("\n"))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        """The offset at which each line starts."""
        starts, offset = [], 0
        for line in self.lines:
            starts.append(offset)
            offset += len(line) + 1
        return tuple(starts)

    def span(self, start: int, end: int | None = None) -> Span:
        """The span of the characters from `start` to `end` (offsets), cut at the line's end."""
        row = bisect_right(self._starts, start) - 1
        column = start - self._starts[row]
        room = max(len(self.lines[row]) - column, 1)
        length = 1 if end is None else max(min(end - start, room), 1)
        return Span(self.path, row + 1, column + 1, length)

    def offset(self, line: int, column: int = 1) -> int:
        """The offset of a line and a column, both from 1."""
        return self._starts[line - 1] + column - 1

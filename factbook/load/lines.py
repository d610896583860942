"""Where text stands in the source when the two part: at new lines, escapes and folds.

A text of several lines, or one that was escaped, runs along its source only for a while. A `Line`
begins each such stretch, so that every character of the text has its true line and column.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from factbook.source import Span


class Line(NamedTuple):
    """A stretch of text that runs along the source: its offset, and where it stands there."""

    offset: int
    line: int
    column: int


def stretch(lines: Sequence[Line], offset: int) -> int:
    """The number of the stretch that a character belongs to."""
    if len(lines) == 1:
        return 0
    return max(bisect_right(lines, offset, key=lambda line: line.offset) - 1, 0)


def span(path: str, lines: Sequence[Line], start: int, end: int) -> Span:
    """The span of the characters from `start` to `end` of a text, cut at its line's end."""
    at = stretch(lines, start)
    row = lines[at].line
    for follower in lines[at + 1 :]:
        if follower.line != row:
            end = min(end, follower.offset - 1)  # a newline, or the space that one became
            break
    last = lines[stretch(lines, max(end - 1, start))]
    column = lines[at].column + start - lines[at].offset
    stop = last.column + max(end, start + 1) - last.offset
    return Span(path, row, column, max(stop - column, 1))

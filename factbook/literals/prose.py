"""The stretches of a document that readers see, as plain text that knows where it came from.

A loader makes one `Block` per paragraph, heading, list item, table cell or front-matter value.
What must not be read as prose is left out or stands as a token: code, URLs and HTML comments are
blanked with spaces of the same length; a reference `{{ foods.almonds.per_serving }}` and a
citation `[@garrison2020]` are one character each (`REFERENCE`, `CITATION`).
"""

from bisect import bisect_right
from enum import StrEnum
from typing import Final, NamedTuple

from factbook.source import Span

REFERENCE: Final = "\ufffc"
CITATION: Final = "\ufff9"


class BlockKind(StrEnum):
    """What sort of stretch a block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "list item"
    CELL = "table cell"
    CAPTION = "caption"
    FIELD = "field"
    QUOTE = "quotation"


class Origin(NamedTuple):
    """From `start` on, the block's text runs along one line of the source from `column`.

    A character of the text that stands for several of the source (a token) has its own
    origin, whose `width` is their number.
    """

    start: int
    line: int
    column: int
    width: int = 0


class Token(NamedTuple):
    """What the token character at `start` stands for: an expression, or the ids cited."""

    start: int
    text: str


class Block(NamedTuple):
    """One stretch of prose with its surroundings.

    `headings` is the trail of headings above, outermost first, the document's title before them.
    `lead` is the text that introduces it: the paragraph before a list or a table, the item
    around a nested list. `list` and `table` number lists and tables within the document, so
    that neighbours can be told; `row` and `column` count from 0, the header row is row 0.
    `emphasis` holds (start, end) of stretches in bold. `field` is a front-matter value's path.
    """

    kind: BlockKind
    text: str
    path: str
    origins: tuple[Origin, ...]
    headings: tuple[str, ...] = ()
    lead: str = ""
    list: int = 0
    ordered: bool = False
    table: int = 0
    row: int = 0
    column: int = 0
    cell_header: str = ""
    row_header: str = ""
    caption: str = ""
    emphasis: tuple[tuple[int, int], ...] = ()
    tokens: tuple[Token, ...] = ()
    field: str = ""

    def span(self, start: int, end: int) -> Span:
        """The span in the source of the text from `start` to `end` (offsets in `text`)."""
        first = self._origin(start)
        last = self._origin(max(start, end - 1))
        begin = first.column + (0 if first.width else start - first.start)
        stop = last.column + (last.width or end - last.start)
        length = stop - begin if last.line == first.line else end - start
        return Span(self.path, first.line, begin, max(1, length))

    def _origin(self, offset: int) -> Origin:
        """The origin that an offset belongs to."""
        index = bisect_right(self.origins, offset, key=lambda origin: origin.start) - 1
        return self.origins[max(0, index)]

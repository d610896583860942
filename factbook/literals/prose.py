"""The stretches of a document that readers see, as plain text that knows where it came from.

A loader makes one `Block` per paragraph, heading, list item, table cell or front-matter value.
What must not be read as prose is left out or stands as a token: code, URLs and HTML comments are
blanked with spaces of the same length; a reference `{{ foods.almonds.per_serving }}` and a
citation `[@garrison2020]` are one character each (`REFERENCE`, `CITATION`).
"""

import html
import re
from bisect import bisect_left
from collections.abc import Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from factbook.patterns import regex
from factbook.source import Span

REFERENCE: Final = "\ufffc"
CITATION: Final = "\ufff9"
_ENTITY: Final = regex(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});")


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
        index = bisect_left(self.origins, (offset + 1,)) - 1  # tuples, of which the start is first
        return self.origins[max(0, index)]


def decoded(block: Block) -> Block:
    """A block with entities as readers see them: "420&nbsp;mg" has one space, at its place."""
    if "&" not in block.text:
        found = block
    else:
        found = _shortened(block, [m for m in _ENTITY.finditer(block.text) if len(_char(m)) == 1])
    around = (block.lead, block.caption, block.cell_header, block.row_header, *block.headings)
    if "&" not in " ".join(around):
        return found
    return found._replace(
        lead=_ENTITY.sub(_char, block.lead), caption=_ENTITY.sub(_char, block.caption),
        cell_header=_ENTITY.sub(_char, block.cell_header),
        row_header=_ENTITY.sub(_char, block.row_header),
        headings=tuple(_ENTITY.sub(_char, heading) for heading in block.headings),
    )  # fmt: skip


def _char(entity: re.Match[str]) -> str:
    """The text that an entity stands for; itself when it is none."""
    return html.unescape(entity[0])


def _shortened(block: Block, entities: Sequence[re.Match[str]]) -> Block:
    """A block in which each of these entities is one character, with its own origin."""
    starts = [entity.start() for entity in entities]

    def moved(offset: int) -> int:
        before = entities[: bisect_left(starts, offset)]
        return offset - sum(len(entity[0]) - 1 for entity in before)

    origins: dict[int, Origin] = {}
    for entity in entities:  # what follows it, unless that is a token with an origin of its own
        line, column = block.span(entity.start(), entity.start() + 1)[1:3]
        after = Origin(moved(entity.end()), line, column + len(entity[0]))
        origins[after.start] = after
    origins |= {moved(o.start): o._replace(start=moved(o.start)) for o in block.origins}
    for entity in entities:
        line, column = block.span(entity.start(), entity.start() + 1)[1:3]
        own = Origin(moved(entity.start()), line, column, len(entity[0]))
        origins[own.start] = own
    return block._replace(
        text=_ENTITY.sub(lambda m: _char(m) if len(_char(m)) == 1 else m[0], block.text),
        origins=tuple(origins[start] for start in sorted(origins)),
        emphasis=tuple((moved(start), moved(end)) for start, end in block.emphasis),
        tokens=tuple(token._replace(start=moved(token.start)) for token in block.tokens),
    )

"""The sentences of a document, each with its place and what surrounds it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from factbook.checks._same import Same
from factbook.literals.prose import CITATION, Block, BlockKind
from factbook.markup import Body
from factbook.model import Document
from factbook.patterns import regex
from factbook.source import Span

# An end of a sentence: its mark, closing quotes and citations, a blank, and no lower-case letter.
_END: Final = regex(rf"[.!?][\"'”’)\]{CITATION}]*\s+(?=[^a-z\s])")
_SHORT: Final = regex(r"\b(?:e\.g|i\.e|vs|etc|cf|approx|no|Dr|St|al)\.\s+\Z")
SUMMARIES: Final = ("takeaways", "summary", "description")
CLOSING: Final = regex(
    r"\b(?:take-?aways?|in short|short of it|summary|summing up|bottom line|key points"
    r"|to remember)\b",
    re.IGNORECASE,
)


class Sentence(NamedTuple):
    """One sentence of a block of prose; `start` is its offset in the block's text."""

    text: str
    start: int
    block: Block

    def span(self, start: int, end: int) -> Span:
        """The place of a part of it."""
        return self.block.span(self.start + start, self.start + end)

    @property
    def before(self) -> str:
        """What the block says before it."""
        return self.block.text[: self.start]

    @property
    def surroundings(self) -> str:
        """The headings above and the words that introduce it."""
        return " ".join((*self.block.headings, self.block.lead, self.block.row_header))

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading, or a title in front matter."""
        return self.block.kind is BlockKind.HEADING or self.block.field.endswith("title")

    @property
    def is_summary(self) -> bool:
        """Whether it sums the text up: a takeaway, a summary, a description."""
        if self.block.field:
            return self.block.field.partition(".")[0] in SUMMARIES
        return bool(self.block.headings and CLOSING.search(self.block.headings[-1]))

    @property
    def cites(self) -> bool:
        """Whether its block cites a source or refers to a claim."""
        tokens = self.block.tokens
        return CITATION in self.block.text or any("claim" in token.text for token in tokens)


def sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a document, front matter included; those of a file of facts likewise."""
    return _of(Same(document.body))


@lru_cache(maxsize=1)  # the checks of one document ask one after another
def _of(body: Same[Body]) -> tuple[Sentence, ...]:
    """The sentences of a body, in their order."""
    return tuple(sentence for block in body.value.blocks for sentence in _split(block))


def _split(block: Block) -> Iterator[Sentence]:
    """The sentences of one block."""
    start = 0
    for found in _END.finditer(block.text):
        if _SHORT.search(block.text[start : found.end()]):
            continue
        yield Sentence(block.text[start : found.end()].rstrip(), start, block)
        start = found.end()
    if block.text[start:].strip():
        yield Sentence(block.text[start:].rstrip(), start, block)

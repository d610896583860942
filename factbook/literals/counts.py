"""Stated counts: "five forms" before a list, a table or sections, and how many there are."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from factbook.literals.clauses import sentences
from factbook.literals.numbers import TWO_TO_TEN, count_value
from factbook.literals.prose import Block, BlockKind
from factbook.patterns import regex

_NUMBER: Final = (
    rf"{TWO_TO_TEN}|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty"
)
_STATED: Final = regex(
    rf"(?<![\w.,–-])(?P<count>{_NUMBER}|[2-9]|1\d|20)(?![\w.,%–-])\s+"
    r"(?:(?!of\b|to\b|and\b|or\b|in\b|per\b)[a-z][a-z'’-]*\s+){0,3}?(?P<noun>[a-z][a-z-]*s)\b",
    re.IGNORECASE,
)
# Nouns that measure, or that a list below does not enumerate.
_NOT_LISTED: Final = frozenset(
    """years months weeks days hours minutes seconds times grams milligrams ounces cups tablespoons
    teaspoons slices miles kilometres kilometers participants adults studies trials percent points
    degrees euros dollars pounds others is was has its this thus as less us always servings doses
    runs sessions sets reps capsules tablets litres liters people""".split()
)


class Count(NamedTuple):
    """A count that a text states of what follows: where, how many; and what there is."""

    block: Block
    start: int
    end: int
    stated: int
    found: int
    where: Block
    shape: str


def stated(text: str) -> re.Match[str] | None:
    """The one count that a sentence states; None when it states none, or more than one."""
    found = [m for m in _STATED.finditer(text) if m["noun"].lower() not in _NOT_LISTED]
    return found[0] if len(found) == 1 else None


def counts(blocks: Sequence[Block], starts_item: Sequence[bool]) -> Iterator[Count]:
    """The counts that a document states just before a list or a table, with what they find there.

    `starts_item` says of each block whether it begins a list item.
    """
    for number, block in enumerate(blocks[:-1]):
        following = blocks[number + 1]
        if not _introduces(block, following):
            continue
        sentence = sentences(block.text.rstrip())[-1]
        match = stated(block.text[sentence.start : sentence.end])
        size = _size(blocks, number + 1, starts_item) if match else 0
        if match and size > 1:
            start, end = sentence.start + match.start(), sentence.start + match.end()
            shape = "table" if following.kind is BlockKind.CELL else "list"
            value = int(count_value(match["count"]))
            yield Count(block, start, end, value, size, following, shape)


def _introduces(block: Block, following: Block) -> bool:
    """Whether a block introduces the list or the table that follows it at once."""
    if following.kind not in (BlockKind.ITEM, BlockKind.CELL) or block.table == following.table > 0:
        return False
    if block.kind is BlockKind.HEADING:
        return True
    return block.kind is BlockKind.PARAGRAPH and block.text.rstrip().endswith((":", "："))


def _size(blocks: Sequence[Block], first: int, starts_item: Sequence[bool]) -> int:
    """How many items the list has, or how many rows the table has below its header."""
    head = blocks[first]
    if head.kind is BlockKind.CELL:
        return len({b.row for b in blocks if b.table == head.table and b.row > 0})
    return sum(
        starts
        for block, starts in zip(blocks, starts_item, strict=True)
        if block.kind is BlockKind.ITEM and block.list == head.list
    )

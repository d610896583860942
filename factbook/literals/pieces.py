"""The text of a block in pieces of bounded length, so that reading it stays in proportion."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from factbook.literals.prose import Block

_LONGEST: Final = 3000  # characters of a paragraph that are read together
_SHORT_LINE: Final = 72  # characters of a line that was not broken to fit the page


def pieces(block: Block) -> Iterator[tuple[int, str, tuple[int, ...]]]:
    """The text of a block in pieces of bounded length, with their offsets and line breaks.

    Only a very long paragraph has more than one; it is cut at the end of a sentence, else at a
    space, so that the work stays in proportion to the length.
    """
    breaks, text, start = _breaks(block), block.text, 0
    while start < len(text):
        end = start + _LONGEST
        if end < len(text):
            cut = text.rfind(". ", start, end) + 2
            end = cut if cut > start + 1 else max(text.rfind(" ", start, end) + 1, start + 1)
            end = end if end > start + 1 else start + _LONGEST
        yield start, text[start:end], tuple(b - start for b in breaks if start < b < end)
        start = end


def _breaks(block: Block) -> tuple[int, ...]:
    """Where lines of a block end that were meant as lines: short, the next one begins anew."""
    found: list[int] = []
    last = 0
    for before, after in pairwise(block.origins):
        if after.line > before.line:
            line = block.text[last : after.start].rstrip()
            if len(line) < _SHORT_LINE and block.text[after.start : after.start + 1].isupper():
                found.append(after.start)
            last = after.start
    return tuple(found)

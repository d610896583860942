"""What the paragraph before a table says of single columns: "**Share** is in per cent"."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from factbook.patterns import regex

_COLUMN: Final = regex(
    r"\b(?P<which>first|second|third|fourth|last|middle|right(?:-hand)?|left(?:-hand)?) (?:one|column)\b",
    re.IGNORECASE,
)
_ORDER: Final = {"first": 0, "left": 0, "second": 1, "third": 2, "fourth": 3}


class Legends(NamedTuple):
    """The sentences that explain a column, by its number, and those that hold for all of them."""

    columns: Mapping[int, str]
    rest: str


def legends(sentences: Sequence[str], headers: Sequence[str]) -> Legends:
    """The sentences of a lead, by the column of a table with these headers that each explains.

    A sentence explains the column with whose header it begins, or which it calls "the last column".
    """
    columns: dict[int, list[str]] = defaultdict(list)
    rest: list[str] = []
    for sentence in sentences:
        at = _explained(sentence.strip(), headers)
        (rest if at is None else columns[at]).append(sentence.strip())
    return Legends({at: " ".join(told) for at, told in columns.items()}, " ".join(rest))


def _explained(sentence: str, headers: Sequence[str]) -> int | None:
    """The column that a sentence explains, if it explains one."""
    low = sentence.lower()
    for at, header in enumerate(headers):
        name = header.strip().lower()
        if name and low.startswith(name) and not low[len(name) : len(name) + 1].isalnum():
            return at
    found = _COLUMN.search(sentence)
    if found is None:
        return None
    which = found["which"].lower().removesuffix("-hand")
    if which == "middle":
        return len(headers) // 2
    return min(_ORDER.get(which, len(headers) - 1), len(headers) - 1)

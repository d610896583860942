"""Documents as lists show them: cards, neighbours, relatives."""

from collections.abc import Sequence

from factbook.lazy import Later
from factbook.reads import Reads

Card = dict[str, object]


def slugs(reads: Reads, paths: Sequence[str]) -> tuple[str, ...]:
    """The slugs of documents, by which templates find their views."""
    return tuple(reads.summary(path, "slug") for path in paths)


def card(reads: Reads, path: str) -> Card:
    """What a list says of a document: where it is, what it is called, what it is about."""
    names = ("url", "title", "description", "collection")
    return {name: reads.summary(path, name) for name in names}


def neighbours(reads: Reads, path: str) -> dict[str, object]:
    """The documents before and after one on its shelf, or None at the ends."""

    def beside(side: int) -> Card | None:
        other = reads.get("neighbours", path)[side]
        return card(reads, other) if other else None

    return {"previous": Later(lambda: beside(0)), "next": Later(lambda: beside(1))}


def related(reads: Reads, path: str) -> tuple[Card, ...]:
    """The documents that share most tags with one."""
    return tuple(card(reads, other) for other in reads.get("related", path, "4"))

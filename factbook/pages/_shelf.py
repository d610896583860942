"""Documents in their order: neighbours on the shelf, and relatives by shared tags."""

from collections.abc import Callable, Sequence
from typing import Any

from factbook.reads import Reads

Card = dict[str, object]
TAGGED = ("articles", "episodes", "forms", "pages")
ORDER: dict[str, Callable[[Reads, str], Any]] = {
    "articles": lambda reads, path: (reads.summary(path, "order"), path),
    "episodes": lambda reads, path: (
        reads.summary(path, "season"),
        reads.summary(path, "episode"),
    ),
}


def shelf(reads: Reads, collection: str) -> tuple[str, ...]:
    """The paths of a collection in reading order; episodes from the first to the latest."""
    paths = reads.documents(collection)
    key = ORDER.get(collection)
    return paths if key is None else tuple(sorted(paths, key=lambda path: key(reads, path)))


def slugs(reads: Reads, paths: Sequence[str]) -> tuple[str, ...]:
    """The slugs of documents, by which templates find their views."""
    return tuple(reads.summary(path, "slug") for path in paths)


def card(reads: Reads, path: str) -> Card:
    """What a list says of a document: where it is, what it is called, what it is about."""
    names = ("url", "title", "description", "collection")
    return {name: reads.summary(path, name) for name in names}


def neighbours(reads: Reads, path: str, collection: str) -> dict[str, object]:
    """The documents before and after one on its shelf, or None at the ends."""
    paths = shelf(reads, collection)
    place = paths.index(path)
    before = paths[place - 1] if place else None
    after = paths[place + 1] if place + 1 < len(paths) else None
    return {
        "previous": card(reads, before) if before else None,
        "next": card(reads, after) if after else None,
    }


def tagged(reads: Reads, tag: str) -> tuple[str, ...]:
    """The paths of all documents that carry a tag, collection by collection."""
    every = (path for name in TAGGED for path in shelf(reads, name))
    return tuple(path for path in every if tag in reads.summary(path, "tags"))


def tags(reads: Reads) -> tuple[str, ...]:
    """Every tag that a document carries, sorted."""
    every = (path for name in TAGGED for path in reads.documents(name))
    return tuple(sorted({tag for path in every for tag in reads.summary(path, "tags")}))


def related(reads: Reads, path: str, limit: int = 4) -> tuple[Card, ...]:
    """The documents that share most tags with one; fewer than `limit` where few share any."""
    own = set(reads.summary(path, "tags"))
    shared: list[tuple[int, str]] = []
    for name in TAGGED:
        for other in shelf(reads, name):
            common = len(own & set(reads.summary(other, "tags")))
            if common and other != path and reads.summary(other, "url"):
                shared.append((common, other))
    shared.sort(key=lambda pair: -pair[0])
    return tuple(card(reads, other) for _, other in shared[:limit])

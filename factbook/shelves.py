"""Documents among each other: their order on the shelf, their neighbours, their relatives by tags."""

from collections import Counter
from collections.abc import Mapping

from factbook.model import Card, Site
from factbook.record import Unknown


def shelf(site: Site, collection: str) -> tuple[str, ...]:
    """The paths of a collection in reading order, by the place that its front matter gives."""
    return tuple(card.path for card in sorted(site.collection(collection), key=_place))


def _place(card: Card) -> tuple[tuple[int, ...], str]:
    """Where a document stands on its shelf."""
    return card.place, card.path


def neighbours(site: Site, path: str) -> tuple[str | None, str | None]:
    """The documents before and after one on its shelf."""
    paths, places = site.once(_places, _known(site, path).collection)
    at = places[path]
    return paths[at - 1] if at else None, paths[at + 1] if at + 1 < len(paths) else None


def _known(site: Site, path: str) -> Card:
    """The card of the document at a path; raises Unknown when there is none (any more)."""
    if path not in site.summaries:
        raise Unknown("document", path, tuple(site.summaries))
    return site.cards[path]


def _places(site: Site, collection: str) -> tuple[tuple[str, ...], Mapping[str, int]]:
    """A shelf, and the number of each document on it."""
    paths = shelf(site, collection)
    return paths, {path: number for number, path in enumerate(paths)}


def tags(site: Site) -> tuple[str, ...]:
    """Every tag that a document carries, sorted."""
    return tuple(sorted({tag for card in site.cards.values() for tag in card.tags}))


def tagged(site: Site, tag: str) -> tuple[str, ...]:
    """The paths of all documents that carry a tag, shelf by shelf."""
    return site.once(_by_tag).get(tag, ())


def _by_tag(site: Site) -> Mapping[str, tuple[str, ...]]:
    """The documents of each tag, in the order of the shelves."""
    found: dict[str, list[str]] = {}
    for collection in sorted({card.collection for card in site.cards.values()} - {""}):
        for path in shelf(site, collection):
            for tag in site.cards[path].tags:
                found.setdefault(tag, []).append(path)
    return {tag: tuple(paths) for tag, paths in found.items()}


def related(site: Site, path: str, limit: str = "4") -> tuple[str, ...]:
    """The documents with an address that share most tags with one, at most `limit` of them."""
    shared: Counter[str] = Counter()
    for tag in _known(site, path).tags:
        shared.update(site.once(_by_tag)[tag])
    del shared[path]
    with_page = ((p, n) for p, n in shared.items() if site.cards[p].url)
    best = sorted(with_page, key=lambda pair: (-pair[1], pair[0]))
    return tuple(p for p, _ in best[: int(limit)])

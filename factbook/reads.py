"""Reads: the site seen through a recorder, which notes every question and a digest of its answer.

A page is made from what it read and from nothing else. Each question is a key, a tuple of strings that
can be asked again of a later site: if the answer's digest is the same, what was made from it still holds.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from hashlib import blake2b
from typing import Any

from factbook.links import resolve
from factbook.model import Body, Page, Site, Summary
from factbook.quantity import Quantity
from factbook.record import Fact, Unknown, read, readable
from factbook.shelves import neighbours, related, shelf, tagged, tags
from factbook.source import Span
from factbook.voucher import Voucher

Key = tuple[str, ...]


def digest(value: object) -> str:
    """A short digest of a value's `repr`: equal values of our frozen types have equal digests."""
    return blake2b(repr(value).encode(), digest_size=8).hexdigest()


def _fact(site: Site, kind: str, id: str, name: str) -> Any:
    fact = site.library.get(kind, id)
    if name in ("id", "kind", "slug", "url"):
        return getattr(fact, name)
    return read(fact.record, name, site.library)


def _facts(site: Site, kind: str, query: str) -> tuple[str, ...]:
    asked = json.loads(query)
    found = [f for f in site.library.all(kind) if _matches(f, asked["where"], site)]
    for name in reversed(asked["sort"]):
        found = _sorted(found, name, site)
    limit = asked["limit"]
    return tuple(f.id for f in (found if limit is None else found[:limit]))


def _matches(fact: Fact, where: Mapping[str, Any], site: Site) -> bool:
    """Whether each named field has the value, is among the values, or contains the value."""
    for name, wanted in where.items():
        value = plain(_fact(site, fact.kind, fact.id, name))
        among = wanted if isinstance(wanted, list) else [wanted]
        held = value if isinstance(value, list) else [value]
        if not any(v in among for v in held):
            return False
    return True


def _sorted(facts: list[Fact], name: str, site: Site) -> list[Fact]:
    """The facts by one field, "-" for falling; those without a value stay last."""
    field = name.lstrip("-")
    values = [(_sortable(_fact(site, f.kind, f.id, field)), f) for f in facts]
    with_value = [(v, f) for v, f in values if v is not None]
    with_value.sort(key=lambda pair: pair[0], reverse=name.startswith("-"))
    return [f for _, f in with_value] + [f for v, f in values if v is None]


def _sortable(value: Any) -> Any:
    """Something that `<` understands: a quantity's high end, a lower-case text, a number."""
    if isinstance(value, Quantity):
        return value.high
    if isinstance(value, str):
        return value.casefold()
    return value


def plain(value: Any) -> Any:
    """A value as JSON knows it: for filters in queries and for the data files."""
    if isinstance(value, Quantity):
        return (
            plain(value.low) if value.low == value.high else [plain(value.low), plain(value.high)]
        )
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, tuple | list):
        return [plain(v) for v in value]
    if isinstance(value, dict):
        return {k: plain(v) for k, v in value.items()}
    return (
        str(value)
        if value is not None and not isinstance(value, bool | int | float | str)
        else value
    )


def _place(site: Site, kind: str, id: str, *path: str) -> Span:
    steps = (int(p) if p.isdigit() else p for p in path)
    return site.library.get(kind, id).at(*steps)


def _setting(site: Site, name: str) -> Any:
    value: Any = site.guide
    for step in name.split("."):
        among = tuple(value) if isinstance(value, dict) else tuple(sorted(readable(type(value))))
        if step not in among:
            raise Unknown("setting", name, among)
        value = value[step] if isinstance(value, dict) else getattr(value, step)
    return value


def _summary(site: Site, path: str, name: str) -> Any:
    summary = _summaries(site, path)
    if name in ("path", "collection", "slug", "id", "url", "headings", "words", "digest"):
        return getattr(summary, name)
    return read(summary.record, name, site.library)


def _summaries(site: Site, path: str) -> Summary:
    if path not in site.summaries:
        raise Unknown("document", path, tuple(site.summaries))
    return site.summaries[path]


def _body(site: Site, path: str) -> str:
    return _summaries(site, path).digest


def _documents(site: Site, collection: str) -> tuple[str, ...]:
    return tuple(s.path for s in site.collection(collection))


def _asset(site: Site, name: str) -> str:
    if name not in site.assets:
        raise Unknown("asset", name, tuple(site.assets))
    return site.assets[name]


QUESTIONS: Mapping[str, Callable[..., Any]] = {
    "fact": _fact,  # kind, id, field -> its value
    "facts": _facts,  # kind, query -> ids
    "ids": lambda site, kind: tuple(site.facts.get(kind, {})),
    "place": _place,  # kind, id, path... -> its span
    "vocabulary": lambda site: site.library.vocabulary,
    "vouchers": lambda site, subject: site.library.vouchers.get(subject, ()),
    "setting": _setting,
    "summary": _summary,  # path, field -> front matter, or slug, url, headings, words
    "documents": _documents,  # collection -> paths
    "shelf": shelf,  # collection -> paths in reading order
    "neighbours": neighbours,  # path -> the paths before and after
    "tags": tags,
    "tagged": tagged,  # tag -> paths
    "related": related,  # path, limit -> paths
    "body": _body,
    "url": lambda site, url: url in site.pages,
    "page": lambda site, url: site.pages.get(url),
    "pages": lambda site: tuple(sorted(site.pages)),
    "static": lambda site, path: site.static.get(path),
    "link": resolve,  # path, link -> the address that it leads to, or None
    "asset": _asset,
    "template": lambda site, name: site.templates.get(name),
    # A page that could not be made has no anchors to speak of: it is reported for itself.
    "anchor": lambda site, url, fragment: url not in site.anchors or fragment in site.anchors[url],
    "anchors": lambda site, url: tuple(sorted(site.anchors.get(url, ()))),
}


def answer(site: Site, key: Key) -> Any:
    """The answer to one question; raises Unknown when it names something the guide lacks."""
    return QUESTIONS[key[0]](site, *key[1:])


def digest_now(site: Site, key: Key) -> str:
    """The digest that the key's answer has in this site; "unknown" when there is no answer."""
    try:
        return digest(answer(site, key))
    except Unknown:
        return "unknown"


class Reads:
    """A recorder around a site. `noted` holds a digest for each key that was asked."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.noted: dict[Key, str] = {}
        self._answers: dict[Key, Any] = {}

    def get(self, *key: str) -> Any:
        """The answer to a question, noted; raises Unknown (noted too) when there is none."""
        if key in self._answers:
            return self._answers[key]
        try:
            value = answer(self.site, key)
        except Unknown:
            self.noted[key] = "unknown"
            raise
        self.noted[key] = digest(value)
        self._answers[key] = value
        return value

    def absorb(self, noted: Mapping[Key, str]) -> None:
        """Take over what another recorder noted: a block's reads are its page's reads."""
        self.noted.update(noted)

    def fact(self, kind: str, id: str, name: str) -> Any:
        """One value of one fact."""
        return self.get("fact", kind, id, name)

    def ids(
        self,
        kind: str,
        where: Mapping[str, Any] | None = None,
        sort: str | Iterable[str] = (),
        limit: int | None = None,
    ) -> tuple[str, ...]:
        """The ids of a kind's facts that match; in file order unless sorted ("-field" falls)."""
        if not where and not sort and limit is None:
            return self.get("ids", kind)  # type: ignore[no-any-return]
        order = [sort] if isinstance(sort, str) else list(sort)
        query = {"where": plain(dict(where or {})), "sort": order, "limit": limit}
        return self.get("facts", kind, json.dumps(query, sort_keys=True))  # type: ignore[no-any-return]

    def place(self, kind: str, id: str, *path: str | int) -> Span:
        """Where a fact, or one of its values, stands: for a diagnostic's second place."""
        return self.get("place", kind, id, *(str(p) for p in path))  # type: ignore[no-any-return]

    def setting(self, name: str) -> Any:
        """One setting of guide.yaml, dotted: `nutrient.name`."""
        return self.get("setting", name)

    def summary(self, path: str, name: str) -> Any:
        """One front-matter field of a document, or its slug, url, headings or words."""
        return self.get("summary", path, name)

    def documents(self, collection: str) -> tuple[str, ...]:
        """The paths of a collection's documents."""
        return self.get("documents", collection)  # type: ignore[no-any-return]

    def body(self, path: str) -> Body:
        """A document's body; the digest of its text is what is noted."""
        self.get("body", path)
        return self.site.bodies[path]

    def page(self, url: str) -> Page | None:
        """The page at an address, or None."""
        return self.get("page", url)  # type: ignore[no-any-return]

    def link(self, path: str, target: str) -> str | None:
        """Where an internal link in the document at `path` leads, from the site's root, or None."""
        return self.get("link", path, target)  # type: ignore[no-any-return]

    def asset(self, name: str) -> str:
        """The fingerprinted address of an asset, from the site's root."""
        return self.get("asset", name)  # type: ignore[no-any-return]

    def anchor(self, url: str, fragment: str) -> bool:
        """Whether the finished page at `url` has an element with that id (in checks only)."""
        return self.get("anchor", url, fragment)  # type: ignore[no-any-return]

    def vouchers(self, subject: str) -> tuple[Voucher, ...]:
        """What the facts vouch for about one subject (`foods.almonds`)."""
        return self.get("vouchers", subject)  # type: ignore[no-any-return]

    def vocabulary(self) -> Any:
        """The names by which prose may call the subjects; changes only when a name does."""
        return self.get("vocabulary")

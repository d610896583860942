"""The questions that pages, blocks and checks may ask of a site, and how each is answered.

A question is a key, a tuple of strings, so that it can be asked again of a later site.
"""

import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from factbook.links import resolve
from factbook.model import Site, Summary
from factbook.quantity import Quantity
from factbook.record import Fact, Record, Unknown, Unreadable, is_own, read, readable
from factbook.shape import Strict
from factbook.shelves import neighbours, related, shelf, tagged, tags
from factbook.source import Span

Key = tuple[str, ...]
BLOCK = "block"  # the first word of a key whose answer is a rendered block


_OF_FACTS = frozenset(("id", "kind", "slug", "url"))  # what a fact has beside its record


def _fact(site: Site, kind: str, id: str, name: str) -> Any:
    return _value(site.library.get(kind, id), name, site)


def _value(fact: Fact, name: str, site: Site) -> Any:
    """One value of a fact."""
    if name in _OF_FACTS:
        return getattr(fact, name)
    return read(fact.record, name, site.library)


def _values(site: Site, kind: str, id: str, *names: str) -> tuple[Any, ...]:
    fact = site.library.get(kind, id)
    return tuple([_value(fact, name, site) for name in names])


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
        model: type[Strict] = type(value)
        among = tuple(value) if isinstance(value, dict) else tuple(sorted(readable(model)))
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
    if path in site.library.broken:
        raise Unreadable("document", path)
    if path not in site.summaries:
        raise Unknown("document", path, tuple(site.summaries))
    return site.summaries[path]


def _body(site: Site, path: str) -> str:
    return _summaries(site, path).digest


def _documents(site: Site, collection: str) -> tuple[str, ...]:
    return tuple(card.path for card in site.collection(collection))


def _asset(site: Site, name: str) -> str:
    if name not in site.assets:
        raise Unknown("asset", name, tuple(site.assets))
    return site.assets[name]


class Domain(StrEnum):
    """What part of a site an answer hangs on: while it stands, the answer need not be asked again."""

    FACTS = "facts"  # facts and settings: a derived value may look at any of them
    RECORD = "record"  # the one record that the key names
    SETTINGS = "settings"
    OWN = "own"  # the document that the key names
    SHELVES = "shelves"  # which documents there are, and their front matter
    PLACES = "places"  # which addresses there are
    TEMPLATES = "templates"  # templates and assets
    TODAY = "today"
    BLOCKS = "blocks"  # what a block read decides


class Question(NamedTuple):
    """One sort of question that a key may ask: how it is answered, and on what the answer hangs."""

    answer: Callable[..., Any]
    domain: Domain


QUESTIONS: Mapping[str, Question] = {
    "fact": Question(_fact, Domain.FACTS),  # kind, id, field -> its value
    "values": Question(_values, Domain.FACTS),  # kind, id, field... -> their values
    "facts": Question(_facts, Domain.FACTS),  # kind, query -> ids
    "ids": Question(lambda site, kind: tuple(site.facts.get(kind, {})), Domain.FACTS),
    "place": Question(_place, Domain.FACTS),  # kind, id, path... -> its span
    "vocabulary": Question(lambda site: site.library.vocabulary, Domain.FACTS),
    "vouchers": Question(
        lambda site, subject: site.library.vouchers.get(subject, ()), Domain.FACTS
    ),
    "setting": Question(_setting, Domain.SETTINGS),  # dotted name -> its value
    "summary": Question(_summary, Domain.OWN),  # path, field -> front matter, slug, url, words ...
    "body": Question(_body, Domain.OWN),  # path -> the digest of its text
    "documents": Question(_documents, Domain.SHELVES),  # collection -> paths
    "shelf": Question(shelf, Domain.SHELVES),  # collection -> paths in reading order
    "neighbours": Question(neighbours, Domain.SHELVES),  # path -> the paths before and after
    "tags": Question(tags, Domain.SHELVES),
    "tagged": Question(tagged, Domain.SHELVES),  # tag -> paths
    "related": Question(related, Domain.SHELVES),  # path, limit -> paths
    "url": Question(lambda site, url: url in site.pages, Domain.PLACES),
    # addresses -> those of them that there are
    "existing": Question(
        lambda site, *urls: tuple(url for url in urls if url in site.pages), Domain.PLACES
    ),
    "page": Question(lambda site, url: site.pages.get(url), Domain.PLACES),
    "pages": Question(lambda site: tuple(sorted(site.pages)), Domain.PLACES),
    "static": Question(lambda site, path: site.static.get(path), Domain.PLACES),
    "link": Question(resolve, Domain.PLACES),  # path, link -> where it leads, or None
    "asset": Question(_asset, Domain.TEMPLATES),  # name -> its fingerprinted address
    "template": Question(lambda site, name: site.templates.get(name), Domain.TEMPLATES),
    "today": Question(lambda site: site.today, Domain.TODAY),
}


class Hold(NamedTuple):
    """What the answer to a key hangs on; the owner is the document or the record that it names."""

    domain: Domain
    owner: str | None = None


def hold(site: Site, key: Key) -> Hold:
    """What the answer to a key hangs on, in a site that has just given it."""
    if key[0] == BLOCK:
        return Hold(Domain.BLOCKS)
    if key[0] in ("fact", "values") and _is_of_record(site, *key[1:]):
        return Hold(Domain.RECORD, f"{key[1]}.{key[2]}")
    found = QUESTIONS[key[0]].domain
    return Hold(found, key[1] if found is Domain.OWN else None)


def _is_of_record(site: Site, kind: str, id: str, *names: str) -> bool:
    """Whether values of a fact are its record's own; of a fact that is not there, none is."""
    fact = site.facts.get(kind, {}).get(id)
    return fact is not None and not parted(type(fact.record), names)[1]


@cache
def parted(model: type[Record], names: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of a fact's values: those that hang on its record alone, and the others."""
    own = tuple(name for name in names if name in _OF_FACTS or is_own(model, name))
    return own, tuple(name for name in names if name not in own)


def singles(key: Key) -> tuple[Key, ...]:
    """A key as people think of it: to ask a fact for several values is to ask for each."""
    if key[0] != "values":
        return (key,)
    return tuple(("fact", *key[1:3], name) for name in key[3:])


def answer(site: Site, key: Key) -> Any:
    """The answer to one question; raises Unknown when it names something the guide lacks."""
    return QUESTIONS[key[0]].answer(site, *key[1:])

"""The ids that records give of other facts, and those of them that name nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from factbook.model import Site, Summary
from factbook.record import Fact, RefTo, marked
from factbook.source import Span


@dataclass(frozen=True, slots=True)
class Dangling:
    """A field that holds the id of a fact which does not exist; `among` are the ids there are."""

    kind: str
    id: str
    span: Span
    among: tuple[str, ...]


def dangling(site: Site, wanted: frozenset[str]) -> Iterator[Dangling]:
    """The fields of facts and front matter that name a missing fact of one of the wanted kinds."""
    for held in holders(site):
        if not refers_to(type(held.record)) & wanted:
            continue
        for path, mark, id in marked(held.record, RefTo):
            if mark.kind in wanted and id not in site.facts.get(mark.kind, {}):
                among = tuple(site.facts.get(mark.kind, {}))
                yield Dangling(mark.kind, id, held.at(*path), among)


def kinds_referred(site: Site) -> frozenset[str]:
    """The kinds that any record of the site refers to by id."""
    models = {type(held.record) for held in holders(site)}
    return frozenset().union(*(refers_to(model) for model in models))


def holders(site: Site) -> Iterator[Fact | Summary]:
    """The facts and the summaries: all that holds a record."""
    for facts in site.facts.values():
        yield from facts.values()
    yield from site.summaries.values()


@cache
def refers_to(model: type[BaseModel]) -> frozenset[str]:
    """The kinds that the fields of a model, and of the models in it, refer to."""
    found: set[str] = set()
    for info in model.model_fields.values():
        found.update(_kinds((info.annotation, *info.metadata)))
    return frozenset(found)


def _kinds(parts: tuple[Any, ...]) -> Iterator[str]:
    """The kinds that parts of an annotation refer to."""
    for part in parts:
        if isinstance(part, RefTo):
            yield part.kind
        elif isinstance(part, type) and not get_args(part):
            if issubclass(part, BaseModel):
                yield from refers_to(part)
        else:
            yield from _kinds((*get_args(part), *getattr(part, "__metadata__", ())))

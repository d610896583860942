"""The ids that records give of other facts, and those of them that name nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from factbook.model import Site, Summary
from factbook.record import Fact, Path, RefTo, marked
from factbook.source import Span


@dataclass(frozen=True, slots=True)
class Dangling:
    """A field that holds the id of a fact which does not exist; `among` are the ids there are."""

    kind: str
    id: str
    span: Span
    among: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A field that holds the id of another fact; `holder` is the fact or the document it is in."""

    kind: str
    id: str
    holder: Fact | Summary
    path: Path


def mentions(site: Site) -> tuple[Mention, ...]:
    """Every id of another fact that facts and front matter hold; gathered once for all checks."""
    return site.once(_mentions)


def _mentions(site: Site) -> tuple[Mention, ...]:
    """The ids of other facts, in the order of the files."""
    return tuple(
        Mention(mark.kind, id, held, path)
        for held in holders(site)
        if refers_to(type(held.record))
        for path, mark, id in marked(held.record, RefTo)
    )


def dangling(site: Site, wanted: frozenset[str]) -> Iterator[Dangling]:
    """The fields of facts and front matter that name a missing fact of one of the wanted kinds."""
    for one in mentions(site):
        known = site.facts.get(one.kind, {})
        if one.kind not in wanted or one.id in known:
            continue
        if not site.library.is_broken(one.kind, one.id):
            yield Dangling(one.kind, one.id, one.holder.at(*one.path), tuple(known))


def kinds_referred(site: Site) -> frozenset[str]:
    """The kinds that any record of the site refers to by id."""
    return frozenset(one.kind for one in mentions(site))


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

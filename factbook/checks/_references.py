"""The ids that records give of other facts, and those of them that name nothing."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple, get_args

from factbook.model import Site, Summary
from factbook.reads import Reads
from factbook.record import Fact, Path, RefTo, Unknown, Unreadable, marked
from factbook.shape import Strict
from factbook.source import Span


class Dangling(NamedTuple):
    """A field that holds the id of a fact which does not exist; `among` are the ids there are."""

    kind: str
    id: str
    span: Span
    among: tuple[str, ...]


class Mention(NamedTuple):
    """A field that holds the id of another fact; `holder` is the fact or the document it is in."""

    kind: str
    id: str
    holder: Fact | Summary
    path: Path


def mentions_of_facts(site: Site) -> tuple[Mention, ...]:
    """The ids of other facts that facts hold, in the order of the files; ask for them `once`."""
    return tuple(_mentions(fact for facts in site.facts.values() for fact in facts.values()))


def mentions(site: Site) -> tuple[Mention, ...]:
    """Every id of another fact that facts and front matter hold; it opens every document."""
    return (*site.once(mentions_of_facts), *_mentions(site.summaries.values()))


def dangling(site: Site, *kinds: str) -> Iterator[Dangling]:
    """The fields of facts that name a missing fact of one of the kinds; of any kind if none is given."""
    for one in site.once(mentions_of_facts):
        if kinds and one.kind not in kinds:
            continue
        known = site.facts.get(one.kind, {})
        if one.id not in known and not site.library.is_broken(one.kind, one.id):
            yield Dangling(one.kind, one.id, one.holder.at(*one.path), tuple(known))


def dangling_in(summary: Summary, reads: Reads, *kinds: str) -> Iterator[Dangling]:
    """The same, of the fields of one document's front matter."""
    for one in _mentions((summary,)):
        if kinds and one.kind not in kinds:
            continue
        try:
            reads.fact(one.kind, one.id, "id")
        except Unreadable:
            continue  # its own record is reported
        except Unknown:
            yield Dangling(one.kind, one.id, summary.at(*one.path), reads.ids(one.kind))


def _mentions(holders: Iterable[Fact | Summary]) -> Iterator[Mention]:
    """The ids of other facts that some records hold."""
    for held in holders:
        if refers_to(type(held.record)):
            for path, mark, id in marked(held.record, RefTo):
                yield Mention(mark.kind, id, held, path)


@cache
def refers_to(model: type[Strict]) -> frozenset[str]:
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
            if issubclass(part, Strict):
                yield from refers_to(part)
        else:
            yield from _kinds((*get_args(part), *getattr(part, "__metadata__", ())))

"""Planning: which pages and documents must be made anew, and why; all others stay as they are."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from markupsafe import Markup

from factbook.incremental import stale
from factbook.incremental.stale import Reason
from factbook.incremental.state import State, join
from factbook.model import Site
from factbook.questions import Domain, Key
from factbook.reads import asked
from factbook.render.blocks import Made
from factbook.stages.listing import RECORDS, Marks
from factbook.stages.reading import FACTS, Read


class Kept(NamedTuple):
    """What stays of an earlier build, as the state holds it."""

    pages: Mapping[str, str]  # URL -> output
    documents: Mapping[str, str]  # path -> the counts of its numbers
    blocks: Mapping[Key, Made]


class Plan(NamedTuple):
    """What to make, what stays, what is no longer there, and the digests that are others now."""

    pages: Mapping[str, Reason]
    documents: tuple[str, ...]
    kept: Kept
    gone_pages: tuple[str, ...]
    gone_documents: tuple[str, ...]
    gone_blocks: tuple[str, ...]
    digests: Mapping[Key, str]


def plan(site: Site, read: Read, state: State, marks: Marks, standing: Collection[str]) -> Plan:
    """The plan of a build; `standing` are the files of the output that are as they were left."""
    owners = (*read.changed, *read.gone, *_other(state.meta(RECORDS) or {}, marks.records))
    then = state.keys(_dirty(read, state, marks.domains), owners)
    changed = stale.changed(then, lambda key: asked(site, key).digest)
    blocks = state.blocks()
    reads = {id: block.reads for id, block in blocks.items()}
    numbers = stale.with_blocks(state.ids(changed), reads)
    pages, kept_pages, gone_pages = _pages(marks, state, numbers, standing)
    documents, kept_documents, gone_documents = _documents(site, read, state, numbers)
    fresh = {b.key: Made(Markup(b.html), {}) for id, b in blocks.items() if id not in numbers}
    return Plan(
        pages=pages,
        documents=documents,
        kept=Kept(kept_pages, kept_documents, fresh),
        gone_pages=gone_pages,
        gone_documents=gone_documents,
        gone_blocks=tuple(join(b.key) for id, b in blocks.items() if id in numbers),
        digests={key: asked(site, key).digest for key in changed},
    )


def _other(then: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    """The names of what is new, gone, or no longer what it was."""
    return [name for name in {**then, **now} if then.get(name) != now.get(name)]


def _dirty(read: Read, state: State, now: Mapping[str, str]) -> list[str]:
    """The domains in which some answer may have changed."""
    then = state.meta("domains") or {}
    dirty = [name for name, value in now.items() if then.get(name) != value]
    facts = any(path.startswith(FACTS) for path in (*read.changed, *read.gone))
    return [*dirty, Domain.FACTS] if facts or Domain.SETTINGS in dirty else dirty


def _pages(
    marks: Marks, state: State, numbers: Collection[int], standing: Collection[str]
) -> tuple[dict[str, Reason], dict[str, str], tuple[str, ...]]:
    """The pages to make with the reasons, those that stay, and those that are gone."""
    outputs, reading = state.outputs(), state.reading("pages", numbers)
    to_make: dict[str, Reason] = {}
    kept: dict[str, str] = {}
    for url, page in marks.pages.items():
        why = stale.reason(
            known=url in outputs, same=marks.earlier.get(url) == page,
            left=outputs.get(url) in standing, read=reading.get(url),
        )  # fmt: skip
        if why is None:
            kept[url] = outputs[url]
        else:
            key = state.name(why.read) if isinstance(why.read, int) else None
            to_make[url] = Reason(why.words, key)
    return to_make, kept, tuple(url for url in outputs if url not in marks.pages)


def _documents(
    site: Site, read: Read, state: State, numbers: Collection[int]
) -> tuple[tuple[str, ...], dict[str, str], tuple[str, ...]]:
    """The documents to check, those that need not be with their counts, and those that are gone."""
    rows, reading = state.documents(), state.reading("documents", numbers)
    kept = {
        path: tally
        for path, tally in rows.items()
        if path in site.cards and path not in read.changed and path not in reading
    }
    to_check = tuple(path for path in site.cards if path not in kept)
    return to_check, kept, tuple(path for path in rows if path not in site.cards)

"""Planning: which pages and documents must be made anew, and why; all others stay as they are."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from factbook.incremental import stale
from factbook.incremental.rows import DocumentRow
from factbook.incremental.stale import Reason
from factbook.incremental.state import State, join
from factbook.model import Site
from factbook.questions import Domain, Key, domain
from factbook.reads import asked, digest
from factbook.render.blocks import Made
from factbook.stages.reading import Read

FACTS = "content/facts/"


@dataclass(frozen=True, slots=True)
class Kept:
    """What stays of an earlier build, as the state holds it."""

    pages: Mapping[str, tuple[str, bytes, bytes]]  # URL -> output, anchors, findings
    documents: Mapping[str, DocumentRow]
    blocks: Mapping[Key, Made]


@dataclass(frozen=True, slots=True)
class Plan:
    """What to make, what stays, what is no longer there, and the digests that are others now."""

    pages: Mapping[str, Reason]
    documents: tuple[str, ...]
    kept: Kept
    gone_pages: tuple[str, ...]
    gone_documents: tuple[str, ...]
    gone_blocks: tuple[str, ...]
    digests: Mapping[Key, str]


def domain_of(key: Key) -> str:
    """The name of the domain on which the answer to a key hangs."""
    return str(domain(key))


def domains(site: Site, templates: str) -> dict[str, str]:
    """A digest of each part of the site on which answers hang, facts and documents apart."""
    parts = {
        Domain.SHELVES: tuple(
            (c.path, c.url, c.front) for c in site.cards.values() if c.collection
        ),
        Domain.PLACES: (
            [page.identity for page in site.pages.values()],
            tuple(site.static.items()),
        ),
        Domain.TEMPLATES: (templates, tuple(site.assets.items())),
        Domain.SETTINGS: site.guide,
        Domain.TODAY: site.today,
    }
    return {str(name): digest(value) for name, value in parts.items()}


def plan(
    site: Site, read: Read, state: State, now: Mapping[str, str], standing: Collection[str]
) -> Plan:
    """The plan of a build.

    `now` holds the digests of the domains, `standing` the output files that are as they were left.
    """
    then = state.keys(_dirty(read, state, now), (*read.changed, *read.gone))
    changed = stale.changed(then, lambda key: asked(site, key).digest)
    blocks = state.blocks()
    reads = {id: block.reads for id, block in blocks.items()}
    numbers = stale.with_blocks(state.ids(changed), reads)
    pages, kept_pages, gone_pages = _pages(site, state, numbers, standing)
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


def _dirty(read: Read, state: State, now: Mapping[str, str]) -> list[str]:
    """The domains in which some answer may have changed."""
    then = state.meta("domains") or {}
    dirty = [name for name, value in now.items() if then.get(name) != value]
    facts = any(path.startswith(FACTS) for path in (*read.changed, *read.gone))
    return [*dirty, Domain.FACTS] if facts or Domain.SETTINGS in dirty else dirty


def _pages(
    site: Site, state: State, numbers: Collection[int], standing: Collection[str]
) -> tuple[dict[str, Reason], dict[str, tuple[str, bytes, bytes]], tuple[str, ...]]:
    """The pages to make with the reasons, those that stay, and those that are gone."""
    rows = state.pages()
    to_make: dict[str, Reason] = {}
    kept: dict[str, tuple[str, bytes, bytes]] = {}
    for url, page in site.pages.items():
        row = rows.get(url)
        if row is None:
            to_make[url] = Reason("it is new")
            continue
        same, left = row.identity == page.identity, row.output in standing
        why = stale.reason(row.reads, numbers, same=same, left=left)
        if why is None:
            kept[url] = (row.output, row.anchors, row.found)
        else:
            key = state.name(why.read) if isinstance(why.read, int) else None
            to_make[url] = Reason(why.words, key)
    return to_make, kept, tuple(url for url in rows if url not in site.pages)


def _documents(
    site: Site, read: Read, state: State, numbers: Collection[int]
) -> tuple[tuple[str, ...], dict[str, DocumentRow], tuple[str, ...]]:
    """The documents to check, the findings in those that need not be, and those that are gone."""
    rows = state.documents()
    kept = {
        path: row
        for path, row in rows.items()
        if path in site.cards
        and path not in read.changed
        and stale.reason(row.reads, numbers, same=True, left=True) is None
    }
    to_check = tuple(path for path in site.cards if path not in kept)
    return to_check, kept, tuple(path for path in rows if path not in site.cards)

"""Keeping: what a build leaves for the next one, and the files that it made."""

import pickle
from collections.abc import Mapping
from typing import Any, NamedTuple

from factbook.diagnostic import Diagnostic
from factbook.incremental.rows import Made, Save
from factbook.incremental.state import join
from factbook.literals.ledger import written
from factbook.model import Site
from factbook.stages.listing import PAGES, RECORDS, Marks
from factbook.stages.making import Product
from factbook.stages.planning import Plan
from factbook.stages.reading import CARDS, SETTINGS, CardRow, Read

SEEN = "seen"  # the name under which the state has what was seen


class Seen(NamedTuple):
    """What the checks of the site as a whole said, and a digest of all that they looked at."""

    key: str
    found: tuple[Diagnostic, ...]


def findings(found: tuple[Any, ...]) -> bytes:
    """Findings as the state holds them; none take no room."""
    return pickle.dumps(found, 5) if found else b""


def found_in(data: bytes) -> tuple[Any, ...]:
    """The findings that the state holds."""
    found: tuple[Any, ...] = pickle.loads(data) if data else ()
    return found


def anchors(names: frozenset[str]) -> bytes:
    """Anchors as the state holds them."""
    return "\n".join(sorted(names)).encode()


def anchors_in(data: bytes) -> frozenset[str]:
    """The anchors that the state holds."""
    return frozenset(data.decode().split("\n"))


def of_inputs(read: Read, meta: Mapping[str, Any]) -> Save:
    """What even a failed build keeps: its parsed files, so that they need not be parsed again."""
    # A file that is gone, or no text, may come back as it was.
    cards = {**read.kept_cards, **_cards(read)}
    return Save(files=read.rows, meta={**meta, CARDS: cards, SETTINGS: read.settings})


def _cards(read: Read) -> Mapping[str, CardRow]:
    """The cards of the files that could be read; where all are as they were, those that were kept."""
    unreadable = {defect.span.path for defect in read.defects}
    cards = {path: tuple(card) for path, card in read.cards.items() if path not in unreadable}
    return read.kept_cards if cards == read.kept_cards else cards


def meta(site: Site, plan: Plan, marks: Marks, shapes: str, seen: Seen) -> dict[str, Any]:
    """What a good build keeps under names.

    Templates are kept only while none is broken, the list of pages only while no two have one address.
    """
    broken = any(defect.rule == "template-error" for defect in site.defects)
    return {
        "domains": marks.domains,
        RECORDS: marks.records,
        "templates": ("" if broken else shapes, site.templates, site.assets),
        "reasons": dict(plan.pages),
        PAGES: marks.listing if marks.is_kept else None,
        SEEN: seen,
    }


def of_build(read: Read, plan: Plan, product: Product, meta: Mapping[str, Any]) -> Save:
    """What a good build keeps.

    Where something is wrong that does not stop the build, it may hang on what nobody noted as read:
    such files, pages and documents are not kept, so the next build makes them anew.
    """
    unreadable = [defect.span.path for defect in read.defects]
    return Save(
        good=True,
        files=read.rows,
        gone_files=(*read.gone, *unreadable),
        pages=[
            Made(m.page.url, (m.page.output, anchors(m.anchors), findings(m.found)), m.noted)
            for m in product.pages
            if m.whole
        ],
        gone_pages=(*plan.gone_pages, *(m.page.url for m in product.pages if not m.whole)),
        documents=[
            Made(d.path, (findings(d.found), written(d.numbers), findings(d.numbers)), d.noted)
            for d in product.documents
            if d.whole
        ],
        gone_documents=(*plan.gone_documents, *(d.path for d in product.documents if not d.whole)),
        blocks=[Made(join(key), (str(made.html),), made.noted) for key, made in product.blocks.items()],
        gone_blocks=plan.gone_blocks,
        digests=plan.digests,
        meta={**meta, CARDS: _cards(read), SETTINGS: read.settings},
    )  # fmt: skip

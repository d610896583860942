"""Keeping: what a build leaves for the next one, and the files that it made."""

import pickle
from collections.abc import Mapping
from typing import Any

from factbook.incremental.rows import Made, Save
from factbook.incremental.state import join
from factbook.literals.ledger import written
from factbook.model import Site
from factbook.stages.making import Product
from factbook.stages.planning import Plan
from factbook.stages.reading import CARDS, Read


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
    cards = {**read.kept_cards, **read.cards}  # a file that is gone may come back as it was
    return Save(files=read.rows, meta={**meta, CARDS: cards})


def meta(site: Site, plan: Plan, domains: Mapping[str, str], shapes: str) -> dict[str, Any]:
    """What a good build keeps under names; templates only while none of them is broken."""
    broken = any(defect.rule == "template-error" for defect in site.defects)
    return {
        "domains": domains,
        "templates": ("" if broken else shapes, site.templates),
        "reasons": dict(plan.pages),
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
            Made(m.page.url, (m.page.identity, m.page.output, anchors(m.anchors), findings(m.found)), m.noted)
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
        meta={**meta, CARDS: read.cards},
    )  # fmt: skip

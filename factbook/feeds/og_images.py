"""Pictures for shared links: one for each page that readers may find, with its title and a number.

Drawn only where the guide asks for them (`og_images: true`) and Pillow is installed. Pillow takes
long to import, so it is, only once a picture is to be drawn; a picture is drawn again only when
something that its page's words hang on has changed.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Final, NamedTuple

from factbook.discover import plugins
from factbook.feeds.tools import ADVICE
from factbook.kinds.claims import Figure
from factbook.model import Page, Site
from factbook.pages._frame import opening, share_image
from factbook.patterns import regex
from factbook.quantity import Quantity
from factbook.reads import Reads
from factbook.record import Unknown
from factbook.render.plain import plain_text

_REFERENCE: Final = regex(r"(\w+)\.(\w+)((?:\.\w+)+)")


class Number(NamedTuple):
    """The one number of a picture, and of what it is."""

    figure: str = ""
    label: str = ""


def pages(site: Site) -> Iterator[Page]:
    """One picture for each page; its subject is the page's address."""
    if site.guide.og_images and find_spec("PIL") is not None:
        for module in plugins("factbook.pages").values():
            for page in module.pages(site):
                if page.url.endswith("/") and page.kind != "redirects":
                    yield Page(share_image(page.url), "feeds.og_images", page.url)


def body(page: Page, reads: Reads) -> bytes:
    """The picture as a PNG."""
    subject = reads.page(page.subject)
    if subject is None:
        raise Unknown("page", page.subject)
    context: Mapping[str, Any] = plugins("factbook.pages")[subject.kind].context(subject, reads)
    number = _number(subject, reads)
    drawing = import_module("factbook.feeds._picture")
    made: bytes = drawing.picture(
        drawing.Card(
            title=plain_text(reads, str(context["title"])),
            site=plain_text(reads, reads.setting("title")),
            symbol=reads.setting("nutrient.symbol"),
            figure=number.figure,
            label=opening(plain_text(reads, number.label)),
        )
    )
    return made


def _number(page: Page, reads: Reads) -> Number:
    """The page's number: its kind's own, or the first that its text takes from a fact."""
    if page.kind in OWN:
        return OWN[page.kind](page, reads)
    return _first_bound(page.subject, reads) if page.subject.endswith(".md") else Number()


def _shown(value: Quantity, label: str) -> Number:
    """A quantity with its basis, and what it is of."""
    return Number(value.show(basis=True), label)


def _need(page: Page, reads: Reads) -> Number:
    """From the least to the greatest allowance of grown people."""
    own = {"jurisdiction": reads.setting("jurisdiction"), "reference": list(ADVICE)}
    ids = reads.ids("allowances", {**own, "life_stage": "adult"})
    amounts = [reads.fact("allowances", id, "amount") for id in ids]
    if not amounts:
        return Number()
    low, high = min(a.low for a in amounts), max(a.high for a in amounts)
    return _shown(
        Quantity.range(low, high, amounts[0].unit, per="day"), "for adults, from all sources"
    )


def _limit(page: Page, reads: Reads) -> Number:
    """The upper limit of the oldest."""
    ids = reads.ids("limits", {"jurisdiction": reads.setting("jurisdiction")})
    known = [id for id in ids if reads.fact("limits", id, "amount") is not None]
    if not known:
        return Number()
    last = max(known, key=lambda id: reads.fact("limits", id, "ages").start_month)
    scope = reads.fact("limits", last, "scope_label")
    return _shown(reads.fact("limits", last, "amount"), f"upper limit, {scope}")


def _richest(page: Page, reads: Reads) -> Number:
    """The most that a serving of a food holds."""
    for id in reads.ids("foods", sort="-per_serving", limit=1):
        serving = reads.fact("foods", id, "serving_label")
        name = reads.fact("foods", id, "name")
        return Number(str(reads.fact("foods", id, "per_serving")), f"{name}, {serving}")
    return Number()


def _share(page: Page, reads: Reads) -> Number:
    """How much of a form is the nutrient itself."""
    path = page.subject if page.subject.endswith(".md") else None
    id = reads.summary(path, "id") if path else page.subject
    share = reads.fact("forms", id, "elemental_percent")
    return Number(str(share), f"elemental {reads.setting('nutrient.name')}")


def _count(kind: str, label: str, page: Page, reads: Reads) -> Number:
    """The number of a kind's facts."""
    return Number(str(len(reads.ids(kind))), label)


OWN: Final[Mapping[str, Callable[[Page, Reads], Number]]] = {
    "home": _need,
    "how_much": _need,
    "safety": _limit,
    "foods": _richest,
    "form": _share,
    "forms": partial(_count, "forms", "forms side by side"),
    "evidence": partial(_count, "claims", "claims, each with its grade"),
    "sources": partial(_count, "sources", "works cited"),
}


def _first_bound(path: str, reads: Reads) -> Number:
    """The first quantity that a document's text takes from a fact."""
    for reference in reads.body(path).references:
        found = None if reference.block else _REFERENCE.fullmatch(reference.expression.strip())
        if found is not None:
            try:
                number = _bound(reads, found[1], found[2], found[3][1:].split("."))
            except Unknown:
                continue  # the check of the text itself reports it
            if number is not None:
                return number
    return Number()


def _bound(reads: Reads, kind: str, id: str, path: list[str]) -> Number | None:
    """The quantity that a reference names, with its fact's name; None if it is none."""
    holder: Any = None
    value: Any = reads.fact(kind, id, path[0])
    for step in path[1:]:
        holder = value
        value = value.get(step) if isinstance(value, dict) else getattr(value, step, None)
    if not isinstance(value, Quantity):
        return None
    figures = reads.fact(kind, id, "figures") if kind == "claims" else {}
    if isinstance(holder, Figure) or figures:
        figure = holder if isinstance(holder, Figure) else next(iter(figures.values()))
        return _shown(value, figure.measure)
    title = str(reads.fact(kind, id, "title"))
    if kind == "limits":
        title = f"upper limit, {reads.fact(kind, id, 'scope_label')}"
    return _shown(value, title)

"""A pick's serving or a routine's day is above the limit of its scope, and no reason is given or shown.

Why: a dose above the upper limit, with no word about it, is the gravest fault of pages like ours.

Example: a routine whose supplements add up to 400 mg, where the limit for supplements is 350 mg.

Source: the limits of the guide's jurisdiction. For supplements only supplemental parts count, for
all sources all parts do. A dose that exceeds the limit needs `over_limit` with its reason, and each
page that gives the dose shows that reason, in the open.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from html import unescape
from typing import Final

from factbook.checks._doses import main_part, plain
from factbook.checks._facts import records
from factbook.checks._pages import place
from factbook.diagnostic import Diagnostic, Note
from factbook.kinds.limits import Limit, Scope
from factbook.kinds.products import Product
from factbook.kinds.routines import Routine
from factbook.model import Page, Site
from factbook.patterns import regex
from factbook.quantity import Quantity
from factbook.reads import Reads
from factbook.record import Fact

RULE = "over-limit"
GROWN: Final = Decimal(19 * 12)
_SHOWN: Final = regex(r'data-fact="(products|routines)\.(\w+)\.')
_WORD: Final = regex(r"[^\W_]+")
# What a reason does not show as it is typed: values, citations, addresses, tags.
_HOLE: Final = regex(r"\{\{.*?\}\}|\[@[^\]]*\]|\]\([^)]*\)|<[^>]*>", re.DOTALL)


def check(site: Site) -> Iterator[Diagnostic]:
    """The servings and days above a limit for adults, and the reasons that nothing needs."""
    limits = _adult_limits(site)
    for fact, product in records(site, "products", Product):
        dose = product.elemental(site.library)
        if dose is not None:
            yield from _held(fact, ("label",), dict.fromkeys(Scope, dose), product, limits)
    for fact, routine in records(site, "routines", Routine):
        doses = {
            Scope.SUPPLEMENTS: routine.supplemental_total(site.library),
            Scope.ALL: routine.total(site.library),
        }
        yield from _held(fact, ("parts",), doses, routine, limits)


def _adult_limits(site: Site) -> list[tuple[Fact, Limit]]:
    """The limits that hold for adults where the guide is read."""
    return [
        (fact, limit)
        for fact, limit in records(site, "limits", Limit)
        if limit.jurisdiction == site.guide.jurisdiction
        and limit.ages.start_month <= GROWN
        and limit.ages.end_month is None
    ]


def _held(
    fact: Fact,
    path: tuple[str, ...],
    doses: dict[Scope, Quantity],
    record: Product | Routine,
    limits: list[tuple[Fact, Limit]],
) -> Iterator[Diagnostic]:
    """The findings for one dose, held against each limit of its scope."""
    exceeded = False
    for source, limit in limits:
        dose = doses[limit.scope]
        if limit.amount is None or dose.high <= limit.amount.low:
            continue
        exceeded = True
        if record.over_limit is None:
            yield Diagnostic(
                RULE,
                fact.at(*path),
                f"{dose} is above the limit of {limit.amount} ({limit.scope_label})",
                (Note("the limit", source.at("mg_per_day")),),
                "lower the amount, or give the reason in over_limit",
            )
    if record.over_limit is not None and limits and not exceeded:
        yield Diagnostic(
            RULE, fact.at("over_limit"), "a reason is given for exceeding a limit that is kept"
        )


def check_page(page: Page, html: str, reads: Reads) -> Iterator[Diagnostic]:
    """The doses above a limit that a page gives without the reason that their record has."""
    said = ""
    for kind, id in dict.fromkeys(_SHOWN.findall(html)):
        reason = reads.fact(kind, id, "over_limit")
        if reason is None:
            continue
        said = said or _words(plain(main_part(html)))
        if not all(_words(piece) in said for piece in _HOLE.split(reason)):
            yield Diagnostic(
                RULE,
                place(page),
                f"{page.url} gives the dose of {kind}.{id}, and not why it is above the limit",
                (Note("the reason", reads.place(kind, id, "over_limit")),),
                "show the record by its block, which gives the reason, or say it in the same words",
            )


def _words(text: str) -> str:
    """The words of a text in a row, without marks and entities; a blank where there are none."""
    words = " ".join(_WORD.findall(unescape(text)))
    return f" {words} " if words else " "

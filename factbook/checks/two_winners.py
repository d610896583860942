"""Two records bear the same badge, and only one can.

Why: two winners of one title mean that the guide contradicts itself, often from section to section.

Example: `Most magnesium per gram` on both oxide and hydroxide.

Source: a rule of Factbook. A badge with `shared: true` may stand on several; a pick and its own
form count as one.
"""

from collections.abc import Iterator

from factbook.checks._facts import records
from factbook.diagnostic import Diagnostic, Note
from factbook.kinds._common import Badge
from factbook.kinds.forms import Form
from factbook.kinds.products import Product
from factbook.model import Site
from factbook.record import Fact, Path

RULE = "two-winners"


def check(site: Site) -> Iterator[Diagnostic]:
    """The badges that a second form, or a pick of a second form, bears."""
    first: dict[str, tuple[str, Fact, Path]] = {}
    for fact, path, badge, winner in _badges(site):
        if badge.shared:
            continue
        holder, other, where = first.setdefault(badge.name.casefold(), (winner, fact, path))
        if holder != winner:
            yield Diagnostic(
                RULE,
                fact.at(*path, "name"),
                f"{fact.record.title} is “{badge.name}”, and so is {other.record.title}",
                (Note("the other winner", other.at(*where, "name")),),
                "keep the badge where its criteria are met, or mark it as shared",
            )


def _badges(site: Site) -> Iterator[tuple[Fact, Path, Badge, str]]:
    """Each badge with where it stands and the form that wins by it."""
    for fact, form in records(site, "forms", Form):
        for index, badge in enumerate(form.badges):
            yield fact, ("badges", index), badge, fact.id
    for fact, product in records(site, "products", Product):
        if product.badge is not None:
            yield fact, ("badge",), product.badge, product.form

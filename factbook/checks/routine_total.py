"""A routine's stated total is not the sum of its parts.

Why: readers who follow the steps must arrive at the total that the page promises.

Example: parts of 75–125 mg and 75–125 mg under a stated total of 300–400 mg.

Source: the sum of the parts, in elemental milligrams.
"""

from collections.abc import Iterator

from factbook.checks._facts import records
from factbook.diagnostic import Diagnostic, Note
from factbook.kinds.routines import Routine
from factbook.model import Site

RULE = "routine-total"


def check(site: Site) -> Iterator[Diagnostic]:
    """The stated totals that differ from the sums, in whole milligrams."""
    for fact, routine in records(site, "routines", Routine):
        if routine.stated_total is None:
            continue
        total = routine.total(site.library)
        if routine.stated_total.quantity.rounded() != total.rounded():
            yield Diagnostic(
                RULE,
                fact.at("stated_total"),
                f"{routine.stated_total.quantity} is stated, but the parts add up to {total}",
                (Note("the parts", fact.at("parts")),),
                "leave stated_total out: it is computed",
            )

"""Between two bands of one table, some ages are in neither.

Why: a reader of such an age finds no figure, or takes a wrong one.

Example: men 19–30 years, then men 32–50 years: those of 31 have no allowance.

Source: a rule of Factbook. A table may begin and end where it likes, and infants' months may be
counted to the sixth and from the seventh.
"""

from collections.abc import Iterator

from factbook.checks._bands import neighbours
from factbook.diagnostic import Diagnostic, Note
from factbook.model import Site

RULE = "band-gap"
ONE_MONTH = 1


def check(site: Site) -> Iterator[Diagnostic]:
    """The bands that do not begin where the one before ends."""
    for before, after in neighbours(site):
        if before.end is not None and after.start - before.end > ONE_MONTH:
            yield Diagnostic(
                RULE,
                after.fact.at("ages"),
                f"between {before.title} and {after.title} some ages are in no band",
                (Note("the band before", before.fact.at("ages")),),
            )

"""Two bands of one table take in the same ages.

Why: a reader of such an age finds two figures, and no way to choose.

Example: men 19–30 years and men 30–50 years: those of 30 are in both.

Source: a rule of Factbook; first and last ages are both included.
"""

from collections.abc import Iterator

from factbook.checks._bands import neighbours
from factbook.diagnostic import Diagnostic, Note
from factbook.model import Site

RULE = "band-overlap"


def check(site: Site) -> Iterator[Diagnostic]:
    """The bands that begin before the one before has ended."""
    for before, after in neighbours(site):
        if before.end is None or after.start < before.end:
            yield Diagnostic(
                RULE,
                after.fact.at("ages"),
                f"{after.title} and {before.title} take in the same ages",
                (Note("the other band", before.fact.at("ages")),),
            )

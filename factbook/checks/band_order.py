"""A band's value is out of order: below that of a younger band, or an average above its allowance.

Why: swapped digits and lines out of place look like this, and few real tables do.

Example: children 4–8 years with 31 mg after children 1–3 years with 80 mg.

Source: a rule of Factbook. Allowances of children and of adults mostly rise with age, and an
average requirement is below the allowance made from it (Institute of Medicine, 1997). A table
that truly falls, as iron's does for women, bears an exemption.
"""

from collections.abc import Iterator
from decimal import Decimal

from factbook.checks._bands import Band, lines, neighbours
from factbook.checks._facts import mg, records
from factbook.diagnostic import Diagnostic, Note, Severity
from factbook.kinds._common import LifeStage
from factbook.kinds.allowances import Allowance, Reference
from factbook.model import Site

RULE = "band-order"
SEVERITY = Severity.WARNING
_RISING = ({LifeStage.INFANT, LifeStage.CHILD}, {LifeStage.ADULT}, {None})


def check(site: Site) -> Iterator[Diagnostic]:
    """The values below the one before, and the averages that are not below their allowance."""
    for before, after in neighbours(site):
        if before.amount is None or after.amount is None or after.amount >= before.amount:
            continue
        if any(before.stage in stages and after.stage in stages for stages in _RISING):
            yield _finding(
                after, before, f"less than the {mg(before.amount)} of {before.title}", after.amount
            )
    yield from _averages(site)


def _averages(site: Site) -> Iterator[Diagnostic]:
    """The average requirements that are not below the allowance of the same people."""
    kept = {fact.key: record for fact, record in records(site, "allowances", Allowance)}
    bands = {band.fact.key: band for line in lines(site) for band in line if band.fact.key in kept}
    for key, average in kept.items():
        if average.reference is not Reference.EAR:
            continue
        for other, allowance in kept.items():
            same = (allowance.jurisdiction, allowance.sex) == (average.jurisdiction, average.sex)
            if allowance.reference is not Reference.RDA or not same:
                continue
            if allowance.life_stage is not average.life_stage:
                continue
            above = average.mg_per_day >= allowance.mg_per_day
            if above and _meet(bands[key], bands[other]):
                words = f"an average, but not below the allowance of {mg(allowance.mg_per_day)}"
                yield _finding(bands[key], bands[other], words, average.mg_per_day)


def _meet(one: Band, other: Band) -> bool:
    """Whether two bands take in some of the same ages."""
    ends_before = one.end is not None and one.end <= other.start
    begins_after = other.end is not None and other.end <= one.start
    return not ends_before and not begins_after


def _finding(band: Band, other: Band, words: str, amount: Decimal) -> Diagnostic:
    """The finding for one band and the one that it is held against."""
    return Diagnostic(
        RULE,
        band.fact.at("mg_per_day"),
        f"{mg(amount)} for {band.title} is {words}",
        (Note("the other band", other.fact.at("mg_per_day")),),
    )

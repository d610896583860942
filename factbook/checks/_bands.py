"""The bands of reference tables in lines: for each table and people, one band after the other."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from factbook.checks._facts import records
from factbook.kinds._common import Ages, LifeStage, Sex
from factbook.kinds.allowances import Allowance
from factbook.kinds.limits import Limit
from factbook.model import Site
from factbook.record import Fact


class Band(NamedTuple):
    """One row of a table: whose it is, from which month of life to which, and its amount."""

    fact: Fact
    ages: Ages
    stage: LifeStage | None
    amount: Decimal | None

    @property
    def title(self) -> str:
        """What readers call it, in the middle of a sentence."""
        return self.fact.record.title

    @property
    def start(self) -> Decimal:
        """The month of life at which it begins."""
        return self.ages.start_month

    @property
    def end(self) -> Decimal | None:
        """The month of life at which it ends; None for no end."""
        return self.ages.end_month


def lines(site: Site) -> Iterator[tuple[Band, ...]]:
    """Each table's bands for males, females, pregnancy and lactation, by age."""
    found: dict[tuple[str, str], list[Band]] = defaultdict(list)
    for fact, allowance in records(site, "allowances", Allowance):
        if allowance.ages is None:
            continue
        band = Band(fact, allowance.ages, allowance.life_stage, allowance.mg_per_day)
        for people in _people(allowance):
            found[allowance.family, people].append(band)
    for fact, limit in records(site, "limits", Limit):
        table = f"limits.{limit.jurisdiction}.{limit.scope}"
        found[table, limit.authority].append(Band(fact, limit.ages, None, limit.mg_per_day))
    for bands in found.values():
        yield tuple(sorted(bands, key=lambda band: (band.start, band.fact.id)))


def neighbours(site: Site) -> Iterator[tuple[Band, Band]]:
    """Each band of a line with the next one, once."""
    seen: set[tuple[str, str]] = set()
    for line in lines(site):
        for one, following in pairwise(line):
            if (one.fact.key, following.fact.key) not in seen:
                seen.add((one.fact.key, following.fact.key))
                yield one, following


def _people(allowance: Allowance) -> tuple[str, ...]:
    """The lines that a band belongs to."""
    if allowance.life_stage in (LifeStage.PREGNANCY, LifeStage.LACTATION):
        return (str(allowance.life_stage),)
    return ("male", "female") if allowance.sex is Sex.ANY else (str(allowance.sex),)

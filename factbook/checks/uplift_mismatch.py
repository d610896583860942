"""A stated result of "so much more" is not what it gives on the allowance that it is taken of.

Why: "10–20% more" must give the figures printed beside it, or one of the two is wrong.

Example: `value: 10–20 %`, `of: men`, `gives: 450–500 mg`, where 400–420 mg gives 440–504 mg.

Source: least allowance by least uplift, greatest by greatest, in whole milligrams.
"""

from collections.abc import Iterator

from factbook.checks._facts import records, records_by_id
from factbook.diagnostic import Diagnostic, Note
from factbook.kinds.claims import Claim, Figure
from factbook.kinds.groups import Group
from factbook.model import Site
from factbook.quantity import Quantity

RULE = "uplift-mismatch"


def check(site: Site) -> Iterator[Diagnostic]:
    """The figures whose stated result differs from the computed one."""
    groups = records_by_id(site, "groups", Group)
    for fact, claim in records(site, "claims", Claim):
        for name, figure in claim.figures.items():
            if figure.gives is None or figure.of not in groups:
                continue
            source, group = groups[figure.of]
            base = group.range(site.library)
            if base is None:
                continue
            result = _raised(base, figure)
            if result.rounded() != figure.gives.on("day").rounded():
                yield Diagnostic(
                    RULE,
                    fact.at("figures", name, "gives"),
                    f"{figure.gives} is stated, but {figure.value} more than {base} is {result}",
                    (Note(group.name, source.at("bands")),),
                )


def _raised(base: Quantity, figure: Figure) -> Quantity:
    """An allowance raised by a percentage."""
    low = base.low * (1 + figure.value.low / 100)
    high = base.high * (1 + figure.value.high / 100)
    return Quantity.range(low, high, base.unit, per="day")

"""Sources differ beyond the tolerance, and the record does not say why its value was chosen.

Why: readers who know the other figure take ours for a mistake, unless they are told.

Example: 95 mg of magnesium in an ounce of chia seeds, where another authority gives 111 mg.

Source: a rule of Factbook. Foods may differ by 5 % or 2 mg; figures of claims by their precision.
"""

from collections.abc import Iterator
from decimal import Decimal

from factbook.checks._facts import records
from factbook.diagnostic import Diagnostic, Note
from factbook.kinds._common import Report
from factbook.kinds.claims import Claim
from factbook.kinds.foods import Food
from factbook.model import Site
from factbook.quantity import Quantity
from factbook.record import Fact, Path
from factbook.voucher import Tolerance

RULE = "unchosen-conflict"


def check(site: Site) -> Iterator[Diagnostic]:
    """The reported values that are too far away in records that give no reason."""
    for fact, food in records(site, "foods", Food):
        if food.chosen_because is None:
            for index, report in enumerate(food.reported):
                own = food.in_grams(_grams(food, report))
                yield from _far(fact, ("reported", index), own, report, food.tolerance(), ())
    for fact, claim in records(site, "claims", Claim):
        for name, figure in claim.figures.items():
            if figure.chosen_because is None:
                tolerance, path = figure.precision.tolerance, ("figures", name)
                for index, report in enumerate(figure.reported):
                    where = (*path, "reported", index)
                    yield from _far(fact, where, figure.value, report, tolerance, path)


def _grams(food: Food, report: Report) -> Decimal:
    """What the serving of a reported value weighs; that of the food when it is not said."""
    return food.serving.grams if report.grams is None else report.grams


def _far(
    fact: Fact, path: Path, own: Quantity, report: Report, tolerance: Tolerance, value: Path
) -> Iterator[Diagnostic]:
    """The finding for one reported value, if it is too far away."""
    if report.value.agrees(own, tolerance.share, tolerance.step):
        return
    name = "value" if value else "mg_per_100g"
    yield Diagnostic(
        RULE,
        fact.at(*path),
        f"{report.authority} gives {report.value}, the guide has {own}, and no reason is given",
        (Note("the guide's value", fact.at(*value, name)),),
        "say in chosen_because why this value is used",
    )

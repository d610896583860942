"""A food's stated % DV is not what its serving gives.

Why: % DV depends on the Daily Value, the amount and the grams; a typed figure ages with each.

Example: `stated_percent_dv: 40` for a serving with 156 mg, where the Daily Value is 420 mg: 37%.

Source: amount per serving by the Daily Value that the guide names, within 1.5 points, the rounding
of labels.
"""

from collections.abc import Iterator
from decimal import Decimal

from factbook.checks._facts import number, records
from factbook.diagnostic import Diagnostic, Note
from factbook.kinds.foods import Food
from factbook.model import Site

RULE = "percent-dv-mismatch"
POINTS = Decimal("1.5")


def check(site: Site) -> Iterator[Diagnostic]:
    """The stated percentages that are more than 1.5 points off."""
    for fact, food in records(site, "foods", Food):
        stated, computed = food.stated_percent_dv, food.percent_dv(site.library)
        if stated is None or computed is None or abs(stated - computed.low) <= POINTS:
            continue
        yield Diagnostic(
            RULE,
            fact.at("stated_percent_dv"),
            f"{number(stated)}% DV is stated, but {food.serving_label} gives {computed}",
            (
                Note("the amount per 100 g", fact.at("mg_per_100g")),
                Note("the serving", fact.at("serving")),
            ),
            "leave stated_percent_dv out: it is computed",
        )

"""A food's serving disagrees with its grams: a typed amount, an ounce's weight, or two measures.

Why: the amount per serving is what readers use, and it is computed from the grams.

Example: `stated_mg: 130` beside 550 mg per 100 g and a serving of 28.35 g, which holds 156 mg;
`{amount: 3, unit: oz, grams: 100}`; a cup of 180 g in one line and of 240 g in another.

Source: 1 oz is 28.35 g; a serving holds the amount per 100 g times its grams.
"""

from collections.abc import Iterator
from decimal import Decimal

from factbook.checks._facts import mg, number, records, same_as_typed
from factbook.diagnostic import Diagnostic, Note
from factbook.kinds.foods import Food, Serving
from factbook.model import Site
from factbook.quantity import parse
from factbook.record import Fact, Path
from factbook.units import GRAMS, unit_named

RULE = "serving-mismatch"
ROUNDING = Decimal("0.02")


def check(site: Site) -> Iterator[Diagnostic]:
    """The servings that contradict their own grams."""
    for fact, food in records(site, "foods", Food):
        if food.stated_mg is not None:
            yield from _stated(fact, food, food.stated_mg, food.per_serving.low)
        yield from _measures(fact, food)
        yield from _reports(fact, food)


def _stated(fact: Fact, food: Food, stated: Decimal, computed: Decimal) -> Iterator[Diagnostic]:
    """The stated amount of a serving that is not the computed one."""
    if not same_as_typed(stated, computed):
        yield Diagnostic(
            RULE,
            fact.at("stated_mg"),
            f"{mg(stated)} is stated per serving, but {food.serving_label} holds {mg(computed)}",
            (
                Note("the amount per 100 g", fact.at("mg_per_100g")),
                Note("the serving", fact.at("serving")),
            ),
            "leave stated_mg out: it is computed",
        )


def _measures(fact: Fact, food: Food) -> Iterator[Diagnostic]:
    """The measures that weigh other than their unit does, or than the same unit does elsewhere."""
    seen: dict[str, tuple[Serving, Path]] = {}
    all_measures: list[tuple[Path, Serving]] = [(("serving",), food.serving)]
    all_measures += [(("measures", i), one) for i, one in enumerate(food.measures)]
    for path, one in all_measures:
        unit = unit_named(one.unit)
        grams = one.measure.grams
        if unit in GRAMS and abs(grams - GRAMS[unit]) > GRAMS[unit] * ROUNDING:
            yield Diagnostic(
                RULE,
                fact.at(*path, "grams"),
                f"{one.label} is {number(GRAMS[unit] * one.amount)} g, not {number(one.grams)} g",
            )
        first, first_path = seen.setdefault(unit, (one, path))
        if abs(first.measure.grams - grams) > grams * ROUNDING:
            yield Diagnostic(
                RULE,
                fact.at(*path, "grams"),
                f"one {unit} weighs {number(round(grams, 1))} g here and"
                f" {number(round(first.measure.grams, 1))} g in another measure",
                (Note("the other measure", fact.at(*first_path, "grams")),),
            )


def _reports(fact: Fact, food: Food) -> Iterator[Diagnostic]:
    """The reported values whose grams are not what their serving weighs."""
    if not food.reported:
        return
    own = {unit_named(one.unit): one.measure.grams for one in (food.serving, *food.measures)}
    for index, report in enumerate(food.reported):
        try:
            serving = parse(report.value.basis)
        except ValueError:
            continue
        each = GRAMS.get(serving.unit, own.get(serving.unit))
        if report.grams is None or each is None:
            continue
        grams = each * serving.low
        if abs(report.grams - grams) > grams * ROUNDING:
            yield Diagnostic(
                RULE,
                fact.at("reported", index, "grams"),
                f"{report.value.basis} is {number(round(grams, 1))} g, not"
                f" {number(report.grams)} g",
                (Note("the serving", fact.at("serving", "grams")),),
            )

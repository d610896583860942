"""Routines: parts add up, and supplements are counted apart."""

from tests.kinds.library import defects, library, real, shown, value
from tests.kinds.test_foods import PUMPKIN

DAY = """
day:
  name: A day
  for_whom: Runners.
  parts:
    - {when: Morning, what: Citrate, form: citrate, amount: {low: 75, high: 125}}
    - {when: Noon, what: Seeds, food: pumpkin_seeds_roasted, servings: 2}
    - {when: Evening, what: Glycinate, product: glycinate_pick, amount: {low: 75, high: 100}}
    - {when: Night, what: Sleep}
"""


def test_the_total_is_the_sum_of_the_parts() -> None:
    held = library(routines=DAY, foods=PUMPKIN)
    assert shown(held, "routines.day.total") == "462–537 mg"
    assert shown(held, "routines.day.supplemental_total") == "150–225 mg"


def test_rows_carry_amounts_and_portions() -> None:
    rows = value(library(routines=DAY, foods=PUMPKIN), "routines.day.rows")
    assert [(row.when, str(row.portion), str(row.amount), row.supplemental) for row in rows] == [
        ("Morning", "None", "75–125\u202fmg", True),
        ("Noon", "56.7\u202fg", "312\u202fmg", False),
        ("Evening", "None", "75–100\u202fmg", True),
        ("Night", "None", "None", False),
    ]


def test_a_food_that_is_not_there_counts_for_nothing() -> None:
    assert shown(library(routines=DAY), "routines.day.total") == "150–225 mg"


def test_a_range_that_falls_is_a_defect() -> None:
    (wrong,) = defects("routines", DAY.replace("low: 75, high: 125", "low: 125, high: 75"))
    assert wrong == "'parts.0.amount': low 125 is above high 75"


def test_typed_milligrams_of_a_food_are_a_defect() -> None:
    (wrong,) = defects("routines", DAY.replace("servings: 2", "amount: {low: 1, high: 2}"))
    assert wrong == (
        "'parts.1': a part that is a food has an amount, which follows from its servings"
    )


def test_the_routines_of_the_guide_stay_below_the_limit() -> None:
    limit = value(real(), "limits.us_adults.amount").low
    for fact in real().all("routines"):
        assert value(real(), f"{fact.key}.supplemental_total").high <= limit
    food = value(real(), "routines.food_first_day.total").low
    assert food >= value(real(), "groups.men.highest").low

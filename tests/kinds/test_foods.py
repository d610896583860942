"""Foods: servings and % DV are computed; each state vouches for its own figures."""

from decimal import Decimal

import pytest

from factbook.quantity import Quantity
from tests.kinds.library import DAILY_VALUE, defects, library, real, shown, value, vouchers

PUMPKIN = """
pumpkin_seeds_roasted:
  name: Pumpkin seeds, roasted
  short: pumpkin seeds
  state: roasted
  aliases: [Pepitas]
  not_in: [pumpkin seed oil]
  category: seeds
  dataset: SR Legacy
  mg_per_100g: 550
  serving: {amount: 1, unit: oz, grams: 28.35}
  measures:
    - {amount: 0.25, unit: cup, grams: 29.5}
  reported:
    - {authority: NIH ODS, value: 156 mg per 1 oz, grams: 28.35}
    - {authority: USDA Foundation, value: 499.7 mg per 100 g, grams: 100}
"""


def test_a_serving_is_computed_from_its_grams() -> None:
    held = library(foods=PUMPKIN)
    assert shown(held, "foods.pumpkin_seeds_roasted.per_serving") == "156 mg"
    assert shown(held, "foods.pumpkin_seeds_roasted.per_100g") == "550 mg"
    assert shown(held, "foods.pumpkin_seeds_roasted.per_ounce") == "156 mg"
    assert value(held, "foods.pumpkin_seeds_roasted.serving_label") == "1 oz (28.35\u202fg)"


def test_the_share_of_the_daily_value_follows_the_allowance_that_the_guide_names() -> None:
    held = library(foods=PUMPKIN, allowances=DAILY_VALUE)
    assert shown(held, "foods.pumpkin_seeds_roasted.percent_dv") == "37% DV"
    lower = library(foods=PUMPKIN, allowances=DAILY_VALUE.replace("420", "300"))
    assert shown(lower, "foods.pumpkin_seeds_roasted.percent_dv") == "52% DV"


def test_without_a_daily_value_there_is_no_share_of_it() -> None:
    held = library(foods=PUMPKIN)
    assert value(held, "foods.pumpkin_seeds_roasted.percent_dv") is None
    assert [v.value.unit for v in vouchers(held, "foods.pumpkin_seeds_roasted")] == ["mg"]


def test_a_food_vouches_for_milligrams_and_for_the_share_of_the_daily_value() -> None:
    held = library(foods=PUMPKIN, allowances=DAILY_VALUE)
    amount, percent = vouchers(held, "foods.pumpkin_seeds_roasted")
    assert amount.key == "foods.pumpkin_seeds_roasted.per_serving"
    assert amount.key_for("100 g") == "foods.pumpkin_seeds_roasted.per_100g"
    assert amount.names == ("pumpkin seeds", "pepitas")
    assert amount.states == ("roasted",)
    assert amount.bars == ("pumpkin seed oil",)
    assert amount.value == Quantity.of(550, "mg", per="100 g")
    assert [(m.name, m.grams) for m in amount.measures] == [
        ("oz", Decimal("28.35")),
        ("cup", Decimal(118)),
    ]
    assert [(r.authority, str(r.value.low), r.value.basis) for r in amount.reported] == [
        ("NIH ODS", "156", "28.35 g"),
        ("USDA Foundation", "499.7", "100 g"),
    ]
    assert percent.key == "foods.pumpkin_seeds_roasted.percent_dv"
    assert percent.value.unit == "% DV"
    assert round(percent.value.low, 2) == Decimal("130.95")
    assert round(percent.reported[0].value.low, 1) == Decimal("37.1")


@pytest.mark.parametrize(
    ("amount", "unit", "label"),
    [
        ("1", "oz", "1 oz"),
        ("0.5", "cup", "½ cup"),
        ("0.333333", "cup", "⅓ cup"),
        ("2", "tbsp", "2 tbsp"),
    ],
)
def test_servings_read_as_in_a_kitchen(amount: str, unit: str, label: str) -> None:
    text = PUMPKIN.replace("{amount: 1, unit: oz", f"{{amount: {amount}, unit: {unit}")
    assert value(library(foods=text), "foods.pumpkin_seeds_roasted.serving").label == label


def test_small_amounts_keep_a_decimal_and_larger_ones_do_not() -> None:
    figs = PUMPKIN.replace("550", "68").replace("28.35}\n  m", "8.4}\n  m")
    assert shown(library(foods=figs), "foods.pumpkin_seeds_roasted.per_serving") == "5.7 mg"


def test_a_weightless_serving_is_a_defect() -> None:
    wrong = defects("foods", PUMPKIN.replace("grams: 28.35}\n  m", "grams: 0}\n  m"))
    assert wrong == ["'serving.grams': input should be greater than 0"]


# What the guide must show, from USDA SR Legacy per 100 g and the serving's grams.
REAL = [
    ("pumpkin_seeds_roasted", "156 mg", "37% DV"),
    ("pumpkin_seeds_dried", "168 mg", "40% DV"),
    ("chia", "95 mg", "23% DV"),
    ("hemp_hulled", "210 mg", "50% DV"),
    ("almonds", "77 mg", "18% DV"),
    ("almonds_dry_roasted", "79 mg", "19% DV"),
    ("peanut_butter", "54 mg", "13% DV"),
    ("spinach_boiled", "157 mg", "37% DV"),
    ("spinach_raw", "24 mg", "6% DV"),
    ("black_beans_boiled", "120 mg", "29% DV"),
    ("tofu_firm", "73 mg", "17% DV"),
    ("avocado", "58 mg", "14% DV"),
    ("banana", "32 mg", "8% DV"),
    ("figs_dried", "5.7 mg", "1% DV"),
    ("quinoa_cooked", "118 mg", "28% DV"),
    ("oats_dry", "37 mg", "9% DV"),
    ("potato_baked_skin", "48 mg", "12% DV"),
    ("halibut", "24 mg", "6% DV"),
]


@pytest.mark.parametrize(("id", "serving", "percent"), REAL)
def test_the_foods_of_the_guide(id: str, serving: str, percent: str) -> None:
    assert shown(real(), f"foods.{id}.per_serving") == serving
    assert shown(real(), f"foods.{id}.percent_dv") == percent

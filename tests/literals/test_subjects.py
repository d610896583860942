"""What a number is about: each text has numbers, and the fact that decided each."""

import pytest

from tests.literals.small import findings

PUMPKIN, ALMONDS = "foods.pumpkin_seeds.per_serving", "foods.almonds.per_serving"
SPINACH, RAW_SPINACH = "foods.spinach_boiled.per_serving", "foods.spinach_raw.per_serving"
QUINOA = "foods.quinoa.per_serving"
MEN_19, MEN_31 = "allowances.men_19_30.amount", "allowances.men_31.amount"
WOMEN_19, WOMEN_31 = "allowances.women_19_30.amount", "allowances.women_31.amount"
BOYS, GIRLS = "allowances.boys_14_18.amount", "allowances.girls_14_18.amount"
LIMIT, LABEL = "limits.us_adults.amount", "allowances.us_daily_value.amount"
OXIDE, GLYCINATE = "forms.oxide.mg_per_gram", "forms.glycinate.mg_per_gram"

Decided = list[tuple[str, str, str]]


def decided(text: str) -> Decided:
    """Each number that a fact decides: its words, the outcome, and the fact."""
    return [
        (one.text, str(one.outcome), one.verdict.voucher.key)
        for one in findings(text)
        if one.verdict.voucher is not None
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An ounce of almonds has 77 mg.", [("77 mg", "checked", ALMONDS)]),
        ("There are 77 mg in an ounce of almonds.", [("77 mg", "checked", ALMONDS)]),
        ("Pepitas: 105 mg per ounce.", [("105 mg", "drift", PUMPKIN)]),
        (
            "Almonds have 77 mg per ounce, pumpkin seeds 105 mg.",
            [("77 mg", "checked", ALMONDS), ("105 mg", "drift", PUMPKIN)],
        ),
        (
            "Almonds (77 mg) and pumpkin seeds (156 mg) per ounce.",
            [("77 mg", "checked", ALMONDS), ("156 mg", "checked", PUMPKIN)],
        ),
        ("A cup of raw spinach has 24 mg.", [("24 mg", "checked", RAW_SPINACH)]),
        ("A cup of boiled spinach has 157 mg.", [("157 mg", "checked", SPINACH)]),
        ("A cup of boiled spinach has 120 mg.", [("120 mg", "drift", SPINACH)]),
        (
            "An ounce of almonds has twelve milligrams.",
            [("twelve milligrams", "drift", ALMONDS)],
        ),
    ],
)
def test_a_food_in_the_clause(text: str, expected: Decided) -> None:
    assert decided(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Almonds have 270 mg per 100 g.", [("270 mg", "checked", ALMONDS)]),
        ("50 g of almonds have 135 mg.", [("135 mg", "checked", ALMONDS)]),
        ("50 g of almonds have 200 mg.", [("200 mg", "drift", ALMONDS)]),
        ("Three ounces of almonds have 230 mg.", [("230 mg", "checked", ALMONDS)]),
        ("Three ounces of almonds have 300 mg.", [("300 mg", "drift", ALMONDS)]),
        ("One cup (180 g) of boiled spinach has 157 mg.", [("157 mg", "checked", SPINACH)]),
        ("Half a cup of boiled spinach has 78 mg.", [("78 mg", "checked", SPINACH)]),
        ("A quarter cup of boiled spinach has 39 mg.", [("39 mg", "checked", SPINACH)]),
        ("A cup of cooked quinoa has 160 mg.", [("160 mg", "drift", QUINOA)]),
        ("One and a half cups of boiled spinach hold 235 mg.", [("235 mg", "checked", SPINACH)]),
        ("A cup and a half of boiled spinach holds 157 mg.", [("157 mg", "drift", SPINACH)]),
        ("1 cup and a half of boiled spinach holds 235 mg.", [("235 mg", "checked", SPINACH)]),
        ("An ounce&nbsp;of&nbsp;almonds has 105&nbsp;mg.", [("105\u00a0mg", "drift", ALMONDS)]),
    ],
)
def test_the_serving_that_a_number_is_for(text: str, expected: Decided) -> None:
    assert decided(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Almonds are handy. An ounce has 105 mg.", [("105 mg", "drift", ALMONDS)]),
        ("Almonds are handy. Per ounce they bring 77 mg.", [("77 mg", "checked", ALMONDS)]),
        ("## Almonds\n\nAn ounce has 105 mg.", [("105 mg", "drift", ALMONDS)]),
        (
            "## Almonds\n\n- per ounce: 77 mg\n- per 100 g: 350 mg",
            [("77 mg", "checked", ALMONDS), ("350 mg", "drift", ALMONDS)],
        ),
        (
            "Per ounce:\n\n- almonds, 77 mg\n- pumpkin seeds, 105 mg",
            [("77 mg", "checked", ALMONDS), ("105 mg", "drift", PUMPKIN)],
        ),
        (
            "## Allowances\n\n- Men 31 and older: 400 mg\n- Women 31 and older: 320 mg",
            [("400 mg", "drift", MEN_31), ("320 mg", "checked", WOMEN_31)],
        ),
    ],
)
def test_a_subject_from_before(text: str, expected: Decided) -> None:
    assert decided(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "| Food | Serving | mg |\n|---|---|---|\n| Almonds | 1 oz | 77 |\n| Pepitas | 1 oz | 105 |",
            [("77", "checked", ALMONDS), ("105", "drift", PUMPKIN)],
        ),
        (
            "| Food | mg per 100 g |\n|---|---|\n| Almonds | 270 |\n| Pumpkin seeds | 450 |",
            [("270", "checked", ALMONDS), ("450", "drift", PUMPKIN)],
        ),
        (
            "| 1 oz of | Potassium (mg) | Magnesium (mg) |\n|---|---|---|\n| Almonds | 208 | 77 |",
            [("77", "checked", ALMONDS)],
        ),
        (
            "| Age | Men | Women |\n|---|---|---|\n| 19–30 years | 400 mg | 310 mg |",
            [("400 mg", "checked", MEN_19), ("310 mg", "checked", WOMEN_19)],
        ),
        (
            "| | 19–30 years | 31 and older |\n|---|---|---|\n| Men | 400 mg | 400 mg |",
            [("400 mg", "checked", MEN_19), ("400 mg", "drift", MEN_31)],
        ),
    ],
)
def test_a_subject_from_row_and_column(text: str, expected: Decided) -> None:
    assert decided(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Men 31 and older need 400 mg a day.", [("400 mg", "drift", MEN_31)]),
        ("For a man of 40 the allowance is 400 mg.", [("400 mg", "drift", MEN_31)]),
        (
            "Men aged 19 to 30 need 400 mg a day, men 31 and older 420 mg.",
            [("400 mg", "checked", MEN_19), ("420 mg", "checked", MEN_31)],
        ),
        ("Men need 400–420 mg a day.", [("400–420 mg", "checked", MEN_19)]),
        ("Women need 300–320 mg a day.", [("300–320 mg", "drift", WOMEN_19)]),
        (
            "Girls aged 14–18 need 360 mg, boys of that age 410 mg.",
            [("360 mg", "checked", GIRLS), ("410 mg", "checked", BOYS)],
        ),
        (
            "Men over 30 need 420 mg a day; women of the same age need 310 mg.",
            [("420 mg", "checked", MEN_31), ("310 mg", "drift", WOMEN_31)],
        ),
        ("Men over 30 need 4 × 100 mg a day.", [("4 × 100 mg", "drift", MEN_31)]),
        ("Studies aside, men over 30 need 410 mg a day.", [("410 mg", "drift", MEN_31)]),
        (
            "Whatever the trials say, the RDA for men over 30 is 410 mg.",
            [("410 mg", "drift", MEN_31)],
        ),
        (
            "Men over 30 need 410 mg a day, and the trial gave them 300 mg.",
            [("410 mg", "drift", MEN_31)],
        ),
        (
            "Men over 30 need 420 mg a day; the upper limit is 350 mg from supplements.",
            [("420 mg", "checked", MEN_31), ("350 mg", "checked", LIMIT)],
        ),
        ("Supplements should stay below 350 mg a day.", [("350 mg", "checked", LIMIT)]),
        ("The Daily Value is 400 mg.", [("400 mg", "drift", LABEL)]),
    ],
)
def test_people_and_limits(text: str, expected: Decided) -> None:
    assert decided(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "500 mg of magnesium oxide provides 300 mg of elemental magnesium.",
            [("300 mg", "checked", OXIDE)],
        ),
        (
            "1,000 mg of magnesium glycinate holds 250 mg of magnesium.",
            [("250 mg", "drift", GLYCINATE)],
        ),
        (
            "Magnesium oxide is 60% elemental magnesium by weight.",
            [("60%", "checked", "forms.oxide.elemental_percent")],
        ),
        (
            "About two-thirds of Americans fall short of the requirement.",
            [("two-thirds", "drift", "claims.shortfall.figure")],
        ),
        (
            "Magnesium is a cofactor of more than 300 enzymes.",
            [("300", "checked", "claims.enzymes.figure")],
        ),
        (
            "Magnesium is a cofactor of 250 enzymes.",
            [("250", "drift", "claims.enzymes.figure")],
        ),
    ],
)
def test_compounds_shares_and_counts(text: str, expected: Decided) -> None:
    assert decided(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("An ounce of almonds has 0.077 g of magnesium.", [("0.077 g", "checked", ALMONDS)]),
        ("An ounce of almonds has 0.105 g of magnesium.", [("0.105 g", "drift", ALMONDS)]),
        ("30 g of almonds bring .105 g magnesium.", [(".105 g", "drift", ALMONDS)]),
        ("An ounce of almonds has 105,000 mcg of magnesium.", [("105,000 mcg", "drift", ALMONDS)]),
        ("Men over 30 need 0.42 g of magnesium a day.", [("0.42 g", "checked", MEN_31)]),
        ("Men over 30 need 0.41 g of magnesium a day.", [("0.41 g", "drift", MEN_31)]),
        (
            "| Food | Serving | Magnesium (g) |\n|---|---|---|\n| Almonds | 1 oz | 0.105 |",
            [("0.105", "drift", ALMONDS)],
        ),
    ],
)
def test_amounts_in_grams_of_what_is_measured_in_milligrams(text: str, expected: Decided) -> None:
    assert decided(text) == expected


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("An ounce of pumpkin seeds has 163 mg.", "checked"),
        ("An ounce of pumpkin seeds has 165 mg.", "drift"),
        ("An ounce of pumpkin seeds has about 170 mg.", "checked"),
        ("An ounce of pumpkin seeds has about 173 mg.", "drift"),
        ("An ounce of pumpkin seeds has 150 to 160 mg.", "checked"),
        ("An ounce of pumpkin seeds has 100 to 120 mg.", "drift"),
        ("A cup of raw spinach has 25 mg.", "checked"),
        ("A cup of raw spinach has 29 mg.", "drift"),
        ("An ounce of almonds gives 19.5% of the Daily Value.", "checked"),
        ("An ounce of almonds gives 20% of the Daily Value.", "drift"),
        ("Men 31 and older need about 400 mg a day.", "drift"),
    ],
)
def test_how_far_off_a_number_may_be(text: str, outcome: str) -> None:
    assert [str(one.outcome) for one in findings(text)] == [outcome]

"""Numbers as prose writes them: each row of a table is a text and what is found in it."""

import pytest

from factbook.literals.figures import figures

HALF, TWO_THIRDS, THIRD, QUARTER = "50", "66.67", "33.33", "25"


def found(text: str) -> list[str]:
    """What is found in a text, each as `words = low..high unit, hedge, bound`."""
    shown = []
    for one in figures(text):
        ends = [f"{round(end, 2).normalize():f}" for end in (one.low, one.high)]
        value = "..".join(dict.fromkeys(ends))
        parts = [f"{value} {one.unit}".strip(), "hedged" if one.hedged else "", one.bound.value]
        shown.append(f"{text[one.start : one.end]} = {', '.join(part for part in parts if part)}")
    return shown


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("156", "156"),
        ("20,566", "20566"),
        ("1,350", "1350"),
        ("1,234,567", "1234567"),
        ("10 000", "10000"),
        ("10\u202f000", "10000"),
        ("10\u00a0000", "10000"),
        ("0.85", "0.85"),
        (".77", "0.77"),
        ("1,350.5", "1350.5"),
        ("12,5", "12.5"),
    ],
)
def test_digits_with_and_without_separators(text: str, value: str) -> None:
    assert found(f"It is {text} mg.") == [f"{text} mg = {value} mg"]


def test_the_end_of_a_long_number_is_no_number() -> None:
    assert found("Of 20,566 people, 566 answered.") == ["20,566 = 20566", "566 = 566"]


@pytest.mark.parametrize(
    "text",
    [
        "310-320 mg",
        "310–320 mg",
        "310\u2011320 mg",
        "310—320 mg",
        "310 – 320 mg",
        "310 to 320 mg",
        "310 mg to 320 mg",
        "310 mg–320 mg",
        "320–310 mg",
    ],
)
def test_ranges(text: str) -> None:
    assert found(f"Women need {text} a day.") == [f"{text} = 310..320 mg"]


def test_a_point_that_begins_no_number() -> None:
    assert found("Wait...77 mg and v.77") == ["77 mg = 77 mg"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("five to six hundred milligrams", "500..600"),
        ("two to three thousand milligrams", "2000..3000"),
        ("five hundred to six hundred milligrams", "500..600"),
        ("twenty to thirty milligrams", "20..30"),
    ],
)
def test_ranges_in_words(text: str, value: str) -> None:
    assert found(f"Women need {text} a day.") == [f"{text} = {value} mg"]


def test_words_of_a_range_that_share_no_multiplier() -> None:
    assert found("seven to two hundred mg") == ["seven = 7", "two hundred mg = 200 mg"]


@pytest.mark.parametrize(
    "text", ["4x100 mg", "4 x 100 mg", "4 × 100 mg", "4×100\u202fmg", "4X100mg"]
)
def test_a_number_of_equal_doses(text: str) -> None:
    assert found(f"It is {text}.") == [f"{text} = 400 mg"]


def test_a_product_without_a_unit_is_none() -> None:
    assert found("a 4 x 100 relay") == ["4 = 4", "100 = 100"]


def test_ranges_with_between_and_and() -> None:
    assert found("between 310 and 320 mg") == ["310 and 320 mg = 310..320 mg"]
    assert found("Between about 310 and 320 mg") == ["310 and 320 mg = 310..320 mg, hedged"]


def test_two_numbers_that_are_no_range() -> None:
    assert found("men over 30 – 420 mg") == ["30 = 30, more than", "420 mg = 420 mg"]
    assert found("310 and 320 mg") == ["310 = 310 mg", "320 mg = 320 mg"]
    assert found("80, 77 or 74 mg") == ["80 = 80 mg", "77 = 77 mg", "74 mg = 74 mg"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("half", f"half = {HALF} share"),
        ("a quarter", f"a quarter = {QUARTER} share"),
        ("two-thirds", f"two-thirds = {TWO_THIRDS} share"),
        ("three quarters", "three quarters = 75 share"),
        ("one in three", f"one in three = {THIRD} share"),
        ("1 in 4", f"1 in 4 = {QUARTER} share"),
        ("two out of three", f"two out of three = {TWO_THIRDS} share"),
        ("nine in ten", "nine in ten = 90 share"),
        ("½ cup", "½ cup = 0.5 cup"),
        ("1½ cups", "1½ cups = 1.5 cup"),
        ("1 ½ cups", "1 ½ cups = 1.5 cup"),
        ("1/2 cup", "1/2 cup = 0.5 cup"),
        ("1⁄2 cup", "1⁄2 cup = 0.5 cup"),
        ("1 1/2 cups", "1 1/2 cups = 1.5 cup"),
        ("one and a half cups", "one and a half cups = 1.5 cup"),
        ("One-and-a-half cups", "One-and-a-half cups = 1.5 cup"),
        ("2 and three quarters cups", "2 and three quarters cups = 2.75 cup"),
        ("three and a half", "three and a half = 3.5"),
    ],
)
def test_fractions(text: str, expected: str) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ten milligrams", "10"),
        ("twenty-five milligrams", "25"),
        ("a hundred milligrams", "100"),
        ("three hundred milligrams", "300"),
        ("three hundred and fifty milligrams", "350"),
        ("one thousand two hundred milligrams", "1200"),
        ("five-hundred milligrams", "500"),
    ],
)
def test_numbers_in_words(text: str, value: str) -> None:
    assert found(f"It holds {text}.") == [f"{text} = {value} mg"]


def test_words_that_are_no_number() -> None:
    assert found("A handful of almonds; hundreds of them, and the second one.") == ["one = 1"]


@pytest.mark.parametrize(
    "hedge",
    ["~", "≈", "about ", "around ", "roughly ", "approximately ", "approx. ", "some ", "nearly "],
)
def test_hedges(hedge: str) -> None:
    assert found(f"It holds {hedge}80 mg.") == ["80 mg = 80 mg, hedged"]


def test_a_hedge_after_the_number() -> None:
    assert found("It holds 80 mg or so.") == ["80 mg = 80 mg, hedged"]


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("at least ", "at least"),
        ("≥ ", "at least"),
        ("up to ", "up to"),
        ("at most ", "up to"),
        ("no more than ", "up to"),
        ("not more than ", "up to"),
        ("≤ ", "up to"),
        ("less than ", "less than"),
        ("under ", "less than"),
        ("< ", "less than"),
        ("> ", "more than"),
        ("more than ", "more than"),
        ("over ", "more than"),
        (">", "more than"),
    ],
)
def test_bounds(words: str, bound: str) -> None:
    assert found(f"It is {words}350 mg.") == [f"350 mg = 350 mg, {bound}"]


def test_a_plus_sign_is_a_bound() -> None:
    assert found("300+ enzymes") == ["300 = 300, more than"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("80 mg", "mg"),
        ("80mg", "mg"),
        ("80 MG", "mg"),
        ("80-mg", "mg"),
        ("80\u202fmg", "mg"),
        ("80\u00a0mg", "mg"),
        ("80\u2009mg", "mg"),
        ("80\u2007mg", "mg"),
        ("80\u2011mg", "mg"),
        ("80 \u00a0mg", "mg"),
        ("80 milligrams", "mg"),
        ("80 g", "g"),
        ("80g", "g"),
        ("80 mcg", "mcg"),
        ("80 µg", "mcg"),
        ("80 μg", "mcg"),
        ("80%", "%"),
        ("80 %", "%"),
        ("80 per cent", "%"),
        ("80 percent", "%"),
        ("80 oz", "oz"),
        ("80 ounces", "oz"),
        ("80 cups", "cup"),
        ("80 tbsp", "tbsp"),
        ("80 tablespoons", "tbsp"),
        ("80 mmol/L", "mmol/L"),
        ("80 kcal", "kcal"),
        ("80 minutes", "min"),
        ("80 hours", "h"),
        ("80 mg/kg", "mg/kg"),
    ],
)
def test_units(text: str, unit: str) -> None:
    assert found(text) == [f"{text} = 80 {unit}"]


def test_a_rate_of_time_stays_outside() -> None:
    assert found("400 mg/day, or 400 mg per day") == ["400 mg = 400 mg", "400 mg = 400 mg"]


def test_a_compound_figure_is_two() -> None:
    assert found("1 cup (180 g)") == ["1 cup = 1 cup", "180 g = 180 g"]
    assert found("1 oz (28 g)") == ["1 oz = 1 oz", "28 g = 28 g"]


@pytest.mark.parametrize("text", ["B12", "vitamin B6", "omega-3", "COVID-19", "v1.2.3", "Q10"])
def test_numbers_that_are_part_of_a_name(text: str) -> None:
    assert found(text) == []


def test_a_share_of_people_is_no_part_of_the_number_before_it() -> None:
    assert found("three and a third of them") == ["three = 3", f"a third = {THIRD} share"]


def test_a_price_has_a_unit_of_its_own() -> None:
    assert found("It costs $12.50.") == ["12.50 = 12.5 money"]

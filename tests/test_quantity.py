"""Quantities: what is read is what is shown, and what is shown is what is read."""

import pickle
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbook.quantity import Bound, Quantity, parse

NARROW = "\u202f"
units = st.sampled_from(["mg", "g", "mcg", "%", "% DV", "mmol/L", "oz", "cup", "h", ""])
numbers = st.decimals(min_value=0, max_value=10**6, places=3, allow_nan=False)
quantities = st.builds(
    lambda ends, unit, basis, approximate, bound: Quantity(
        min(ends), max(ends), unit, basis, approximate, bound
    ),
    st.tuples(numbers, numbers),
    units,
    st.sampled_from(["", "day", "100 g", "1 oz", "serving"]),
    st.booleans(),
    st.sampled_from(list(Bound)),
)


@given(quantities)
def test_what_is_shown_is_read_back_but_for_rounding(quantity: Quantity) -> None:
    shown = quantity.rounded()

    read = parse(quantity.show(basis=True))

    places = Decimal("0.006") if quantity.unit == "cup" else 0
    assert abs(read.low - shown.low) <= places
    assert abs(read.high - shown.high) <= places
    assert (read.unit, read.basis) == (quantity.unit, quantity.basis)
    assert (read.approximate, read.bound) == (quantity.approximate, quantity.bound)


@given(quantities)
def test_a_quantity_survives_pickling_with_the_same_repr(quantity: Quantity) -> None:
    again = pickle.loads(pickle.dumps(quantity))  # noqa: S301 - our own bytes

    assert again == quantity
    assert repr(again) == repr(quantity)


@given(numbers, st.sampled_from(["mg", "g", "mcg"]), st.sampled_from(["mg", "g", "mcg"]))
def test_units_of_mass_convert_there_and_back(number: Decimal, unit: str, other: str) -> None:
    quantity = Quantity.of(number, unit)

    assert quantity.to(other).to(unit).low == number


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("400-420 mg/day", f"400–420{NARROW}mg a day"),
        ("400 to 420 milligrams per day", f"400–420{NARROW}mg a day"),
        ("~80 mg per ounce", f"about 80{NARROW}mg per ounce"),
        ("12,345 mg", f"12,345{NARROW}mg"),
        ("1350mg", f"1350{NARROW}mg"),
        ("37 % DV", "37% DV"),
        ("37%DV", "37% DV"),
        ("<1 %", "less than 1%"),
        ("0.75–0.95 mmol/L", f"0.75–0.95{NARROW}mmol/L"),
        ("up to 350 mg daily", None),
        ("1½ cups", f"1½{NARROW}cups"),
        ("1/3 cup", f"⅓{NARROW}cup"),
        ("1 fruit", f"1{NARROW}fruit"),
        ("28.35 g", f"28.4{NARROW}g"),
        ("", None),
        ("a handful", None),
        ("1/0 cup", None),
    ],
)
def test_texts_that_are_quantities_and_texts_that_are_not(text: str, shown: str | None) -> None:
    if shown is None:
        with pytest.raises(ValueError, match=r"is not a quantity|divides by nought"):
            parse(text)
    else:
        assert parse(text).show(basis=True) == shown


def test_figures_are_rounded_as_their_size_bears() -> None:
    assert str(Quantity.of("155.925", "mg")) == f"156{NARROW}mg"
    assert str(Quantity.of("5.712", "mg")) == f"5.7{NARROW}mg"
    assert str(Quantity.of("37.125", "% DV")) == "37% DV"
    assert str(Quantity.of("14.1", "%")) == "14.1%"
    assert str(Quantity.of("14.1", "%", decimals=0)) == "14%"
    assert str(Quantity.of("76.5", "mg")) == f"77{NARROW}mg"


def test_both_ends_of_what_is_computed_have_the_same_decimals() -> None:
    computed = Quantity.range("11.96", "25.53", "%", decimals=1)
    assert (str(computed), computed.figure) == ("12.0–25.5%", "12.0–25.5")
    assert str(Quantity.of("12.01", "%", decimals=1)) == "12.0%"
    assert str(parse("1–1.5 g")) == f"1–1.5{NARROW}g"  # as its source has it
    assert computed.machine == "12-25.5"


def test_programs_get_the_number_and_readers_the_words() -> None:
    assert Quantity.of(156, "mg").__html__() == f'<data value="156">156{NARROW}mg</data>'
    assert Quantity.range(400, 420, "mg").machine == "400-420"


def test_agreement_is_overlap_after_widening_the_fact() -> None:
    fact = Quantity.of(156, "mg")

    assert Quantity.of(150, "mg").agrees(fact, relative="0.05")
    assert not Quantity.of(140, "mg").agrees(fact, relative="0.05")
    assert Quantity.range(140, 160, "mg").agrees(fact)
    assert Quantity.of("0.156", "g").agrees(fact)
    assert not Quantity.of(156, "%").agrees(fact)
    assert Quantity.of(4, "mg").agrees(Quantity.of(6, "mg"), relative="0.05", absolute=2)


def test_masses_and_percentages_do_not_mix() -> None:
    with pytest.raises(ValueError, match="does not convert"):
        Quantity.of(5, "%").to("mg")

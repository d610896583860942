"""Chemical formulas: parsing, weighing and showing."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbook.formula import ATOMIC_WEIGHTS, FormulaError, atoms, mass_fraction, molar_mass, shown

# Compound, molar mass in g/mol and per cent of magnesium, computed by hand from IUPAC's abridged
# standard atomic weights of 2021 (H 1.008, C 12.011, N 14.007, O 15.999, Mg 24.305, ...).
COMPOUNDS = [
    ("oxide", "MgO", "40.304", "60.3"),
    ("citrate", "Mg3(C6H5O7)2", "451.113", "16.16"),
    ("citrate nonahydrate", "Mg3(C6H5O7)2.9H2O", "613.248", "11.89"),
    ("hydrogen citrate", "MgC6H6O7", "214.412", "11.34"),
    ("bisglycinate", "Mg(C2H4NO2)2", "172.423", "14.1"),
    ("bisglycinate dihydrate", "Mg(C2H4NO2)2.2H2O", "208.453", "11.66"),
    ("malate", "MgC4H4O5", "156.376", "15.54"),
    ("malate trihydrate", "MgC4H4O5.3H2O", "210.421", "11.55"),
    ("L-threonate", "Mg(C4H7O5)2", "294.495", "8.25"),
    ("L-threonate monohydrate", "Mg(C4H7O5)2.H2O", "312.51", "7.78"),
    ("chloride hexahydrate", "MgCl2.6H2O", "203.295", "11.96"),
    ("chloride", "MgCl2", "95.205", "25.53"),
    ("sulfate heptahydrate", "MgSO4.7H2O", "246.466", "9.86"),
    ("sulfate", "MgSO4", "120.361", "20.19"),
    ("taurate", "Mg(C2H6NO3S)2", "272.573", "8.92"),
    ("acetyl taurate", "Mg(C4H8NO4S)2", "356.647", "6.81"),
    ("orotate", "Mg(C5H3N2O4)2", "334.483", "7.27"),
    ("orotate dihydrate", "Mg(C5H3N2O4)2.2H2O", "370.513", "6.56"),
    ("lactate", "Mg(C3H5O3)2", "202.445", "12.01"),
    ("lactate dihydrate", "Mg(C3H5O3)2.2H2O", "238.475", "10.19"),
    ("gluconate", "Mg(C6H11O7)2", "414.599", "5.86"),
    ("gluconate dihydrate", "Mg(C6H11O7)2.2H2O", "450.629", "5.39"),
    ("aspartate", "Mg(C4H6NO4)2", "288.495", "8.42"),
    ("aspartate dihydrate", "Mg(C4H6NO4)2.2H2O", "324.525", "7.49"),
    ("hydroxide", "Mg(OH)2", "58.319", "41.68"),
    ("carbonate", "MgCO3", "84.313", "28.83"),
    ("pidolate", "Mg(C5H6NO3)2", "280.519", "8.66"),
    ("glycerophosphate", "MgC3H7O6P", "194.362", "12.51"),
]


@pytest.mark.parametrize(("name", "formula", "mass", "percent"), COMPOUNDS)
def test_compounds_weigh_what_the_table_says(
    name: str, formula: str, mass: str, percent: str
) -> None:
    assert abs(molar_mass(formula) - Decimal(mass)) <= Decimal("0.001"), name
    share = mass_fraction(formula, "Mg") * 100
    assert abs(share - Decimal(percent)) <= Decimal("0.01"), name


def test_groups_may_stand_inside_groups_and_parts_may_have_factors() -> None:
    assert atoms("Fe4[Fe(CN)6]3") == {"Fe": 7, "C": 18, "N": 18}
    assert atoms("2MgO.3H2O") == {"Mg": 2, "O": 5, "H": 6}
    assert atoms("MgCl2·6H2O") == atoms("MgCl2 . 6 H2O".replace(" 6 ", "6 ")) == atoms("MgCl2•6H2O")


def test_an_element_that_is_not_there_has_no_share() -> None:
    assert mass_fraction("MgO", "Fe") == 0


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "'' has an empty part"),
        ("MgCl2.", "'MgCl2.' has an empty part"),
        ("Mg(OH2", "'Mg(OH2' has a bracket that is not closed"),
        ("MgOH)2", "'MgOH)2' has ')' without its partner"),
        ("Mg(OH]2", "'Mg(OH]2' has ']' without its partner"),
        ("Mg()2", "'Mg()2' has an empty group"),
        ("Xx2O", "'Xx2O' names 'Xx', no element known here"),
        ("mgO", "'mgO' has 'm' where an element is looked for"),
        ("Mg0O", "'Mg0O' has '0' where an element is looked for"),
        ("Mg(C2H4NO2)2 = C4H8MgN2O4", "has '=' where an element is looked for"),
    ],
)
def test_what_is_no_formula_says_where(text: str, message: str) -> None:
    with pytest.raises(FormulaError) as error:
        atoms(text)
    assert message in str(error.value)


def test_an_unknown_symbol_has_no_weight() -> None:
    with pytest.raises(FormulaError):
        mass_fraction("MgO", "Qq")


def test_readers_see_lowered_counts_and_a_raised_dot() -> None:
    assert shown("MgCl2.6H2O") == "MgCl₂·6H₂O"
    assert shown("Mg3(C6H5O7)2.9H2O") == "Mg₃(C₆H₅O₇)₂·9H₂O"
    assert shown("2MgO") == "2MgO"


@given(st.dictionaries(st.sampled_from(sorted(ATOMIC_WEIGHTS)), st.integers(1, 30), min_size=1))
def test_shares_of_all_elements_add_up_to_one(counts: dict[str, int]) -> None:
    formula = "".join(f"{element}{count}" for element, count in counts.items())
    assert atoms(formula) == counts
    total = sum((mass_fraction(formula, element) for element in counts), Decimal(0))
    assert abs(total - 1) < Decimal("1e-20")


@given(st.text(max_size=30))
def test_any_text_is_a_formula_or_a_formula_error(text: str) -> None:
    try:
        mass = molar_mass(text)
    except FormulaError:
        mass = Decimal(1)
    assert mass > 0

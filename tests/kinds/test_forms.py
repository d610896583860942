"""Forms: everything about a form's magnesium follows from its formula."""

from factbook.quantity import Quantity
from tests.kinds.library import defects, library, real, shown, value, vouchers

GLYCINATE = """
glycinate:
  name: Magnesium glycinate
  short: glycinate
  full_name: magnesium bisglycinate
  aliases: [bisglycinate]
  formula: Mg(C2H4NO2)2
  hydrates:
    - {name: dihydrate, formula: Mg(C2H4NO2)2.2H2O}
  organic: true
  summary: A form.
  absorption:
    - {statement: Much was taken up., value: 23.5 %, studied: humans, source: schuette1994}
    - {statement: "In rats, more.", studied: animals, source: uysal2019}
  best_for: Runners.
"""


def test_the_share_of_magnesium_follows_from_the_formula() -> None:
    held = library(forms=GLYCINATE)
    assert shown(held, "forms.glycinate.elemental_percent") == "14.1%"
    assert shown(held, "forms.glycinate.elemental_range") == "11.7–14.1%"
    assert shown(held, "forms.glycinate.mg_per_gram") == "141 mg"
    assert shown(held, "forms.glycinate.mg_for_100mg") == "709 mg"
    assert shown(held, "forms.glycinate.molar_mass") == "172.42 g/mol"
    assert value(held, "forms.glycinate.formula_shown") == "Mg(C₂H₄NO₂)₂"


def test_300_mg_of_bisglycinate_is_42_mg_of_magnesium() -> None:
    held = library(forms=GLYCINATE)
    per_gram = value(held, "forms.glycinate.mg_per_gram")
    assert str(per_gram.times(0.3)) == "42\u202fmg"


def test_each_hydrate_has_its_own_share() -> None:
    shares = value(library(forms=GLYCINATE), "forms.glycinate.shares")
    assert [(s.name, s.formula, str(s.elemental_percent)) for s in shares] == [
        ("anhydrous", "Mg(C₂H₄NO₂)₂", "14.1%"),
        ("dihydrate", "Mg(C₂H₄NO₂)₂·2H₂O", "11.7%"),
    ]


def test_only_findings_in_people_count_as_human() -> None:
    assert value(library(forms=GLYCINATE), "forms.glycinate.human_findings") == 1


def test_a_form_vouches_for_its_share_its_milligrams_and_its_measured_uptake() -> None:
    share, weight, uptake = vouchers(library(forms=GLYCINATE), "forms.glycinate")
    assert share.names == (
        "magnesium glycinate",
        "magnesium bisglycinate",
        "glycinate",
        "bisglycinate",
    )
    assert share.key == "forms.glycinate.elemental_percent"
    assert share.value.rounded() == Quantity.of("14.1", "%", decimals=1)
    assert [str(also) for also in share.also] == ["11.7%"]
    assert "elemental" in share.cues[0]
    assert "absor-" in share.bars
    assert (weight.value.unit, weight.value.basis, weight.cues) == ("mg", "1 g", ())
    assert uptake.value == Quantity.of("23.5", "%")
    assert "absor-" in uptake.cues[0]
    assert uptake.place == ("absorption", 0, "value")


def test_a_text_that_is_no_formula_is_a_defect() -> None:
    wrong = defects("forms", GLYCINATE.replace("formula: Mg(C2H4NO2)2\n", "formula: Mg(C2H4NO2\n"))
    assert wrong == ["'formula': 'Mg(C2H4NO2' has a bracket that is not closed"]


def test_the_forms_of_the_guide_hold_what_chemistry_says() -> None:
    shares = {id: shown(real(), f"forms.{id}.elemental_percent") for id in real().facts["forms"]}
    assert shares == {
        "glycinate": "14.1%", "citrate": "16.2%", "malate": "15.5%", "oxide": "60.3%",
        "chloride": "12.0%", "l_threonate": "8.3%", "taurate": "8.9%", "lactate": "12.0%",
        "aspartate": "8.4%", "sulfate": "9.9%", "gluconate": "5.9%", "orotate": "7.3%",
        "hydroxide": "41.7%", "carbonate": "28.8%", "pidolate": "8.7%", "glycerophosphate": "12.5%",
    }  # fmt: skip

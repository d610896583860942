"""Products: a pick is a form; what its label holds follows from the formula."""

from tests.kinds.library import defects, library, real, shown, value
from tests.kinds.test_forms import GLYCINATE

PICK = """
glycinate_pick:
  name: Magnesium glycinate
  rank: 1
  form: glycinate
  label: {compound_mg: 1000}
  summary: A pick.
  why: [It is gentle.]
  who_for: Runners.
  timing: With a meal.
  look_for: [The elemental amount.]
  pros: [Gentle.]
  cons: [Bulky.]
  checked: 2026-01-10
"""


def test_elemental_milligrams_follow_from_the_compound() -> None:
    held = library(forms=GLYCINATE, products=PICK)
    assert shown(held, "products.glycinate_pick.elemental") == "141 mg"
    assert shown(held, "products.glycinate_pick.compound") == "1000 mg"
    assert value(held, "products.glycinate_pick.form_name") == "Magnesium glycinate"


def test_elemental_milligrams_on_the_label_go_first_and_the_computed_ones_stay() -> None:
    text = PICK.replace("{compound_mg: 1000}", "{compound_mg: 1000, elemental_mg: 120}")
    held = library(forms=GLYCINATE, products=text)
    assert shown(held, "products.glycinate_pick.elemental") == "120 mg"
    assert shown(held, "products.glycinate_pick.computed") == "141 mg"


def test_without_a_label_or_a_known_form_nothing_is_computed() -> None:
    bare = library(forms=GLYCINATE, products=PICK.replace("  label: {compound_mg: 1000}\n", ""))
    assert value(bare, "products.glycinate_pick.elemental") is None
    assert value(bare, "products.glycinate_pick.compound") is None
    formless = library(products=PICK)
    assert value(formless, "products.glycinate_pick.elemental") is None


def test_a_pick_without_drawbacks_is_a_defect() -> None:
    wrong = defects("products", PICK.replace("[Bulky.]", "[]"))
    assert wrong == ["'cons': the list is empty"]


def test_the_picks_of_the_guide_are_ranked_examples_below_the_limit() -> None:
    picks = [fact.record for fact in real().all("products")]
    assert [getattr(pick, "rank", None) for pick in picks] == [1, 2, 3, 4]
    for fact in real().all("products"):
        elemental = value(real(), f"{fact.key}.elemental")
        assert elemental.high < value(real(), "limits.us_adults.amount").low
        assert value(real(), f"{fact.key}.label").example

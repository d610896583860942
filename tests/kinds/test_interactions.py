"""Interactions: what does not go together, and how far apart to keep it."""

from tests.kinds.library import defects, library, real, value, vouchers

SPACED = """
tetracyclines:
  name: Tetracyclines
  agents: [doxycycline]
  effect: Less is taken up.
  spacing: {before: at least 2 h, after: 4–6 h}
  advice: Keep them apart.
"""


def test_spacing_reads_as_a_sentence() -> None:
    held = library(interactions=SPACED)
    label = value(held, "interactions.tetracyclines.spacing_label")
    assert label.replace("\u202f", " ") == "at least 2 h before or 4–6 h after"
    assert str(value(held, "interactions.tetracyclines.hours_after")) == "4–6\u202fh"
    assert value(held, "interactions.tetracyclines.hours_apart") is None


def test_either_way_of_spacing_is_vouched_for_and_one_alone_after_the_nutrient() -> None:
    either, after = vouchers(library(interactions=SPACED), "interactions.tetracyclines")
    assert either.names == after.names == ("tetracyclines", "doxycycline")
    assert either.key == "interactions.tetracyclines.hours_before"
    assert str(either.value) == "at least 2\u202fh"
    assert [str(also) for also in either.also] == ["4–6\u202fh"]
    assert after.key == "interactions.tetracyclines.hours_after"
    assert (str(after.value), after.also) == ("4–6\u202fh", ())
    assert "after your magnesium" in either.bars
    assert "after your magnesium" in after.cues[0]


def test_without_spacing_there_is_nothing_to_vouch_for() -> None:
    text = SPACED.replace("  spacing: {before: at least 2 h, after: 4–6 h}\n", "")
    held = library(interactions=text)
    assert vouchers(held, "interactions.tetracyclines") == ()
    assert value(held, "interactions.tetracyclines.spacing_label") is None


def test_a_spacing_that_is_no_quantity_is_a_defect() -> None:
    (wrong,) = defects("interactions", SPACED.replace("4–6 h", "a while"))
    assert wrong == "'spacing.after': 'a while' is not a quantity"


def test_the_guide_names_kidney_disease_as_a_contraindication() -> None:
    ruled_out = [
        fact.id
        for fact in real().all("interactions")
        if value(real(), f"{fact.key}.contraindication")
    ]
    assert ruled_out == ["ckd"]

"""Groups: the span of the bands that a name takes in."""

from tests.kinds.library import defects, library, real, shown, value

BANDS = """
men_19_30:
  {reference: RDA, authority: IOM, jurisdiction: us, life_stage: adult, sex: male,
   ages: {first: 19, last: 30}, mg_per_day: 400}
men_31:
  {reference: RDA, authority: IOM, jurisdiction: us, life_stage: adult, sex: male,
   ages: {first: 31}, mg_per_day: 420}
"""


def test_a_group_spans_its_bands() -> None:
    held = library(allowances=BANDS, groups="men: {name: Men, bands: [men_31, men_19_30]}")
    assert shown(held, "groups.men.range") == "400–420 mg"
    assert value(held, "groups.men.range").show(basis=True).replace("\u202f", " ") == (
        "400–420 mg a day"
    )
    assert shown(held, "groups.men.lowest") == "400 mg"
    assert shown(held, "groups.men.highest") == "420 mg"


def test_a_changed_band_changes_the_group() -> None:
    held = library(
        allowances=BANDS.replace("400", "380"),
        groups="men: {name: Men, bands: [men_31, men_19_30]}",
    )
    assert shown(held, "groups.men.range") == "380–420 mg"


def test_a_group_of_equal_bands_is_one_figure() -> None:
    held = library(allowances=BANDS, groups="older: {name: Men over 30, bands: [men_31]}")
    assert shown(held, "groups.older.range") == "420 mg"


def test_a_group_of_bands_that_are_not_there_has_no_range() -> None:
    held = library(allowances=BANDS, groups="women: {name: Women, bands: [women_19]}")
    assert value(held, "groups.women.range") is None
    assert value(held, "groups.women.lowest") is None


def test_a_group_without_bands_is_a_defect() -> None:
    assert defects("groups", "men: {name: Men, bands: []}") == ["'bands': the list is empty"]


def test_the_groups_of_the_guide() -> None:
    ranges = {id: shown(real(), f"groups.{id}.range") for id in real().facts["groups"]}
    assert ranges == {
        "men": "400–420 mg", "women": "310–320 mg", "adults": "310–420 mg",
        "men_31_plus": "420 mg", "women_31_plus": "320 mg", "pregnant": "350–400 mg",
        "pregnant_adults": "350–360 mg", "breastfeeding": "310–360 mg",
        "breastfeeding_adults": "310–320 mg", "teens": "360–410 mg", "teen_boys": "410 mg",
        "teen_girls": "360 mg", "children": "80–240 mg", "infants": "30–75 mg",
        "adults_eu": "300–350 mg", "adults_uk": "270–300 mg",
    }  # fmt: skip

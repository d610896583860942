"""Allowances: bands of people, their names, and whose figures they are."""

import pytest

from factbook.voucher import Population
from tests.kinds.library import GUIDE, defects, library, real, shown, value, vouchers

MEN = """
men_19_30:
  reference: RDA
  authority: Institute of Medicine
  authority_names: [NIH]
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 19, last: 30}
  mg_per_day: 400
"""


def test_a_band_is_named_by_its_stage_sex_and_ages() -> None:
    held = library(allowances=MEN)
    assert value(held, "allowances.men_19_30.name") == "Men 19–30 years"
    assert shown(held, "allowances.men_19_30.amount") == "400 mg"
    older = library(allowances=MEN.replace(", last: 30", ""))
    assert value(older, "allowances.men_19_30.name") == "Men 19 years and older"
    pregnant = MEN.replace("adult", "pregnancy").replace("sex: male", "sex: female")
    assert value(library(allowances=pregnant), "allowances.men_19_30.name") == (
        "Pregnant, 19–30 years"
    )


def test_a_band_vouches_for_its_people_under_its_authority() -> None:
    (voucher,) = vouchers(library(allowances=MEN), "allowances.men_19_30")
    assert voucher.key == "allowances.men_19_30.amount"
    assert voucher.population == Population("male", youngest=19, oldest=30)  # type: ignore[arg-type]
    assert voucher.family == "allowances.us.intake"
    assert voucher.current
    assert voucher.sentence == "the RDA for men 19–30 years is {value}"


def test_the_figures_of_another_jurisdiction_must_be_called_for() -> None:
    abroad = GUIDE.model_copy(update={"jurisdiction": "eu"})
    (voucher,) = vouchers(library(abroad, allowances=MEN), "allowances.men_19_30")
    assert not voucher.current


def test_an_average_requirement_must_be_called_for_and_is_no_part_of_the_allowances() -> None:
    (voucher,) = vouchers(library(allowances=MEN.replace("RDA", "EAR")), "allowances.men_19_30")
    assert not voucher.current
    assert voucher.family == "allowances.us.EAR"


def test_the_ages_of_infants_are_months() -> None:
    text = MEN.replace("{first: 19, last: 30}", "{first: 7, last: 12, unit: months}")
    held = library(allowances=text.replace("adult", "infant").replace("sex: male", "sex: any"))
    assert value(held, "allowances.men_19_30.name") == "Infants 7–12 months"
    (voucher,) = vouchers(held, "allowances.men_19_30")
    assert voucher.population is not None
    assert voucher.population.oldest == 1


def test_a_band_without_people_and_a_label_without_a_name_are_defects() -> None:
    assert defects("allowances", MEN.replace("  ages: {first: 19, last: 30}\n", "")) == [
        "a band of people lacks its life_stage or its ages"
    ]
    assert defects("allowances", MEN.replace("RDA", "DV")) == [
        "a value for labels has no label that names it"
    ]


# Institute of Medicine 1997, as the NIH Office of Dietary Supplements gives it.
BANDS = [
    ("infants_0_6_months", 30), ("infants_7_12_months", 75), ("children_1_3", 80),
    ("children_4_8", 130), ("children_9_13", 240), ("boys_14_18", 410), ("girls_14_18", 360),
    ("men_19_30", 400), ("men_31_50", 420), ("men_51", 420), ("women_19_30", 310),
    ("women_31_50", 320), ("women_51", 320), ("pregnant_14_18", 400), ("pregnant_19_30", 350),
    ("pregnant_31_50", 360), ("breastfeeding_14_18", 360), ("breastfeeding_19_30", 310),
    ("breastfeeding_31_50", 320), ("us_daily_value", 420), ("ear_women_31", 265),
    ("eu_men", 350), ("eu_women", 300), ("eu_nrv", 375), ("uk_men_19_64", 300),
    ("uk_women_19_64", 270),
]  # fmt: skip


@pytest.mark.parametrize(("id", "mg"), BANDS)
def test_the_bands_of_the_guide(id: str, mg: int) -> None:
    assert shown(real(), f"allowances.{id}.amount") == f"{mg} mg"

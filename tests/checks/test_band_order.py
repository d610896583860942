"""band-order: silent on values that rise with age, speaking on those that fall."""

from pathlib import Path

from tests.minisite import report

RULE = "band-order"


def test_silent_on_values_that_rise_and_on_teenagers_above_adults(tmp_path: Path) -> None:
    site = """\
--- content/facts/allowances.yaml
children_1_3:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: child
  sex: any
  ages: {first: 1, last: 3}
  mg_per_day: 7
children_4_8:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: child
  sex: any
  ages: {first: 4, last: 8}
  mg_per_day: 10
boys:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: teen
  sex: male
  ages: {first: 14, last: 18}
  mg_per_day: 11
men_19:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 19, last: 50}
  mg_per_day: 8
men_51:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 51}
  mg_per_day: 8
average:
  reference: EAR
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 19}
  mg_per_day: 6
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_swapped_digits(tmp_path: Path) -> None:
    site = """\
--- content/facts/allowances.yaml
children_1_3:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: child
  sex: any
  ages: {first: 1, last: 3}
  mg_per_day: 80
children_4_8:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: child
  sex: any
  ages: {first: 4, last: 8}
  mg_per_day: 31
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
warning[band-order]: 31\u202fmg for Children 4–8 years is less than the 80\u202fmg of Children 1–3 years
  --> content/facts/allowances.yaml:16:15
   |
16 |   mg_per_day: 31
   |               ^^
note: the other band
  --> content/facts/allowances.yaml:8:15
   |
 8 |   mg_per_day: 80
   |               ^^
"""
    )


def test_speaks_of_an_average_that_is_not_below_its_allowance(tmp_path: Path) -> None:
    site = """\
--- content/facts/allowances.yaml
men_19:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 19, last: 50}
  mg_per_day: 8
average:
  reference: EAR
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 31}
  mg_per_day: 8
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
warning[band-order]: 8\u202fmg for Men 31 years and older is an average, but not below the allowance of 8\u202fmg
  --> content/facts/allowances.yaml:16:15
   |
16 |   mg_per_day: 8
   |               ^
note: the other band
  --> content/facts/allowances.yaml:8:15
   |
 8 |   mg_per_day: 8
   |               ^
"""
    )


def test_silent_on_an_exempted_fall(tmp_path: Path) -> None:
    site = """\
--- content/facts/allowances.yaml
women_19:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: female
  ages: {first: 19, last: 50}
  mg_per_day: 18
women_51:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: female
  ages: {first: 51}
  # allow band-order: the need falls after menopause
  mg_per_day: 8
"""
    assert report(tmp_path, site, RULE) == ""

"""band-gap: silent on bands that meet, speaking on ages left out."""

from pathlib import Path

from tests.minisite import report

RULE = "band-gap"


def test_silent_on_bands_that_meet_in_years_and_in_months(tmp_path: Path) -> None:
    site = """\
--- content/facts/allowances.yaml
infants_0_6:
  reference: AI
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: infant
  sex: any
  ages: {first: 0, last: 6, unit: months}
  mg_per_day: 0.3
infants_7_12:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: infant
  sex: any
  ages: {first: 7, last: 12, unit: months}
  mg_per_day: 11
children:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: child
  sex: any
  ages: {first: 1, last: 13}
  mg_per_day: 8
men:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 14}
  mg_per_day: 8
girls:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: teen
  sex: female
  ages: {first: 14, last: 18}
  mg_per_day: 15
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_what_lies_between_two_tables_or_two_groups_of_people(tmp_path: Path) -> None:
    site = """\
--- content/facts/allowances.yaml
boys:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: child
  sex: male
  ages: {first: 1, last: 13}
  mg_per_day: 8
women:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: female
  ages: {first: 31}
  mg_per_day: 18
pregnant:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: pregnancy
  sex: female
  ages: {first: 40, last: 50}
  mg_per_day: 27
eu_men:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: eu
  life_stage: adult
  sex: male
  ages: {first: 41}
  mg_per_day: 11
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_an_age_that_no_band_takes_in(tmp_path: Path) -> None:
    site = """\
--- content/facts/allowances.yaml
men_19_30:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 19, last: 30}
  mg_per_day: 8
men_32_50:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 32, last: 50}
  mg_per_day: 8
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[band-gap]: between Men 19–30 years and Men 32–50 years some ages are in no band
  --> content/facts/allowances.yaml:15:3
   |
15 |   ages: {first: 32, last: 50}
   |   ^^^^
note: the band before
  --> content/facts/allowances.yaml:7:3
   |
 7 |   ages: {first: 19, last: 30}
   |   ^^^^
"""
    )


def test_speaks_once_of_a_gap_that_concerns_both_sexes(tmp_path: Path) -> None:
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
children_5_8:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: child
  sex: any
  ages: {first: 5, last: 8}
  mg_per_day: 10
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[band-gap]: between Children 1–3 years and Children 5–8 years some ages are in no band
  --> content/facts/allowances.yaml:15:3
   |
15 |   ages: {first: 5, last: 8}
   |   ^^^^
note: the band before
  --> content/facts/allowances.yaml:7:3
   |
 7 |   ages: {first: 1, last: 3}
   |   ^^^^
"""
    )


def test_speaks_of_limits_too(tmp_path: Path) -> None:
    site = """\
--- content/facts/limits.yaml
us_adults:
  jurisdiction: us
  authority: Institute of Medicine
  region: United States
  ages: {first: 1, last: 12}
  mg_per_day: 45
  scope: all
us_older:
  jurisdiction: us
  authority: Institute of Medicine
  region: United States
  ages: {first: 14}
  mg_per_day: 45
  scope: all
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[band-gap]: between United States, 1–12 years and United States, 14 years and older some ages are in no band
  --> content/facts/limits.yaml:12:3
   |
12 |   ages: {first: 14}
   |   ^^^^
note: the band before
  --> content/facts/limits.yaml:5:3
   |
 5 |   ages: {first: 1, last: 12}
   |   ^^^^
"""
    )

"""band-overlap: silent on bands that keep apart, speaking on ages in two of them."""

from pathlib import Path

from tests.minisite import report

RULE = "band-overlap"


def test_silent_on_bands_that_meet(tmp_path: Path) -> None:
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
men_31:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 31}
  mg_per_day: 8
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_pregnancy_beside_women_of_the_same_age(tmp_path: Path) -> None:
    site = """\
--- content/facts/allowances.yaml
women:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: female
  ages: {first: 19, last: 50}
  mg_per_day: 18
pregnant:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: pregnancy
  sex: female
  ages: {first: 19, last: 50}
  mg_per_day: 27
eu_women:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: eu
  life_stage: adult
  sex: female
  ages: {first: 19, last: 50}
  mg_per_day: 16
average:
  reference: EAR
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: female
  ages: {first: 19, last: 50}
  mg_per_day: 8.1
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_an_age_that_is_in_two_bands(tmp_path: Path) -> None:
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
men_30_50:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 30, last: 50}
  mg_per_day: 8
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[band-overlap]: Men 30–50 years and Men 19–30 years take in the same ages
  --> content/facts/allowances.yaml:15:3
   |
15 |   ages: {first: 30, last: 50}
   |   ^^^^
note: the other band
  --> content/facts/allowances.yaml:7:3
   |
 7 |   ages: {first: 19, last: 30}
   |   ^^^^
"""
    )


def test_speaks_of_a_band_without_end_before_another(tmp_path: Path) -> None:
    site = """\
--- content/facts/allowances.yaml
men_19:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 19}
  mg_per_day: 8
men_51:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 51}
  mg_per_day: 8
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[band-overlap]: Men 51 years and older and Men 19 years and older take in the same ages
  --> content/facts/allowances.yaml:15:3
   |
15 |   ages: {first: 51}
   |   ^^^^
note: the other band
  --> content/facts/allowances.yaml:7:3
   |
 7 |   ages: {first: 19}
   |   ^^^^
"""
    )

"""grade-above-evidence: silent on grades that sources allow, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "grade-above-evidence"


def test_silent_on_what_the_best_source_allows(tmp_path: Path) -> None:
    site = """\
--- content/facts/sources.yaml
zhang2017:
  name: A study of iron
  study: animal
two:
  name: A study of iron
  study: rct
--- content/facts/claims.yaml
uptake:
  statement: It may be taken up.
  topics: [uptake]
  grade: high
  population: rowers
  sources: [zhang2017, two]
  wording: may be taken up
  efficacy: true
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_facts_that_reference_works_report(tmp_path: Path) -> None:
    site = """\
--- content/facts/sources.yaml
zhang2017:
  name: A study of iron
  study: agency
--- content/facts/claims.yaml
uptake:
  statement: It may be taken up.
  topics: [uptake]
  grade: high
  population: rowers
  sources: [zhang2017]
  wording: may be taken up
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_animals_alone(tmp_path: Path) -> None:
    site = """\
--- content/facts/sources.yaml
zhang2017:
  name: A study of iron
  study: animal
--- content/facts/claims.yaml
uptake:
  statement: It may be taken up.
  topics: [uptake]
  grade: low
  population: rowers
  sources: [zhang2017]
  wording: may be taken up
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[grade-above-evidence]: the grade is low, but the best source (animal study) allows very low
 --> content/facts/claims.yaml:4:10
  |
4 |   grade: low
  |          ^^^
note: the best source
 --> content/facts/sources.yaml:3:10
  |
3 |   study: animal
  |          ^^^^^^
"""
    )


def test_speaks_of_an_effect_that_only_a_survey_suggests(tmp_path: Path) -> None:
    site = """\
--- content/facts/sources.yaml
zhang2017:
  name: A study of iron
  study: cross_sectional
--- content/facts/claims.yaml
uptake:
  statement: It may be taken up.
  topics: [uptake]
  grade: moderate
  population: rowers
  sources: [zhang2017]
  wording: may be taken up
  efficacy: true
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[grade-above-evidence]: the grade is moderate, but the best source (cross-sectional survey) allows low
 --> content/facts/claims.yaml:4:10
  |
4 |   grade: moderate
  |          ^^^^^^^^
note: the best source
 --> content/facts/sources.yaml:3:10
  |
3 |   study: cross_sectional
  |          ^^^^^^^^^^^^^^^
"""
    )

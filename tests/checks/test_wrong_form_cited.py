"""wrong-form-cited: silent on trials of the form that a claim is about, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "wrong-form-cited"


def test_silent_on_the_same_form_on_any_form_and_on_sources_that_gave_none(tmp_path: Path) -> None:
    site = """\
--- content/facts/forms.yaml
sulfate:
  name: Ferrous sulfate
  short: sulfate
  formula: FeSO4.7H2O
  formula_of: heptahydrate
  stated_percent: 20.1
  hydrates:
    - {name: anhydrous, formula: FeSO4, stated_percent: 36.76}
  organic: false
  summary: A salt.
  best_for: Rowers.
--- content/facts/sources.yaml
zhang2017:
  name: A study of iron
  study: rct
  dose_form: sulfate
two:
  name: A study of iron
  study: review
--- content/facts/claims.yaml
uptake:
  statement: It may be taken up.
  topics: [uptake]
  grade: low
  population: rowers
  sources: [zhang2017]
  wording: may be taken up
  forms: [sulfate]
more:
  statement: It may be taken up.
  topics: [uptake]
  grade: low
  population: rowers
  sources: [zhang2017, two]
  wording: may be taken up
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_trial_of_another_form(tmp_path: Path) -> None:
    site = """\
--- content/facts/forms.yaml
sulfate:
  name: Ferrous sulfate
  short: sulfate
  formula: FeSO4.7H2O
  formula_of: heptahydrate
  stated_percent: 20.1
  hydrates:
    - {name: anhydrous, formula: FeSO4, stated_percent: 36.76}
  organic: false
  summary: A salt.
  best_for: Rowers.
--- content/facts/sources.yaml
zhang2017:
  name: A study of iron
  study: rct
  dose_form: sulfate
--- content/facts/claims.yaml
uptake:
  statement: It may be taken up.
  topics: [uptake]
  grade: low
  population: rowers
  sources: [zhang2017]
  wording: may be taken up
  forms: [gluconate, fumarate]
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[wrong-form-cited]: the claim is about gluconate and fumarate, but zhang2017 gave sulfate
 --> content/facts/claims.yaml:6:13
  |
6 |   sources: [zhang2017]
  |             ^^^^^^^^^
note: what was given
 --> content/facts/sources.yaml:4:14
  |
4 |   dose_form: sulfate
  |              ^^^^^^^
"""
    )

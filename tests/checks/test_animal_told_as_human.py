"""animal-told-as-human: silent on findings told of those they were made in, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "animal-told-as-human"


def test_silent_on_rats_told_as_rats_and_on_people_beside_them(tmp_path: Path) -> None:
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
  grade: low
  population: Rats, young ones
  sources: [zhang2017]
  wording: may be taken up
more:
  statement: It may be taken up.
  topics: [uptake]
  grade: low
  population: rowers
  sources: [zhang2017, two]
  wording: may be taken up
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
  absorption:
    - {statement: More in rats., studied: animals, source: zhang2017}
    - {statement: More in people., studied: humans, source: two}
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_claim_about_people(tmp_path: Path) -> None:
    site = """\
--- content/facts/sources.yaml
zhang2017:
  name: A study of iron
  study: animal
  population: rats
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
error[animal-told-as-human]: the claim is about rowers, but its sources studied rats
 --> content/facts/claims.yaml:5:15
  |
5 |   population: rowers
  |               ^^^^^^
note: the source
 --> content/facts/sources.yaml:3:10
  |
3 |   study: animal
  |          ^^^^^^
"""
    )


def test_speaks_of_a_finding_of_a_form(tmp_path: Path) -> None:
    site = """\
--- content/facts/sources.yaml
zhang2017:
  name: A study of iron
  study: in_vitro
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
  absorption:
    - {statement: More., studied: humans, source: zhang2017}
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[animal-told-as-human]: the finding is told of humans, but zhang2017 studied cells
  --> content/facts/forms.yaml:13:35
   |
13 |     - {statement: More., studied: humans, source: zhang2017}
   |                                   ^^^^^^
note: the source
  --> content/facts/sources.yaml:3:10
   |
 3 |   study: in_vitro
   |          ^^^^^^^^
"""
    )

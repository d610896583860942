"""elemental-mismatch: silent on shares that follow from their formulas, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "elemental-mismatch"


def test_silent_on_shares_as_finely_as_they_are_typed(tmp_path: Path) -> None:
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
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_forms_that_state_no_share(tmp_path: Path) -> None:
    site = """\
--- content/facts/forms.yaml
sulfate:
  name: Ferrous sulfate
  short: sulfate
  formula: FeSO4.7H2O
  formula_of: heptahydrate
  hydrates:
    - {name: anhydrous, formula: FeSO4, stated_percent: 36.76}
  organic: false
  summary: A salt.
  best_for: Rowers.
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_slip_in_the_stated_share(tmp_path: Path) -> None:
    site = """\
--- content/facts/forms.yaml
sulfate:
  name: Ferrous sulfate
  short: sulfate
  formula: FeSO4.7H2O
  formula_of: heptahydrate
  stated_percent: 21.0
  hydrates:
    - {name: anhydrous, formula: FeSO4, stated_percent: 36.76}
  organic: false
  summary: A salt.
  best_for: Rowers.
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[elemental-mismatch]: 21% iron is stated, but FeSO4.7H2O holds 20.09%
 --> content/facts/forms.yaml:6:19
  |
6 |   stated_percent: 21.0
  |                   ^^^^
note: the formula
 --> content/facts/forms.yaml:4:12
  |
4 |   formula: FeSO4.7H2O
  |            ^^^^^^^^^^
help: correct the one that is wrong, or leave stated_percent out: it is computed
"""
    )


def test_speaks_of_a_slip_in_the_formula(tmp_path: Path) -> None:
    site = """\
--- content/facts/forms.yaml
sulfate:
  name: Ferrous sulfate
  short: sulfate
  formula: FeSO4.6H2O
  formula_of: heptahydrate
  stated_percent: 20.1
  hydrates:
    - {name: anhydrous, formula: FeSO4, stated_percent: 36.76}
  organic: false
  summary: A salt.
  best_for: Rowers.
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[elemental-mismatch]: 20.1% iron is stated, but FeSO4.6H2O holds 21.48%
 --> content/facts/forms.yaml:6:19
  |
6 |   stated_percent: 20.1
  |                   ^^^^
note: the formula
 --> content/facts/forms.yaml:4:12
  |
4 |   formula: FeSO4.6H2O
  |            ^^^^^^^^^^
help: correct the one that is wrong, or leave stated_percent out: it is computed
"""
    )


def test_speaks_of_a_hydrate(tmp_path: Path) -> None:
    site = """\
--- content/facts/forms.yaml
sulfate:
  name: Ferrous sulfate
  short: sulfate
  formula: FeSO4.7H2O
  formula_of: heptahydrate
  stated_percent: 20.1
  hydrates:
    - {name: anhydrous, formula: FeSO4, stated_percent: 34.8}
  organic: false
  summary: A salt.
  best_for: Rowers.
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[elemental-mismatch]: 34.8% iron is stated, but FeSO4 holds 36.76%
 --> content/facts/forms.yaml:8:57
  |
8 |     - {name: anhydrous, formula: FeSO4, stated_percent: 34.8}
  |                                                         ^^^^
note: the formula
 --> content/facts/forms.yaml:8:34
  |
8 |     - {name: anhydrous, formula: FeSO4, stated_percent: 34.8}
  |                                  ^^^^^
help: correct the one that is wrong, or leave stated_percent out: it is computed
"""
    )

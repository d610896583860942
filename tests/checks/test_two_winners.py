"""two-winners: silent on a badge with one holder, speaking on a second."""

from pathlib import Path

from tests.minisite import report

RULE = "two-winners"


def test_silent_on_a_pick_and_its_own_form_and_on_shared_badges(tmp_path: Path) -> None:
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
  badges:
    - {name: Most iron, why: It has most.}
    - {name: Well known, why: It is., shared: true}
gluconate:
  name: Ferrous gluconate
  short: gluconate
  formula: FeC12H22O14
  organic: true
  summary: A salt.
  best_for: Rowers.
  badges:
    - {name: Well known, why: It is., shared: true}
--- content/facts/products.yaml
sulfate_pick:
  name: Ferrous sulfate
  rank: 1
  form: sulfate
  label: {compound_mg: 200, elemental_mg: 40}
  summary: A salt.
  why: [It is known.]
  who_for: Rowers.
  timing: With a meal.
  look_for: [Elemental iron.]
  pros: [Known.]
  cons: [Hard on the gut.]
  checked: 2026-01-10
  badge: {name: most iron, why: It has most.}
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_second_winner(tmp_path: Path) -> None:
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
  badges:
    - {name: Most iron, why: It has most.}
gluconate:
  name: Ferrous gluconate
  short: gluconate
  formula: FeC12H22O14
  organic: true
  summary: A salt.
  best_for: Rowers.
  badges:
    - {name: Most Iron, why: It has most.}
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[two-winners]: Ferrous gluconate is “Most Iron”, and so is Ferrous sulfate
  --> content/facts/forms.yaml:22:14
   |
22 |     - {name: Most Iron, why: It has most.}
   |              ^^^^^^^^^
note: the other winner
  --> content/facts/forms.yaml:13:14
   |
13 |     - {name: Most iron, why: It has most.}
   |              ^^^^^^^^^
help: keep the badge where its criteria are met, or mark it as shared
"""
    )

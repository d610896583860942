"""missing-interaction: silent on picks that name what their form names, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "missing-interaction"


def test_silent_on_picks_that_name_as_much_or_more(tmp_path: Path) -> None:
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
  interactions: [tea]
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
  interactions: [coffee, tea]
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_what_a_pick_leaves_out(tmp_path: Path) -> None:
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
  interactions: [tea, coffee, tetracyclines]
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
  interactions: [tea]
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[missing-interaction]: the pick does not name coffee and tetracyclines, which its form does
  --> content/facts/products.yaml:14:3
   |
14 |   interactions: [tea]
   |   ^^^^^^^^^^^^
note: the form's interactions
  --> content/facts/forms.yaml:12:3
   |
12 |   interactions: [tea, coffee, tetracyclines]
   |   ^^^^^^^^^^^^
"""
    )


def test_speaks_of_a_pick_without_interactions(tmp_path: Path) -> None:
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
  interactions: [tea]
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
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[missing-interaction]: the pick does not name tea, which its form does
  --> content/facts/products.yaml:1:1
   |
 1 | sulfate_pick:
   | ^^^^^^^^^^^^
note: the form's interactions
  --> content/facts/forms.yaml:12:3
   |
12 |   interactions: [tea]
   |   ^^^^^^^^^^^^
"""
    )

"""route-conflict: silent on routes that nothing rules out, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "route-conflict"


def test_silent_on_routes_that_nothing_rules_out(tmp_path: Path) -> None:
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
  cautioned_routes: [intravenous]
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
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_route_that_a_caution_rules_out(tmp_path: Path) -> None:
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
  routes: [oral, topical]
  cautioned_routes: [topical]
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[route-conflict]: Ferrous sulfate is given as topical, and a caution rules that out
  --> content/facts/forms.yaml:12:18
   |
12 |   routes: [oral, topical]
   |                  ^^^^^^^
note: the caution
  --> content/facts/forms.yaml:13:22
   |
13 |   cautioned_routes: [topical]
   |                      ^^^^^^^
"""
    )


def test_speaks_of_a_pick_that_cannot_be_swallowed(tmp_path: Path) -> None:
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
  routes: [topical, intravenous]
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
error[route-conflict]: a pick is taken by mouth, but Ferrous sulfate is topical and intravenous
  --> content/facts/products.yaml:4:9
   |
 4 |   form: sulfate
   |         ^^^^^^^
note: its routes
  --> content/facts/forms.yaml:12:3
   |
12 |   routes: [topical, intravenous]
   |   ^^^^^^
"""
    )

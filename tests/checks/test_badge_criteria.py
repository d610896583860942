"""badge-criteria: silent on badges whose criteria hold, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "badge-criteria"


def test_silent_on_criteria_that_hold(tmp_path: Path) -> None:
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
  gut: laxative
  badges:
    - name: Most iron
      why: It has most.
      criteria:
        - {field: elemental_percent, highest: true}
        - {field: elemental_percent, at_least: 20 %, at_most: 21 %}
        - {field: gut, equals: laxative}
        - {field: routes, equals: oral}
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
  badge:
    name: First
    why: It is first.
    criteria:
      - {field: rank, lowest: true}
      - {field: form.human_findings, at_most: 0}
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_a_pick_of_a_form_that_is_not_there(tmp_path: Path) -> None:
    site = """\
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
  badge:
    name: First
    why: It is first.
    criteria:
      - {field: form.gut, equals: gentle}
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_form_that_is_beaten(tmp_path: Path) -> None:
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
    - name: Most iron
      why: It has most.
      criteria:
        - {field: elemental_percent, highest: true}
fumarate:
  name: Ferrous fumarate
  short: fumarate
  formula: FeC4H2O4
  organic: true
  summary: A salt.
  best_for: Rowers.
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[badge-criteria]: Ferrous sulfate is “Most iron”, but its elemental_percent is not the highest: see Ferrous fumarate
  --> content/facts/forms.yaml:16:11
   |
16 |         - {field: elemental_percent, highest: true}
   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
note: the value
  --> content/facts/forms.yaml:1:1
   |
 1 | sulfate:
   | ^^^^^^^
help: take the badge off, or correct the criterion
"""
    )


def test_speaks_of_values_that_changed_under_the_badge(tmp_path: Path) -> None:
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
  gut: laxative
  badges:
    - name: Gentle
      why: It is gentle.
      criteria:
        - {field: gut, equals: gentle}
        - {field: elemental_percent, at_least: 30 %}
        - {field: elemental_percent, at_most: 10 %}
        - {field: elemental_share, highest: true}
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[badge-criteria]: Ferrous sulfate is “Gentle”, but its gut is laxative, not gentle
  --> content/facts/forms.yaml:17:11
   |
17 |         - {field: gut, equals: gentle}
   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
note: the value
  --> content/facts/forms.yaml:12:8
   |
12 |   gut: laxative
   |        ^^^^^^^^
help: take the badge off, or correct the criterion

error[badge-criteria]: Ferrous sulfate is “Gentle”, but its elemental_percent is 20.1%, less than 30%
  --> content/facts/forms.yaml:18:11
   |
18 |         - {field: elemental_percent, at_least: 30 %}
   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
note: the value
  --> content/facts/forms.yaml:1:1
   |
 1 | sulfate:
   | ^^^^^^^
help: take the badge off, or correct the criterion

error[badge-criteria]: Ferrous sulfate is “Gentle”, but its elemental_percent is 20.1%, more than 10%
  --> content/facts/forms.yaml:19:11
   |
19 |         - {field: elemental_percent, at_most: 10 %}
   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
note: the value
  --> content/facts/forms.yaml:1:1
   |
 1 | sulfate:
   | ^^^^^^^
help: take the badge off, or correct the criterion

error[badge-criteria]: there is no 'elemental_share' to look at
  --> content/facts/forms.yaml:20:19
   |
20 |         - {field: elemental_share, highest: true}
   |                   ^^^^^^^^^^^^^^^
"""
    )


def test_speaks_of_a_pick_whose_form_changed(tmp_path: Path) -> None:
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
  badge:
    name: Gentle
    why: It is gentle.
    criteria:
      - {field: form.gut, equals: gentle}
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[badge-criteria]: Ferrous sulfate is “Gentle”, but its form.gut is unknown, not gentle
  --> content/facts/products.yaml:18:9
   |
18 |       - {field: form.gut, equals: gentle}
   |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
note: the value
  --> content/facts/forms.yaml:1:1
   |
 1 | sulfate:
   | ^^^^^^^
help: take the badge off, or correct the criterion
"""
    )

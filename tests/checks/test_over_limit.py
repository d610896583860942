"""over-limit: silent on doses within the limit or with a reason, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "over-limit"


def test_silent_on_doses_within_the_limit(tmp_path: Path) -> None:
    site = """\
--- content/facts/limits.yaml
us_adults:
  jurisdiction: us
  authority: Institute of Medicine
  region: United States
  ages: {first: 14}
  mg_per_day: 45
  scope: all
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
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: SR Legacy
  mg_per_100g: 3.33
  serving: {amount: 1, unit: cup, grams: 198}
--- content/facts/routines.yaml
day:
  name: A day
  for_whom: Rowers.
  parts:
    - {when: Morning, what: A tablet, form: sulfate, amount: {low: 10, high: 15}}
    - {when: Noon, what: Lentils, food: lentils_boiled}
    - {when: Evening, what: A tablet, form: sulfate, amount: {low: 10, high: 15}}
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_where_only_supplements_count_and_food_brings_the_rest(tmp_path: Path) -> None:
    site = """\
--- content/facts/limits.yaml
us_adults:
  jurisdiction: us
  authority: Institute of Medicine
  region: United States
  ages: {first: 14}
  mg_per_day: 40
  scope: supplements
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: SR Legacy
  mg_per_100g: 3.33
  serving: {amount: 1, unit: cup, grams: 198}
--- content/facts/routines.yaml
day:
  name: A day
  for_whom: Rowers.
  parts:
    - {when: Morning, what: A tablet, form: sulfate, amount: {low: 10, high: 20}}
    - {when: Noon, what: Lentils, food: lentils_boiled}
    - {when: Evening, what: A tablet, form: sulfate, amount: {low: 10, high: 20}}
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_limits_abroad_and_on_those_for_children(tmp_path: Path) -> None:
    site = """\
--- content/facts/limits.yaml
us_adults:
  jurisdiction: eu
  authority: Institute of Medicine
  region: United States
  ages: {first: 14}
  mg_per_day: 45
  scope: all
us_children: {jurisdiction: us, authority: IOM, region: US, ages: {first: 1, last: 13}, mg_per_day: 5, scope: all}
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
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_a_dose_above_the_limit_with_a_reason(tmp_path: Path) -> None:
    site = """\
--- content/facts/limits.yaml
us_adults:
  jurisdiction: us
  authority: Institute of Medicine
  region: United States
  ages: {first: 14}
  mg_per_day: 30
  scope: all
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
  over_limit: Prescribed by a doctor.
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_serving_above_the_limit(tmp_path: Path) -> None:
    site = """\
--- content/facts/limits.yaml
us_adults:
  jurisdiction: us
  authority: Institute of Medicine
  region: United States
  ages: {first: 14}
  mg_per_day: 30
  scope: all
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
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[over-limit]: 40\u202fmg is above the limit of 30\u202fmg (all sources)
 --> content/facts/products.yaml:5:3
  |
5 |   label: {compound_mg: 200, elemental_mg: 40}
  |   ^^^^^
note: the limit
 --> content/facts/limits.yaml:6:15
  |
6 |   mg_per_day: 30
  |               ^^
help: lower the amount, or give the reason in over_limit
"""
    )


def test_speaks_of_a_day_that_adds_up_above_the_limit(tmp_path: Path) -> None:
    site = """\
--- content/facts/limits.yaml
us_adults:
  jurisdiction: us
  authority: Institute of Medicine
  region: United States
  ages: {first: 14}
  mg_per_day: 40
  scope: all
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: SR Legacy
  mg_per_100g: 3.33
  serving: {amount: 1, unit: cup, grams: 198}
--- content/facts/routines.yaml
day:
  name: A day
  for_whom: Rowers.
  parts:
    - {when: Morning, what: A tablet, form: sulfate, amount: {low: 10, high: 20}}
    - {when: Noon, what: Lentils, food: lentils_boiled}
    - {when: Evening, what: A tablet, form: sulfate, amount: {low: 10, high: 20}}
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[over-limit]: 27–47\u202fmg is above the limit of 40\u202fmg (all sources)
 --> content/facts/routines.yaml:4:3
  |
4 |   parts:
  |   ^^^^^
note: the limit
 --> content/facts/limits.yaml:6:15
  |
6 |   mg_per_day: 40
  |               ^^
help: lower the amount, or give the reason in over_limit
"""
    )


def test_speaks_of_a_reason_that_nothing_needs(tmp_path: Path) -> None:
    site = """\
--- content/facts/limits.yaml
us_adults:
  jurisdiction: us
  authority: Institute of Medicine
  region: United States
  ages: {first: 14}
  mg_per_day: 45
  scope: all
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
  over_limit: Prescribed by a doctor.
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[over-limit]: a reason is given for exceeding a limit that is kept
  --> content/facts/products.yaml:14:15
   |
14 |   over_limit: Prescribed by a doctor.
   |               ^^^^^^^^^^^^^^^^^^^^^^^
"""
    )


ABOVE = """\
--- content/facts/limits.yaml
us_adults:
  jurisdiction: us
  authority: Institute of Medicine
  region: United States
  ages: {first: 14}
  mg_per_day: 15
  scope: supplements
--- content/facts/forms.yaml
sulfate:
  name: Ferrous sulfate
  short: sulfate
  formula: FeSO4
  organic: false
  summary: A salt.
  best_for: Rowers.
--- content/facts/routines.yaml
day:
  name: A day
  for_whom: Rowers.
  parts:
    - {when: Morning, what: A tablet, form: sulfate, amount: {low: 20, high: 20}}
  over_limit: "Above {{ limits.us_adults.amount }}, so *only* when a doctor's [test](https://example.org/t) asks."
"""


def test_silent_on_a_page_that_shows_the_reason(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/rowing.md
---
title: Rowing
description: A day of rowing.
---

{{ routine("day") }}
"""
        + ABOVE
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_page_that_gives_the_dose_without_the_reason(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/rowing.md
---
title: Rowing
description: A day of rowing.
---

Rowers take {{ routines.day.total }} a day, if a doctor's test asks.
"""
        + ABOVE
    )
    assert (
        report(tmp_path, site, RULE)
        == """\
error[over-limit]: /articles/rowing/ gives the dose of routines.day, and not why it is above the limit
 --> content/articles/rowing.md:1:1
  |
1 | ---
  | ^^^
note: the reason
 --> content/facts/routines.yaml:6:15
  |
6 |   over_limit: "Above {{ limits.us_adults.amount }}, so *only* when a doctor's [test](https://example…
  |               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: show the record by its block, which gives the reason, or say it in the same words
"""
    )

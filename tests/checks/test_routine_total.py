"""routine-total: silent on totals that add up, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "routine-total"


def test_silent_on_a_total_that_adds_up_and_on_none(tmp_path: Path) -> None:
    site = """\
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
  stated_total: {low: 26.6, high: 46.6}
other:
  name: A day
  for_whom: Rowers.
  parts:
    - {when: Morning, what: A tablet, form: sulfate, amount: {low: 10, high: 20}}
    - {when: Noon, what: Lentils, food: lentils_boiled}
    - {when: Evening, what: A tablet, form: sulfate, amount: {low: 10, high: 20}}
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_parts_that_do_not_add_up(tmp_path: Path) -> None:
    site = """\
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
  stated_total: {low: 20, high: 60}
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[routine-total]: 20–60\u202fmg is stated, but the parts add up to 27–47\u202fmg
 --> content/facts/routines.yaml:8:3
  |
8 |   stated_total: {low: 20, high: 60}
  |   ^^^^^^^^^^^^
note: the parts
 --> content/facts/routines.yaml:4:3
  |
4 |   parts:
  |   ^^^^^
help: leave stated_total out: it is computed
"""
    )

"""invalid-yaml: silent on YAML, speaking on what only looks like it."""

from pathlib import Path

from tests.minisite import report

RULE = "invalid-yaml"
FOODS = """\
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: a table of foods
  mg_per_100g: 3.3
  serving: {amount: 1, unit: cup, grams: 198}
"""


def test_silent_on_yaml(tmp_path: Path) -> None:
    site = FOODS
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_quotation_mark_that_is_not_closed(tmp_path: Path) -> None:
    site = """\
--- content/facts/foods.yaml
lentils:
  name: "Lentils
  state: boiled
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[invalid-yaml]: this is not YAML: this quotation mark is never closed
 --> content/facts/foods.yaml:2:9
  |
2 |   name: "Lentils
  |         ^
"""
    )


def test_speaks_of_front_matter(tmp_path: Path) -> None:
    site = """\
--- content/articles/a.md
---
title: [Food
---

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[invalid-yaml]: this is not YAML: this bracket is not closed, or a comma is missing after it
 --> content/articles/a.md:2:8
  |
2 | title: [Food
  |        ^
"""
    )


def test_speaks_of_an_alias(tmp_path: Path) -> None:
    site = """\
--- content/facts/foods.yaml
lentils: &one
  name: Lentils
beans: *one
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[invalid-yaml]: this is not YAML: aliases are not read; write the value again
 --> content/facts/foods.yaml:3:8
  |
3 | beans: *one
  |        ^^^^
"""
    )


def test_speaks_of_a_colon_that_ends_a_word(tmp_path: Path) -> None:
    site = "--- content/facts/foods.yaml\nlentils:\n  name: Lentils: boiled\n"
    assert report(tmp_path, site, RULE) == (
        """\
error[invalid-yaml]: this is not YAML: mapping values are not allowed in this context
 --> content/facts/foods.yaml:2:16
  |
2 |   name: Lentils: boiled
  |                ^
help: put a text with a colon into quotes, or indent the key like others
"""
    )

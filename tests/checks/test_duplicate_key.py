"""duplicate-key: silent on keys that are there once, speaking on the second of two."""

from pathlib import Path

from tests.minisite import report

RULE = "duplicate-key"
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


def test_silent_on_equal_keys_of_different_records(tmp_path: Path) -> None:
    site = (
        FOODS
        + """\
lentils_sprouted:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: a table of foods
  mg_per_100g: 3.3
  serving: {amount: 1, unit: cup, grams: 198}
"""
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_two_facts_of_one_id(tmp_path: Path) -> None:
    site = (
        FOODS
        + """\
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: a table of foods
  mg_per_100g: 3.3
  serving: {amount: 1, unit: cup, grams: 198}
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[duplicate-key]: lentils_boiled is there twice
 --> content/facts/foods.yaml:9:1
  |
9 | lentils_boiled:
  | ^^^^^^^^^^^^^^
note: the first
 --> content/facts/foods.yaml:1:1
  |
1 | lentils_boiled:
  | ^^^^^^^^^^^^^^
"""
    )


def test_speaks_of_two_fields(tmp_path: Path) -> None:
    site = (
        FOODS
        + """\
  state: raw
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[duplicate-key]: state is there twice
 --> content/facts/foods.yaml:9:3
  |
9 |   state: raw
  |   ^^^^^
note: the first
 --> content/facts/foods.yaml:4:3
  |
4 |   state: boiled
  |   ^^^^^
"""
    )


def test_speaks_of_one_id_in_two_files(tmp_path: Path) -> None:
    site = """\
--- content/facts/foods/legumes.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: a table of foods
  mg_per_100g: 3.3
  serving: {amount: 1, unit: cup, grams: 198}
--- content/facts/foods/other.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: a table of foods
  mg_per_100g: 3.3
  serving: {amount: 1, unit: cup, grams: 198}
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[duplicate-key]: lentils_boiled is there twice
 --> content/facts/foods/other.yaml:1:1
  |
1 | lentils_boiled:
  | ^^^^^^^^^^^^^^
note: the first
 --> content/facts/foods/legumes.yaml:1:1
  |
1 | lentils_boiled:
  | ^^^^^^^^^^^^^^
"""
    )


def test_speaks_of_front_matter(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
title: Food again
---

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[duplicate-key]: title is there twice
 --> content/articles/food-first.md:4:1
  |
4 | title: Food again
  | ^^^^^
note: the first
 --> content/articles/food-first.md:2:1
  |
2 | title: Food first
  | ^^^^^
"""
    )

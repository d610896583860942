"""unknown-source: silent on known sources, speaking on unknown ones."""

from pathlib import Path

from tests.minisite import report

RULE = "unknown-source"
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
SOURCE = """\
--- content/facts/sources.yaml
garrison2020:
  authors: [Garrison SR, et al.]
  name: Magnesium for skeletal muscle cramps
  year: 2020
  study: systematic_review
"""


def test_silent_on_sources_that_exist(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

It may help [@garrison2020].
"""
        + SOURCE
        + FOODS
        + """\
  sources: [garrison2020]
"""
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_citation(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

It may help [@garison2020].
"""
        + SOURCE
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-source]: no source is called garison2020
 --> content/articles/food-first.md:6:14
  |
6 | It may help [@garison2020].
  |              ^^^^^^^^^^^^
help: did you mean garrison2020?
"""
    )


def test_speaks_of_the_one_unknown_of_two(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

- It may help [@garrison2020; @smith2019].
"""
        + SOURCE
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-source]: no source is called smith2019
 --> content/articles/food-first.md:6:31
  |
6 | - It may help [@garrison2020; @smith2019].
  |                               ^^^^^^^^^^
help: known: garrison2020
"""
    )


def test_speaks_of_the_sources_of_a_fact(tmp_path: Path) -> None:
    site = (
        SOURCE
        + FOODS
        + """\
  sources: [garrison2020, garrison2002]
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-source]: no source is called garrison2002
 --> content/facts/foods.yaml:9:27
  |
9 |   sources: [garrison2020, garrison2002]
  |                           ^^^^^^^^^^^^
help: did you mean garrison2020?
"""
    )


def test_speaks_of_the_resources_of_an_episode(tmp_path: Path) -> None:
    site = (
        SOURCE
        + """\
--- content/episodes/one.md
---
title: One
season: 1
episode: 1
published: 2025-11-03
summary: We talk [@garrison2019].
resources:
- title: A review
  source: garrison
---

Text.
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-source]: no source is called garrison2019
 --> content/episodes/one.md:6:19
  |
6 | summary: We talk [@garrison2019].
  |                   ^^^^^^^^^^^^^
help: did you mean garrison2020?

error[unknown-source]: no source is called garrison
 --> content/episodes/one.md:9:11
  |
9 |   source: garrison
  |           ^^^^^^^^
help: did you mean garrison2020?
"""
    )

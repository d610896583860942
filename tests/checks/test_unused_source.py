"""unused-source: silent on sources that support something, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "unused-source"
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
ARTICLE = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Text.
"""


def test_silent_on_a_source_that_prose_cites(tmp_path: Path) -> None:
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
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_a_source_that_a_fact_names(tmp_path: Path) -> None:
    site = (
        SOURCE
        + FOODS
        + """\
  sources: [garrison2020]
"""
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_a_source_that_an_expression_shows(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

{{ sources.garrison2020.title }}
"""
        + SOURCE
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_source_that_nothing_cites(tmp_path: Path) -> None:
    site = ARTICLE + SOURCE
    assert report(tmp_path, site, RULE) == (
        """\
warning[unused-source]: the source garrison2020 is cited nowhere
 --> content/facts/sources.yaml:1:1
  |
1 | garrison2020:
  | ^^^^^^^^^^^^
"""
    )

"""unknown-block: silent on blocks that have a template, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "unknown-block"
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


def test_silent_on_a_block(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

{{ table("foods", columns=["name", "per_serving"]) }}
"""
        + FOODS
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_misspelt_block(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Below is a table.

{{ tabel("foods") }}
"""
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-block]: there is no block called tabel
 --> content/articles/food-first.md:8:1
  |
8 | {{ tabel("foods") }}
  | ^^^^^^^^^^^^^^^^^^^^
help: did you mean table?
"""
    )

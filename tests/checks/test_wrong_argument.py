"""wrong-argument: silent on the arguments of a block, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "wrong-argument"
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


def test_silent_on_arguments_of_the_block(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

{{ table("foods", columns=["name", "per_serving"], limit=1) }}
"""
        + FOODS
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_misspelt_argument(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

{{ table("foods", colums=["name"]) }}
"""
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[wrong-argument]: macro 'table' takes no keyword argument 'colums'
 --> content/articles/food-first.md:6:1
  |
6 | {{ table("foods", colums=["name"]) }}
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: did you mean columns?
"""
    )


def test_speaks_of_a_missing_argument(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

{{ table() }}
"""
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[wrong-argument]: parameter 'kind' was not provided
 --> content/articles/food-first.md:6:1
  |
6 | {{ table() }}
  | ^^^^^^^^^^^^^
"""
    )

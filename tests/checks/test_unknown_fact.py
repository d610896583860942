"""unknown-fact: silent on references that the facts answer, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "unknown-fact"
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


def test_silent_on_what_there_is(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Lentils have {{ foods.lentils_boiled.per_serving }}; this is {{ guide.title }}.
"""
        + FOODS
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_an_id(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Lentils have {{ foods.lentils_boild.per_serving }}.
"""
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-fact]: foods has no fact called lentils_boild
 --> content/articles/food-first.md:6:14
  |
6 | Lentils have {{ foods.lentils_boild.per_serving }}.
  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: did you mean lentils_boiled?
"""
    )


def test_speaks_of_a_field(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

| Food | Iron |
|---|---|
| Lentils | {{ foods.lentils_boiled.per_servin }} |
"""
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-fact]: there is no field called per_servin
 --> content/articles/food-first.md:8:13
  |
8 | | Lentils | {{ foods.lentils_boiled.per_servin }} |
  |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: did you mean per_serving?
"""
    )


def test_speaks_of_a_kind(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Lentils have {{ food.lentils_boiled.per_serving }}.
"""
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-fact]: there is no name called food
 --> content/articles/food-first.md:6:14
  |
6 | Lentils have {{ food.lentils_boiled.per_serving }}.
  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: did you mean foods?
"""
    )


def test_speaks_of_a_setting(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

This is {{ guide.titel }}.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-fact]: there is no setting called titel
 --> content/articles/food-first.md:6:9
  |
6 | This is {{ guide.titel }}.
  |         ^^^^^^^^^^^^^^^^^
help: did you mean title?
"""
    )


def test_speaks_of_a_reference_in_a_fact(tmp_path: Path) -> None:
    site = """\
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  note: Like {{ foods.lentil_boiled.per_serving }}.
  category: legumes
  dataset: a table of foods
  mg_per_100g: 3.3
  serving: {amount: 1, unit: cup, grams: 198}
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-fact]: foods has no fact called lentil_boiled
 --> content/facts/foods.yaml:5:14
  |
5 |   note: Like {{ foods.lentil_boiled.per_serving }}.
  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: did you mean lentils_boiled?
"""
    )


def test_speaks_of_a_reference_in_front_matter(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
takeaways:
- Lentils have {{ foods.lentils.per_serving }}.
---

Text.
"""
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-fact]: foods has no fact called lentils
 --> content/articles/food-first.md:5:16
  |
5 | - Lentils have {{ foods.lentils.per_serving }}.
  |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: did you mean lentils_boiled?
"""
    )

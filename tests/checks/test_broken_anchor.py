"""broken-anchor: silent on places that a page has, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "broken-anchor"
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


def test_silent_on_headings_of_the_same_and_of_another_page(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

[Below](#at-night) and [there](other.md#in-the-morning).

## At night

Text.
--- content/articles/other.md
---
title: Food first
description: Iron from food.
---

## In the morning

Text.
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_links_that_are_broken_altogether(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

[There](other.md#in-the-morning).
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_heading_that_was_reworded(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

[Below](#at-nigth).

## At night

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[broken-anchor]: /articles/food-first/ has no place called at-nigth
 --> content/articles/food-first.md:6:1
  |
6 | [Below](#at-nigth).
  | ^^^^^^^^^^^^^^^^^^
help: did you mean at-night?
"""
    )


def test_speaks_of_a_place_on_another_page(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

1. [There](other.md#evening)
--- content/articles/other.md
---
title: Food first
description: Iron from food.
---

## In the morning

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[broken-anchor]: /articles/other/ has no place called evening
 --> content/articles/food-first.md:6:4
  |
6 | 1. [There](other.md#evening)
  |    ^^^^^^^^^^^^^^^^^^^^^^^^^
help: known: content, in-the-morning
"""
    )


def test_speaks_of_a_fact_that_has_left_its_table(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

[Lentils](/foods/#lentils).
"""
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[broken-anchor]: /foods/ has no place called lentils
 --> content/articles/food-first.md:6:1
  |
6 | [Lentils](/foods/#lentils).
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^
help: did you mean lentils-boiled?
"""
    )


def test_speaks_of_redirects_and_of_the_navigation(tmp_path: Path) -> None:
    site = """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know about iron.
base_url: https://example.org/
nutrient: {name: iron, symbol: Fe, daily_value: us_daily_value}
publisher: The example team
navigation:
  - {label: Mornings, url: "/articles/other/#mornings"}
  - {label: Elsewhere, url: "https://example.com/#mornings"}
--- content/redirects.yaml
/old/: /articles/other/#evenings
/older/: /articles/other/#in-the-morning
--- content/articles/other.md
---
title: Food first
description: Iron from food.
---

## In the morning

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[broken-anchor]: /articles/other/ has no place called mornings
 --> content/guide.yaml:7:28
  |
7 |   - {label: Mornings, url: "/articles/other/#mornings"}
  |                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: did you mean in-the-morning?

error[broken-anchor]: /articles/other/ has no place called evenings
 --> content/redirects.yaml:1:8
  |
1 | /old/: /articles/other/#evenings
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^
help: known: content, in-the-morning
"""
    )

"""missing-reason: silent on exemptions with a reason, speaking on those without."""

from pathlib import Path

from tests.minisite import report

RULE = "missing-reason"


def test_silent_on_a_reason(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

<!-- allow empty-section: it is filled next week -->
## Forms
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_an_exemption_without_one(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

<!-- allow empty-section -->
## Forms
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[missing-reason]: the exemption from empty-section gives no reason
 --> content/articles/food-first.md:6:1
  |
6 | <!-- allow empty-section -->
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: write allow empty-section: and why the rule does not apply here
"""
    )


def test_speaks_of_one_in_a_fact(tmp_path: Path) -> None:
    site = """\
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  # allow duplicate-key:
  state: boiled
  category: legumes
  dataset: a table of foods
  mg_per_100g: 3.3
  serving: {amount: 1, unit: cup, grams: 198}
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[missing-reason]: the exemption from duplicate-key gives no reason
 --> content/facts/foods.yaml:4:5
  |
4 |   # allow duplicate-key:
  |     ^^^^^^^^^^^^^^^^^^^^
help: write allow duplicate-key: and why the rule does not apply here
"""
    )

"""overdue-review: silent on reviews that hold, speaking on old ones."""

from pathlib import Path

from tests.minisite import report

RULE = "overdue-review"


def test_silent_on_a_review_of_twelve_months_ago_and_on_none(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
reviewed: 2025-01-15
---

Text.
--- content/facts/forms.yaml
sulfate:
  name: Ferrous sulfate
  short: sulfate
  formula: FeSO4.7H2O
  formula_of: heptahydrate
  stated_percent: 20.1
  hydrates:
    - {name: anhydrous, formula: FeSO4, stated_percent: 36.76}
  organic: false
  summary: A salt.
  best_for: Rowers.
--- content/facts/products.yaml
sulfate_pick:
  name: Ferrous sulfate
  rank: 1
  form: sulfate
  label: {compound_mg: 200, elemental_mg: 40}
  summary: A salt.
  why: [It is known.]
  who_for: Rowers.
  timing: With a meal.
  look_for: [Elemental iron.]
  pros: [Known.]
  cons: [Hard on the gut.]
  checked: 2026-01-10
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_review_that_is_a_day_too_old(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
reviewed: 2025-01-14
---

Text.
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
warning[overdue-review]: the review of 2025-01-14 is more than 12 months old
 --> content/articles/food-first.md:4:11
  |
4 | reviewed: 2025-01-14
  |           ^^^^^^^^^^
"""
    )


def test_speaks_of_a_pick_that_nobody_looked_over(tmp_path: Path) -> None:
    site = """\
--- content/facts/forms.yaml
sulfate:
  name: Ferrous sulfate
  short: sulfate
  formula: FeSO4.7H2O
  formula_of: heptahydrate
  stated_percent: 20.1
  hydrates:
    - {name: anhydrous, formula: FeSO4, stated_percent: 36.76}
  organic: false
  summary: A salt.
  best_for: Rowers.
--- content/facts/products.yaml
sulfate_pick:
  name: Ferrous sulfate
  rank: 1
  form: sulfate
  label: {compound_mg: 200, elemental_mg: 40}
  summary: A salt.
  why: [It is known.]
  who_for: Rowers.
  timing: With a meal.
  look_for: [Elemental iron.]
  pros: [Known.]
  cons: [Hard on the gut.]
  checked: 2024-05-01
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
warning[overdue-review]: the check of 2024-05-01 is more than 12 months old
  --> content/facts/products.yaml:13:12
   |
13 |   checked: 2024-05-01
   |            ^^^^^^^^^^
"""
    )


def test_silent_where_the_guide_lets_reviews_hold_longer(tmp_path: Path) -> None:
    site = """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know about iron.
base_url: https://example.org/
nutrient: {name: iron, symbol: Fe}
publisher: The example team
review_months: 36
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
reviewed: 2023-06-01
---

Text.
"""
    assert report(tmp_path, site, RULE) == ""

"""stale-year: silent on titles without a year or with that of the review, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "stale-year"


def test_silent_on_the_year_of_the_review_and_on_other_numbers(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: The best iron of 2026, in 1500 words
description: Iron from food.
published: 2024-02-02
reviewed: 2026-01-10
---

Text.
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_a_page_without_a_date(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: The allowances of 1997
description: Iron from food.
---

Text.
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_year_that_has_passed(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: The best iron of 2024
description: Iron from food.
published: 2024-02-02
updated: 2025-02-02
---

Text.
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
warning[stale-year]: the title says 2024, but the page is of 2025
 --> content/articles/food-first.md:2:8
  |
2 | title: The best iron of 2024
  |        ^^^^^^^^^^^^^^^^^^^^^
help: leave the year out of the title
"""
    )

"""empty-section: silent on sections with content, speaking on those without."""

from pathlib import Path

from tests.minisite import report

RULE = "empty-section"
ARTICLE = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Text.
"""


def test_silent_on_text_and_on_sections_of_their_own(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

## Forms

### Oxide

Text.

## Foods

- One
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_heading_before_its_like(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

## Forms

## Foods

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[empty-section]: the section “Forms” is empty
 --> content/articles/food-first.md:6:4
  |
6 | ## Forms
  |    ^^^^^
"""
    )


def test_speaks_of_a_heading_at_the_end(tmp_path: Path) -> None:
    site = (
        ARTICLE
        + """\

## Forms

<!-- to be written -->
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[empty-section]: the section “Forms” is empty
 --> content/articles/food-first.md:8:4
  |
8 | ## Forms
  |    ^^^^^
"""
    )

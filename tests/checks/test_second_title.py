"""second-title: silent on headings below the title, speaking on one beside it."""

from pathlib import Path

from tests.minisite import report

RULE = "second-title"


def test_silent_on_headings_of_the_second_level(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

## Forms

Text.
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_one_of_the_first_level(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

# Food first

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[second-title]: this heading has the level of the page's title
 --> content/articles/food-first.md:6:3
  |
6 | # Food first
  |   ^^^^^^^^^^
help: write it with ##, or leave it out when it repeats the title
"""
    )

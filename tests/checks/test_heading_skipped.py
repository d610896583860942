"""heading-skipped: silent on headings level by level, speaking on a missing level."""

from pathlib import Path

from tests.minisite import report

RULE = "heading-skipped"


def test_silent_on_going_down_one_by_one_and_up_at_once(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

## Forms

Text.

### Oxide

Text.

#### Dose

Text.

## Foods

Text.
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_missing_level(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

## Forms

Text.

#### Dose

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[heading-skipped]: a heading of level 4 follows one of level 2
  --> content/articles/food-first.md:10:6
   |
10 | #### Dose
   |      ^^^^
note: the heading above
  --> content/articles/food-first.md:6:4
   |
 6 | ## Forms
   |    ^^^^^
help: write it with ###
"""
    )


def test_speaks_of_a_first_heading_that_is_too_deep(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

### Forms

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[heading-skipped]: a heading of level 3 follows one of level 1
 --> content/articles/food-first.md:6:5
  |
6 | ### Forms
  |     ^^^^^
note: the title above
help: write it with ##
"""
    )

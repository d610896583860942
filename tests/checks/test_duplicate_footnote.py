"""duplicate-footnote: silent on footnotes with labels of their own, speaking on a label used again."""

from pathlib import Path

from tests.minisite import report

RULE = "duplicate-footnote"


def test_silent_on_a_footnote_with_two_marks(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Spinach[^1], beans[^2] and chard[^1].

[^1]: Boiled.
[^2]: Raw.
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_label_used_again(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Spinach[^1].

[^1]: Boiled.

Beans[^1].

[^1]: Raw.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[duplicate-footnote]: there are two footnotes 1
  --> content/articles/food-first.md:12:1
   |
12 | [^1]: Raw.
   | ^^^^
note: the first
  --> content/articles/food-first.md:8:1
   |
 8 | [^1]: Boiled.
   | ^^^^
"""
    )

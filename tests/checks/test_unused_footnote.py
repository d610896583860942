"""unused-footnote: silent on footnotes that a mark leads to, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "unused-footnote"


def test_silent_on_a_footnote_in_use(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Spinach[^1].

[^1]: Boiled.
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_one_that_nothing_leads_to(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Spinach[^1].

[^1]: Boiled.
[^2]: Drained.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[unused-footnote]: the footnote 2 is used nowhere
 --> content/articles/food-first.md:9:1
  |
9 | [^2]: Drained.
  | ^^^^
"""
    )

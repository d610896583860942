"""unresolved-footnote: silent on marks with a footnote, speaking on those without."""

from pathlib import Path

from tests.minisite import report

RULE = "unresolved-footnote"


def test_silent_on_a_mark_with_its_footnote(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Spinach[^1] and `[^2]`.

[^1]: Boiled.
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_mark_without_one(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Spinach[^1] and beans[^2].

[^1]: Boiled.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[unresolved-footnote]: there is no footnote 2
 --> content/articles/food-first.md:6:22
  |
6 | Spinach[^1] and beans[^2].
  |                      ^^^^
"""
    )


def test_speaks_of_a_mark_in_a_table(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

| Food | Iron |
|---|---|
| Beans[^b] | much |
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[unresolved-footnote]: there is no footnote b
 --> content/articles/food-first.md:8:8
  |
8 | | Beans[^b] | much |
  |        ^^^^
"""
    )

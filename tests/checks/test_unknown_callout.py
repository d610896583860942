"""unknown-callout: silent on callouts as they should be, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "unknown-callout"


def test_silent_on_callouts_that_are_known(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

::: note A title
Text.
:::

    ::: indented code

`::: danger` in a line.
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_unknown_sorts_and_of_colons_that_close_nothing(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

::: warnin Kidney disease
Ask first.
:::

Text.

:::
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-callout]: there is no callout of the sort warnin
 --> content/articles/food-first.md:6:1
  |
6 | ::: warnin Kidney disease
  | ^^^^^^^^^^^^^^^^^^^^^^^^^
help: did you mean warning?

error[unknown-callout]: this line of colons closes no callout
  --> content/articles/food-first.md:12:1
   |
12 | :::
   | ^^^
"""
    )

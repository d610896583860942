"""unclosed-callout: silent on callouts as they should be, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "unclosed-callout"


def test_silent_on_callouts_that_are_closed(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

::: note A title
Text.
:::

:::: warning
::: tip
Inside.
:::
::::

> ::: note
> Quoted.
> :::
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_one_that_is_not(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

::: warning Kidney disease
Ask first.

Text after it.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[unclosed-callout]: the callout warning is not closed
 --> content/articles/food-first.md:6:1
  |
6 | ::: warning Kidney disease
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^
help: put a line of ::: after its text; one that holds another begins with more colons
"""
    )

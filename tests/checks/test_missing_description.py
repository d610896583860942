"""missing-description: silent on documents with a description, speaking on those without."""

from pathlib import Path

from tests.minisite import report

RULE = "missing-description"
ARTICLE = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Text.
"""


def test_silent_on_a_description(tmp_path: Path) -> None:
    site = ARTICLE
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_an_empty_one(tmp_path: Path) -> None:
    site = """\
--- content/articles/a.md
---
title: Food first
description: ""
---

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[missing-description]: the document has no description
 --> content/articles/a.md:3:1
  |
3 | description: ""
  | ^^^^^^^^^^^
help: add one or two sentences as `description` to its front matter
"""
    )


def test_speaks_of_none(tmp_path: Path) -> None:
    site = """\
--- content/pages/method.md
---
title: Method
---

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[missing-description]: the document has no description
 --> content/pages/method.md:1:1
  |
1 | ---
  | ^^^
help: add one or two sentences as `description` to its front matter
"""
    )

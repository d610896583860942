"""invalid-front-matter: silent on front matter, speaking on a document without it."""

from pathlib import Path

from tests.minisite import check, report

RULE = "invalid-front-matter"
ARTICLE = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Text.
"""


def test_silent_on_front_matter(tmp_path: Path) -> None:
    site = ARTICLE
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_document_without_it(tmp_path: Path) -> None:
    site = """\
--- content/articles/a.md
# Food first

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[invalid-front-matter]: the document has no front matter
 --> content/articles/a.md:1:1
  |
1 | # Food first
  | ^
help: begin it with a line of ---, then its title and description, then a line of ---
"""
    )


def test_speaks_of_one_that_does_not_end(tmp_path: Path) -> None:
    site = """\
--- content/articles/a.md
---
title: Food first

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[invalid-front-matter]: the front matter does not end
 --> content/articles/a.md:1:1
  |
1 | ---
  | ^^^
help: close it with a line of ---
"""
    )


def test_speaks_of_a_list(tmp_path: Path) -> None:
    site = """\
--- content/articles/a.md
---
- Food first
---

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[invalid-front-matter]: the front matter is not a mapping of keys and values
 --> content/articles/a.md:1:1
  |
1 | ---
  | ^^^
help: write lines such as `title: Food first`
"""
    )


def test_speaks_of_an_unknown_key(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
autor: me
---

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[invalid-front-matter]: unknown key 'autor'
 --> content/articles/food-first.md:4:1
  |
4 | autor: me
  | ^^^^^
help: did you mean author?
"""
    )


def test_a_document_with_an_unknown_key_is_looked_at_all_the_same(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
descripton: Iron from food.
sku: 12
---

# Food
"""
    found = check(tmp_path, site).judged
    assert [one.diagnostic.rule for one in found if one.diagnostic.rule != "missing-byline"] == [
        RULE,
        RULE,
        "empty-section",
        "second-title",
    ]


def test_speaks_of_all_that_is_wrong_at_once(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
order: first
reviewed: 2025-02-30
---

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[invalid-front-matter]: 'order': should be a whole number
 --> content/articles/food-first.md:4:8
  |
4 | order: first
  |        ^^^^^

error[invalid-front-matter]: 'reviewed': should be a date such as 2026-01-31 (day value is outside expected range)
 --> content/articles/food-first.md:5:11
  |
5 | reviewed: 2025-02-30
  |           ^^^^^^^^^^
"""
    )

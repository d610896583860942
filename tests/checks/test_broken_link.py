"""broken-link: silent on links that lead somewhere, speaking on those that do not."""

from pathlib import Path

from tests.minisite import report

RULE = "broken-link"
ARTICLE = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Text.
"""


def test_silent_on_links_to_documents_pages_files_and_other_sites(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

[Here](other.md), [there](/articles/), [a file](../static/label.svg), [the same](/label.svg),
[out](https://example.com/) and [below](#end).

## End

Text.
--- content/articles/other.md
---
title: Food first
description: Iron from food.
---

Text.
--- content/static/label.svg
<svg/>
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_navigation_and_redirects_that_lead_somewhere(tmp_path: Path) -> None:
    site = (
        """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know.
base_url: https://example.org/
nutrient: {name: iron, symbol: Fe}
publisher: The example team
navigation:
- {label: Articles, url: /articles/}
- {label: Podcast, url: https://example.com/}
--- content/redirects.yaml
/old/: /articles/
"""
        + ARTICLE
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_document_that_is_not_there(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

[The table](food-frist.md) and [more](food-first.md).
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[broken-link]: there is no document content/articles/food-frist.md
 --> content/articles/food-first.md:6:1
  |
6 | [The table](food-frist.md) and [more](food-first.md).
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^
help: did you mean content/articles/food-first.md?
"""
    )


def test_speaks_of_an_address_without_its_last_slash(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Back to [the list](/articles).
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[broken-link]: there is no page /articles
 --> content/articles/food-first.md:6:9
  |
6 | Back to [the list](/articles).
  |         ^^^^^^^^^^^^^^^^^^^^^
help: write /articles/
"""
    )


def test_speaks_of_an_address_that_no_page_has(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

- See [the list](/article/#foods).
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[broken-link]: there is no page /article/
 --> content/articles/food-first.md:6:7
  |
6 | - See [the list](/article/#foods).
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: did you mean /articles/?
"""
    )


def test_speaks_of_a_file_that_is_not_there(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

> [A file](../static/lable.svg)
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[broken-link]: there is no file content/static/lable.svg
 --> content/articles/food-first.md:6:3
  |
6 | > [A file](../static/lable.svg)
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"""
    )


def test_speaks_of_a_draft(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

[Soon](next.md).
--- content/articles/next.md
---
title: Next
draft: true
---

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[broken-link]: there is no document content/articles/next.md
 --> content/articles/food-first.md:6:1
  |
6 | [Soon](next.md).
  | ^^^^^^^^^^^^^^^
help: did you mean content/articles/food-first.md?
"""
    )


def test_speaks_of_links_in_facts(tmp_path: Path) -> None:
    site = """\
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  note: Like [beans](../articles/beans.md).
  category: legumes
  dataset: a table of foods
  mg_per_100g: 3.3
  serving: {amount: 1, unit: cup, grams: 198}
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[broken-link]: there is no document content/articles/beans.md
 --> content/facts/foods.yaml:5:14
  |
5 |   note: Like [beans](../articles/beans.md).
  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"""
    )


def test_speaks_of_navigation_footer_and_redirects(tmp_path: Path) -> None:
    site = (
        """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know.
base_url: https://example.org/
nutrient: {name: iron, symbol: Fe}
publisher: The example team
navigation:
- label: Articles
  url: /article/
footer:
- {label: About, url: /about/}
--- content/redirects.yaml
/old/: /new/
"""
        + ARTICLE
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[broken-link]: there is no page /article/
 --> content/guide.yaml:8:8
  |
8 |   url: /article/
  |        ^^^^^^^^^
help: did you mean /articles/?

error[broken-link]: there is no page /about/
  --> content/guide.yaml:10:23
   |
10 | - {label: About, url: /about/}
   |                       ^^^^^^^

error[broken-link]: there is no page /new/
 --> content/redirects.yaml:1:8
  |
1 | /old/: /new/
  |        ^^^^^
"""
    )


def test_speaks_of_redirects_that_lead_in_a_circle(tmp_path: Path) -> None:
    site = """\
--- content/redirects.yaml
/a/: /b/#there
/b: /a/
/c/: /a/
/d/: /articles/
"""
    assert report(tmp_path, site + ARTICLE, RULE) == (
        """\
error[broken-link]: the redirect from /a/ leads back to itself
 --> content/redirects.yaml:1:6
  |
1 | /a/: /b/#there
  |      ^^^^^^^^^
help: let it lead to a page

error[broken-link]: the redirect from /b leads back to itself
 --> content/redirects.yaml:2:5
  |
2 | /b: /a/
  |     ^^^
help: let it lead to a page
"""
    )

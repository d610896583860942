"""duplicate-url: silent on pages with an address each, speaking on two of one."""

from pathlib import Path

from tests.minisite import report

RULE = "duplicate-url"
FOODS = """\
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: a table of foods
  mg_per_100g: 3.3
  serving: {amount: 1, unit: cup, grams: 198}
"""


def test_silent_on_addresses_of_their_own(tmp_path: Path) -> None:
    site = """\
--- content/pages/method.md
---
title: Method
description: How we work.
---

Text.
--- content/static/label.svg
<svg/>
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_standing_page_at_the_address_of_a_table(tmp_path: Path) -> None:
    site = (
        FOODS
        + """\
--- content/pages/foods.md
---
title: Foods
description: All foods.
---

Text.
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[duplicate-url]: /foods/ is the address of two pages
 --> content/pages/foods.md:1:1
  |
1 | ---
  | ^^^
"""
    )


def test_speaks_of_a_static_file_in_the_place_of_a_page(tmp_path: Path) -> None:
    site = """\
--- content/pages/method.md
---
title: Method
description: How we work.
---

Text.
--- content/static/method/index.html
<title>Method</title>
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[duplicate-url]: /method/ is a page and a static file
 --> content/pages/method.md:1:1
  |
1 | ---
  | ^^^
note: the file
 --> content/static/method/index.html:1:1
  |
1 | <title>Method</title>
  | ^
"""
    )


def test_speaks_of_a_redirect_from_a_page(tmp_path: Path) -> None:
    site = """\
--- content/pages/method.md
---
title: Method
description: How we work.
---

Text.
--- content/redirects.yaml
/method/: /
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[duplicate-url]: /method/ is the address of two pages
 --> content/pages/method.md:1:1
  |
1 | ---
  | ^^^
note: the first
 --> content/redirects.yaml:1:11
  |
1 | /method/: /
  |           ^
"""
    )


def test_speaks_of_a_static_file_where_a_folder_of_pages_has_to_be(tmp_path: Path) -> None:
    site = """\
--- content/pages/method.md
---
title: Method
description: How we work.
---

Text.
--- content/static/method
Not a folder.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[duplicate-url]: /method is a file, and the folder of /method/index.html
 --> content/static/method:1:1
  |
1 | Not a folder.
  | ^
note: the page
 --> content/pages/method.md:1:1
  |
1 | ---
  | ^^^
"""
    )

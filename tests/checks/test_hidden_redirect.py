"""hidden-redirect: silent on open links, speaking on those that hide where they lead."""

from pathlib import Path

from tests.minisite import report

RULE = "hidden-redirect"
GUIDE = """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know about iron.
base_url: https://example.org/
nutrient: {name: iron, symbol: Fe}
publisher: The example team
programs:
  store:
    name: Store
    search: https://store.example.com/search?q={query}&ref={tag}
    tag: rowers-1
    sentence: As a Store partner we earn from qualifying purchases.
    label: paid link
    hosts: [store.example.com]
"""
ARTICLE = """\
--- content/articles/picks.md
---
title: Picks
description: Iron for rowers.
---

Text.
"""


def test_silent_on_open_links_and_redirects(tmp_path: Path) -> None:
    site = (
        GUIDE
        + """\
--- content/articles/picks.md
---
title: Picks
description: Iron for rowers.
---

[Out](https://example.com/).
--- content/redirects.yaml
/old/: /articles/
"""
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_redirect_to_a_shop(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- content/redirects.yaml
/go/iron/: //store.example.com/iron
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[hidden-redirect]: /go/iron/ hides that it leads to store.example.com
 --> content/redirects.yaml:1:12
  |
1 | /go/iron/: //store.example.com/iron
  |            ^^^^^^^^^^^^^^^^^^^^^^^^
help: link to the shop openly
"""
    )


def test_speaks_of_a_shortener(tmp_path: Path) -> None:
    site = (
        GUIDE
        + """\
--- content/articles/picks.md
---
title: Picks
description: Iron for rowers.
---

[Out](https://bit.ly/iron).
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[hidden-redirect]: bit.ly hides where this link leads
 --> content/articles/picks.md:6:1
  |
6 | [Out](https://bit.ly/iron).
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^
help: link to where it leads
"""
    )

"""raw-program-link: silent on links that picks make, speaking on those typed by hand."""

from pathlib import Path

from tests.minisite import report

RULE = "raw-program-link"
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
FORM = """\
--- content/facts/forms.yaml
bisglycinate:
  name: Iron bisglycinate
  short: bisglycinate
  formula: C4H8FeN2O4
  organic: true
  summary: Iron bound to glycine.
  best_for: People who take tablets.
"""
PICK = """\
--- content/facts/products.yaml
bisglycinate_tablets:
  name: Iron bisglycinate
  rank: 1
  form: bisglycinate
  summary: A tablet.
  why: [It is sold everywhere.]
  who_for: Rowers with low stores.
  timing: In the morning.
  look_for: [The amount of iron.]
  pros: [It is small.]
  cons: [It is dear.]
  links: {store: iron bisglycinate}
  checked: 2026-01-05
"""


def test_silent_on_the_picks_that_the_engine_writes(tmp_path: Path) -> None:
    site = (
        GUIDE
        + FORM
        + PICK
        + """\
--- content/articles/picks.md
---
title: Picks
description: Iron for rowers.
---

{{ picks() }}
"""
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_links_to_others(tmp_path: Path) -> None:
    site = (
        GUIDE
        + """\
--- content/articles/picks.md
---
title: Picks
description: Iron for rowers.
---

[Out](https://example.com/) and https://store.example.org/.
"""
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_links_and_bare_addresses_in_an_article(tmp_path: Path) -> None:
    site = (
        GUIDE
        + """\
--- content/articles/picks.md
---
title: Picks
description: Iron for rowers.
---

- [Iron](https://www.store.example.com/iron)
- https://store.example.com/search?q=iron

"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[raw-program-link]: this is a link to Store, typed by hand
 --> content/articles/picks.md:6:3
  |
6 | - [Iron](https://www.store.example.com/iron)
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: make it a link of a pick in content/facts/products.yaml, and show {{ picks() }}

error[raw-program-link]: this is a link to Store, typed by hand
 --> content/articles/picks.md:7:3
  |
7 | - https://store.example.com/search?q=iron
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: make it a link of a pick in content/facts/products.yaml, and show {{ picks() }}
"""
    )


def test_speaks_of_a_resource_of_an_episode(tmp_path: Path) -> None:
    site = (
        GUIDE
        + """\
--- content/episodes/one.md
---
title: One
season: 1
episode: 1
published: 2025-11-03
summary: We talk.
resources:
- title: Iron
  url: https://store.example.com/iron
---

Text.
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[raw-program-link]: this is a link to Store, typed by hand
 --> content/episodes/one.md:9:8
  |
9 |   url: https://store.example.com/iron
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: make it a link of a pick in content/facts/products.yaml, and show {{ picks() }}
"""
    )


def test_speaks_of_the_address_of_a_source(tmp_path: Path) -> None:
    site = (
        GUIDE
        + """\
--- content/facts/sources.yaml
iron_book:
  name: A book on iron
  study: book
  address: https://store.example.com/iron
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[raw-program-link]: this is a link to Store, typed by hand
 --> content/facts/sources.yaml:4:12
  |
4 |   address: https://store.example.com/iron
  |            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: make it a link of a pick in content/facts/products.yaml, and show {{ picks() }}
"""
    )

"""feed-affiliate-link: silent on feeds without affiliate links, speaking on those with."""

from pathlib import Path

from tests.minisite import report

RULE = "feed-affiliate-link"
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


def test_silent_on_the_feeds_of_a_guide_with_picks(tmp_path: Path) -> None:
    site = (
        GUIDE
        + FORM
        + PICK
        + """\
--- content/articles/picks.md
---
title: Picks
description: Iron for rowers.
published: 2025-11-03
---

{{ picks() }}
"""
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_an_article_whose_description_holds_one(tmp_path: Path) -> None:
    site = (
        GUIDE
        + """\
--- content/articles/picks.md
---
title: Picks
description: Iron at https://store.example.com/iron.
published: 2025-11-03
---

Text.
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[feed-affiliate-link]: /feeds/articles.json holds a link to Store (store.example.com)
 --> content/guide.yaml:1:1
  |
1 | title: Iron for Rowers
  | ^

error[feed-affiliate-link]: /feeds/articles.xml holds a link to Store (store.example.com)
 --> content/guide.yaml:1:1
  |
1 | title: Iron for Rowers
  | ^

error[feed-affiliate-link]: /llms.txt holds a link to Store (store.example.com)
 --> content/guide.yaml:1:1
  |
1 | title: Iron for Rowers
  | ^
"""
    )

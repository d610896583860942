"""self-made-rating: silent on pages without a rating, speaking on marked-up ones."""

from pathlib import Path

from tests.minisite import report

RULE = "self-made-rating"
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
    site = GUIDE + FORM + PICK
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_the_word_in_prose(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<p>Its aggregateRating is none.</p>
"""
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_rating_in_json_ld(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<script type="application/ld+json">{"@type": "Product", "aggregateRating": {"ratingValue": 5}}</script>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[self-made-rating]: /articles/picks/ marks up a rating: aggregateRating
 --> content/articles/picks.md:1:1
  |
1 | ---
  | ^^^
"""
    )

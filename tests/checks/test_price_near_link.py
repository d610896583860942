"""price-near-link: silent on amounts elsewhere, speaking on those beside an affiliate link."""

from pathlib import Path

from tests.minisite import report

RULE = "price-near-link"
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


def test_silent_on_a_price_far_from_the_link_and_on_milligrams(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<p>Iron deficiency costs $5 billion.</p>
<ul><li><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a>: 14 mg</li></ul>
"""
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_price_in_the_paragraph(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a>: $19.99 (paid link)</p>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[price-near-link]: /articles/picks/ shows $19.99 beside an affiliate link: https://store.example.com/search?q=iron&ref=rowers-1
 --> content/articles/picks.md:1:1
  |
1 | ---
  | ^^^
help: leave prices to the shop
"""
    )


def test_speaks_of_a_price_in_the_row(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<table><tr><td>19,99 €</td><td><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a></td></tr></table>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[price-near-link]: /articles/picks/ shows 19,99 € beside an affiliate link: https://store.example.com/search?q=iron&ref=rowers-1
 --> content/articles/picks.md:1:1
  |
1 | ---
  | ^^^
help: leave prices to the shop
"""
    )


def test_speaks_of_a_price_in_the_card(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<main><h1>Picks</h1><article><h2>Iron</h2><p>About 20 dollars</p><p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a></p></article></main>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[price-near-link]: /articles/picks/ shows 20 dollars beside an affiliate link: https://store.example.com/search?q=iron&ref=rowers-1
 --> content/articles/picks.md:1:1
  |
1 | ---
  | ^^^
help: leave prices to the shop
"""
    )

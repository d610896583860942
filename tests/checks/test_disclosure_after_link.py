"""disclosure-after-link: silent on a disclosure above the first link, speaking on one below."""

from pathlib import Path

from tests.minisite import report

RULE = "disclosure-after-link"
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


def test_silent_on_one_above(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<p>We earn a commission. As a Store partner we earn from qualifying purchases.</p>
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a> (paid link)</p>
"""
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_none_which_has_a_rule_of_its_own(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a> (paid link)</p>
"""
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_one_below(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a> (paid link)</p>
<p>We earn a commission. As a Store partner we earn from qualifying purchases.</p>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[disclosure-after-link]: /articles/picks/ has its disclosure below its first affiliate link: https://store.example.com/search?q=iron&ref=rowers-1
 --> content/articles/picks.md:1:1
  |
1 | ---
  | ^^^
help: put {{ disclosure_slot() }} before the first of them
"""
    )


def test_speaks_of_one_between_two_links(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a> (paid link)</p>
<p>We earn a commission. As a Store partner we earn from qualifying purchases.</p>
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a> (paid link)</p>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[disclosure-after-link]: /articles/picks/ has its disclosure below its first affiliate link: https://store.example.com/search?q=iron&ref=rowers-1
 --> content/articles/picks.md:1:1
  |
1 | ---
  | ^^^
help: put {{ disclosure_slot() }} before the first of them
"""
    )


def test_speaks_of_one_folded_above_and_plain_below(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<details><p>We earn a commission.</p></details>
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a> (paid link)</p>
<p>We earn a commission. As a Store partner we earn from qualifying purchases.</p>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[disclosure-after-link]: /articles/picks/ has its disclosure below its first affiliate link: https://store.example.com/search?q=iron&ref=rowers-1
 --> content/articles/picks.md:1:1
  |
1 | ---
  | ^^^
help: put {{ disclosure_slot() }} before the first of them
"""
    )

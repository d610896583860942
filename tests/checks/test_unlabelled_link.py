"""unlabelled-link: silent on labels beside each link, speaking on links without."""

from pathlib import Path

from tests.minisite import report

RULE = "unlabelled-link"
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
UK = """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know about iron.
base_url: https://example.org/
nutrient: {name: iron, symbol: Fe}
publisher: The example team
market: uk
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


def test_silent_on_labels_that_programs_and_authorities_accept(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<p>We earn a commission. As a Store partner we earn from qualifying purchases.</p>
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a> (paid link)</p>
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a> #ad</p>
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a> Ad</p>
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a> #CommissionsEarned</p>
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a> (we earn a commission)</p>
"""
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_ad_before_the_link_in_the_united_kingdom(tmp_path: Path) -> None:
    site = (
        UK
        + ARTICLE
        + """\
--- templates/article.html
<p>Ad: <a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a></p><p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Ad: iron</a></p>
"""
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_a_bare_label_which_has_a_rule_of_its_own(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a> (Affiliate)</p>
"""
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_link_without_one(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<p>We earn a commission. As a Store partner we earn from qualifying purchases.</p>
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a></p>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unlabelled-link]: /articles/picks/ has an affiliate link without a label: https://store.example.com/search?q=iron&ref=rowers-1
 --> content/articles/picks.md:1:1
  |
1 | ---
  | ^^^
help: write “paid link” beside it
"""
    )


def test_speaks_of_a_label_in_another_cell(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<p>We earn a commission. As a Store partner we earn from qualifying purchases.</p>
<table><tr><td>paid link</td><td><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a></td></tr></table>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unlabelled-link]: /articles/picks/ has an affiliate link without a label: https://store.example.com/search?q=iron&ref=rowers-1
 --> content/articles/picks.md:1:1
  |
1 | ---
  | ^^^
help: write “paid link” beside it
"""
    )


def test_speaks_of_two_links_with_one_label(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<p>We earn a commission. As a Store partner we earn from qualifying purchases.</p>
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a>, <a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Steel</a> (paid link)</p>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unlabelled-link]: /articles/picks/ has an affiliate link without a label: https://store.example.com/search?q=iron&ref=rowers-1
 --> content/articles/picks.md:1:1
  |
1 | ---
  | ^^^
help: write “paid link” beside it
"""
    )


def test_speaks_of_words_that_only_contain_a_label(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<p>We earn a commission. As a Store partner we earn from qualifying purchases.</p>
<p>Adults: <a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">buy now</a></p>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unlabelled-link]: /articles/picks/ has an affiliate link without a label: https://store.example.com/search?q=iron&ref=rowers-1
 --> content/articles/picks.md:1:1
  |
1 | ---
  | ^^^
help: write “paid link” beside it
"""
    )


def test_speaks_of_ad_behind_the_link_in_the_united_kingdom(tmp_path: Path) -> None:
    site = (
        UK
        + ARTICLE
        + """\
--- templates/article.html
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a> (Ad)</p>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unlabelled-link]: /articles/picks/ has an affiliate link without a label: https://store.example.com/search?q=iron&ref=rowers-1
 --> content/articles/picks.md:1:1
  |
1 | ---
  | ^^^
help: write “Ad” before it
"""
    )

"""missing-disclosure: silent on a page that names its commission, speaking on one that does not."""

from pathlib import Path

from tests.minisite import report

RULE = "missing-disclosure"
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


def test_silent_on_a_page_without_affiliate_links(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<p><a href="https://example.com/">Out</a></p>
"""
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_a_page_that_says_it(tmp_path: Path) -> None:
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


def test_speaks_of_a_page_that_never_says_it(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a> (paid link)</p>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[missing-disclosure]: /articles/picks/ has affiliate links, and no word about what they earn
 --> content/articles/picks.md:1:1
  |
1 | ---
  | ^^^
help: put {{ disclosure_slot() }} before the first of them
"""
    )


def test_speaks_of_the_european_commission_which_pays_nothing(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<p>The European Commission says so.</p>
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a> (paid link)</p>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[missing-disclosure]: /articles/picks/ has affiliate links, and no word about what they earn
 --> content/articles/picks.md:1:1
  |
1 | ---
  | ^^^
help: put {{ disclosure_slot() }} before the first of them
"""
    )


def test_speaks_of_picks_whose_template_lost_its_slot(tmp_path: Path) -> None:
    site = (
        GUIDE
        + FORM
        + PICK
        + """\
--- templates/picks.html
{% for item in shop_links(products.bisglycinate_tablets) %}<p>{{ shop_link(item) }}</p>{% endfor %}
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[missing-disclosure]: /picks/ has affiliate links, and no word about what they earn
 --> templates/picks.html:1:1
  |
1 | {% for item in shop_links(products.bisglycinate_tablets) %}<p>{{ shop_link(item) }}</p>{% endfor %}
  | ^
help: put {{ disclosure_slot() }} before the first of them
"""
    )

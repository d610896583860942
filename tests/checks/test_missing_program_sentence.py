"""missing-program-sentence: silent on a page with the program's sentence, speaking on one without."""

from pathlib import Path

from tests.minisite import report

RULE = "missing-program-sentence"
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


def test_silent_on_the_sentence_over_two_lines(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<p>As a Store partner
we <b>earn</b> from qualifying purchases.</p>
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a> (paid link)</p>
"""
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_page_without_it(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<p>We earn a commission.</p>
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a> (paid link)</p>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[missing-program-sentence]: /articles/picks/ links to Store without its sentence
 --> content/articles/picks.md:1:1
  |
1 | ---
  | ^^^
help: show: As a Store partner we earn from qualifying purchases.
"""
    )


def test_speaks_of_other_words(tmp_path: Path) -> None:
    site = (
        GUIDE
        + ARTICLE
        + """\
--- templates/article.html
<p>As a Store partner we earn.</p>
<p><a rel="sponsored nofollow noopener"
 href="https://store.example.com/search?q=iron&amp;ref=rowers-1">Iron</a> (paid link)</p>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[missing-program-sentence]: /articles/picks/ links to Store without its sentence
 --> content/articles/picks.md:1:1
  |
1 | ---
  | ^^^
help: show: As a Store partner we earn from qualifying purchases.
"""
    )

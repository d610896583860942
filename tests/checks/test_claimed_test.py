"""claimed-test: silent on choices from studies, speaking on tests that we tell of."""

from pathlib import Path

from tests.minisite import report

RULE = "claimed-test"
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
CLAIMS = """\
--- content/facts/claims.yaml
cramps:
  statement: Iron may ease cramps in some rowers.
  topics: [cramps]
  topic_words: [cramp-]
  grade: low
  population: rowers
  sources: [trial]
  wording: may ease
  efficacy: true
energy:
  statement: Iron is needed for normal energy metabolism.
  topics: [energy]
  topic_words: [energy, tired-]
  grade: high
  population: people
  sources: [trial]
  wording: is needed for
  authorised: Iron contributes to normal energy-yielding metabolism.
--- content/facts/sources.yaml
trial:
  name: A trial of iron
  year: 2020
  study: rct
"""


def test_silent_on_denials_and_on_the_tests_of_others(tmp_path: Path) -> None:
    site = (
        GUIDE
        + FORM
        + """\
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
  pros: [We have not tried it; it was tested in people.]
  cons: [It is dear.]
  links: {store: iron bisglycinate}
  checked: 2026-01-05
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_far_from_picks(tmp_path: Path) -> None:
    site = """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

We tried three routes along the river.
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_test(tmp_path: Path) -> None:
    site = (
        GUIDE
        + FORM
        + """\
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
  pros: [We tested it for a month.]
  cons: [It is dear.]
  links: {store: iron bisglycinate}
  checked: 2026-01-05
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[claimed-test]: “We tested” says that the pick was tried
  --> content/facts/products.yaml:10:10
   |
10 |   pros: [We tested it for a month.]
   |          ^^^^^^^^^
help: say what the choice rests on: studies, labels
"""
    )


def test_speaks_of_a_review(tmp_path: Path) -> None:
    site = (
        GUIDE
        + FORM
        + """\
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
        + CLAIMS
        + """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

{{ picks() }}

This is our hands-on review.
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[claimed-test]: “hands-on review” says that the pick was tried
 --> content/articles/cramps.md:8:13
  |
8 | This is our hands-on review.
  |             ^^^^^^^^^^^^^^^
help: say what the choice rests on: studies, labels
"""
    )

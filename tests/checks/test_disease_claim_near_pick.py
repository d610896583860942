"""disease-claim-near-pick: silent on diseases far from picks, speaking on those beside them."""

from pathlib import Path

from tests.minisite import report

RULE = "disease-claim-near-pick"
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


def test_silent_on_a_treatment_far_from_a_pick(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

Doctors treat insomnia with therapy.
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_denials_beside_a_pick(tmp_path: Path) -> None:
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
  pros: [It does not treat insomnia, and is not intended to prevent any disease such as diabetes.]
  cons: [It is dear.]
  links: {store: iron bisglycinate}
  checked: 2026-01-05
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_another_section_of_a_page_with_picks(tmp_path: Path) -> None:
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
--- content/articles/picks.md
---
title: Iron and cramps
description: What studies found.
---

## Picks

{{ picks() }}

## Doctors

They treat insomnia with therapy.
"""
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_pick(tmp_path: Path) -> None:
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
  pros: [It relieves insomnia.]
  cons: [It is dear.]
  links: {store: iron bisglycinate}
  checked: 2026-01-05
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[disease-claim-near-pick]: “relieves” and “insomnia” stand beside a pick
  --> content/facts/products.yaml:10:13
   |
10 |   pros: [It relieves insomnia.]
   |             ^^^^^^^^
help: leave the disease out: 21 CFR 101.93(g) forbids such a claim near a product
"""
    )


def test_speaks_of_the_section_that_shows_picks(tmp_path: Path) -> None:
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

## Picks

These prevent migraines.

{{ picks() }}
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[disease-claim-near-pick]: “prevent” and “migraines” stand beside a pick
 --> content/articles/cramps.md:8:7
  |
8 | These prevent migraines.
  |       ^^^^^^^
help: leave the disease out: 21 CFR 101.93(g) forbids such a claim near a product
"""
    )


def test_names_the_rule_of_the_market(tmp_path: Path) -> None:
    site = (
        UK
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
  pros: [A remedy for depression.]
  cons: [It is dear.]
  links: {store: iron bisglycinate}
  checked: 2026-01-05
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[disease-claim-near-pick]: “remedy” and “depression” stand beside a pick
  --> content/facts/products.yaml:10:12
   |
10 |   pros: [A remedy for depression.]
   |            ^^^^^^
help: leave the disease out: CAP Code, section 15 forbids such a claim near a product
"""
    )

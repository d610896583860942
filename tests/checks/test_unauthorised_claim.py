"""unauthorised-claim: silent on authorised claims, speaking on others beside a pick."""

from pathlib import Path

from tests.minisite import report

RULE = "unauthorised-claim"
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
EU = """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know about iron.
base_url: https://example.org/
nutrient: {name: iron, symbol: Fe}
publisher: The example team
market: eu
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


def test_silent_in_the_united_states_which_has_other_rules(tmp_path: Path) -> None:
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
  pros: [Iron may ease cramps.]
  cons: [It is dear.]
  links: {store: iron bisglycinate}
  checked: 2026-01-05
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_authorised_wording(tmp_path: Path) -> None:
    site = (
        EU
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
  pros: [Iron contributes to normal energy-yielding metabolism.]
  cons: [It is dear.]
  links: {store: iron bisglycinate}
  checked: 2026-01-05
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_far_from_picks(tmp_path: Path) -> None:
    site = (
        EU
        + """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

Iron may ease cramps [@trial].
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_another_benefit_however_hedged(tmp_path: Path) -> None:
    site = (
        EU
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
  pros: [Iron may ease cramps.]
  cons: [It is dear.]
  links: {store: iron bisglycinate}
  checked: 2026-01-05
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unauthorised-claim]: “ease” beside a pick is no authorised claim
  --> content/facts/products.yaml:10:19
   |
10 |   pros: [Iron may ease cramps.]
   |                   ^^^^
help: authorised are:
      Iron contributes to normal energy-yielding metabolism.
"""
    )


def test_speaks_of_an_authorised_topic_in_other_words(tmp_path: Path) -> None:
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
  pros: [Iron boosts your energy.]
  cons: [It is dear.]
  links: {store: iron bisglycinate}
  checked: 2026-01-05
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unauthorised-claim]: “boosts” beside a pick is no authorised claim
  --> content/facts/products.yaml:10:15
   |
10 |   pros: [Iron boosts your energy.]
   |               ^^^^^^
help: authorised are:
      Iron contributes to normal energy-yielding metabolism.
"""
    )

"""overclaim: silent on wording within the evidence, speaking on wording beyond it."""

from pathlib import Path

from tests.minisite import report

RULE = "overclaim"
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


def test_silent_on_hedged_wording(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

Iron may prevent cramps in some people, and might reduce them in others.
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_denials_questions_and_the_words_of_others(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

Iron does not prevent cramps. No trial shows that iron prevents cramps.

## Does iron prevent cramps?

Shops claim that iron prevents cramps. “Iron cures cramps” is what a label says.
Rowers take iron to prevent cramps. Whether iron prevents cramps is not known.
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_what_something_else_does(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

Stretching prevents cramps better than iron. With enough iron, stretching relieves cramps.
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_the_lack_of_the_nutrient(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

Low iron increases tiredness. A lack of iron increases cramps.
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_topics_that_no_claim_speaks_of(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

Iron prevents rust.
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_a_list_of_what_is_not_shown(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

What studies do not show:

- that iron prevents cramps
- iron cures cramps
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_heading(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

## Iron prevents cramps

It may reduce them [@trial].
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[overclaim]: “prevents” is stronger than the evidence
 --> content/articles/cramps.md:6:9
  |
6 | ## Iron prevents cramps
  |         ^^^^^^^^
note: the claim is of low certainty
 --> content/facts/claims.yaml:5:10
  |
5 |   grade: low
  |          ^^^
help: its wording is “may ease”
"""
    )


def test_speaks_of_a_title_and_a_description(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron cures cramps
description: Proven relief from cramps with iron.
---

Text.
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[overclaim]: “cures” is stronger than the evidence
 --> content/articles/cramps.md:2:13
  |
2 | title: Iron cures cramps
  |             ^^^^^
note: the claim is of low certainty
 --> content/facts/claims.yaml:5:10
  |
5 |   grade: low
  |          ^^^
help: its wording is “may ease”

error[overclaim]: “Proven” is stronger than the evidence
 --> content/articles/cramps.md:3:14
  |
3 | description: Proven relief from cramps with iron.
  |              ^^^^^^
note: the claim is of low certainty
 --> content/facts/claims.yaml:5:10
  |
5 |   grade: low
  |          ^^^
help: its wording is “may ease”
"""
    )


def test_speaks_of_a_cure_whatever_the_grade(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

Iron eliminates tiredness.
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[overclaim]: “eliminates” is stronger than the evidence
  --> content/articles/cramps.md:6:6
   |
 6 | Iron eliminates tiredness.
   |      ^^^^^^^^^^
note: the claim is of high certainty
  --> content/facts/claims.yaml:14:10
   |
14 |   grade: high
   |          ^^^^
help: its wording is “is needed for”
"""
    )


def test_speaks_of_a_plain_verb_in_a_sentence(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

Rowers train hard. Iron bisglycinate reduces cramps [@trial].
"""
        + CLAIMS
        + FORM
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[overclaim]: “reduces” is stronger than the evidence
 --> content/articles/cramps.md:6:38
  |
6 | Rowers train hard. Iron bisglycinate reduces cramps [@trial].
  |                                      ^^^^^^^
note: the claim is of low certainty
 --> content/facts/claims.yaml:5:10
  |
5 |   grade: low
  |          ^^^
help: its wording is “may ease”
"""
    )


def test_speaks_of_it_when_iron_stands_in_the_sentence_before(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

Some rowers take iron. It stops cramps.
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[overclaim]: “stops” is stronger than the evidence
 --> content/articles/cramps.md:6:27
  |
6 | Some rowers take iron. It stops cramps.
  |                           ^^^^^
note: the claim is of low certainty
 --> content/facts/claims.yaml:5:10
  |
5 |   grade: low
  |          ^^^
help: its wording is “may ease”
"""
    )


def test_speaks_of_a_table_and_of_a_list(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

| Mineral | Effect |
|---|---|
| Iron | prevents cramps |

Iron:

- relieves cramps
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[overclaim]: “prevents” is stronger than the evidence
 --> content/articles/cramps.md:8:10
  |
8 | | Iron | prevents cramps |
  |          ^^^^^^^^
note: the claim is of low certainty
 --> content/facts/claims.yaml:5:10
  |
5 |   grade: low
  |          ^^^
help: its wording is “may ease”

error[overclaim]: “relieves” is stronger than the evidence
  --> content/articles/cramps.md:12:3
   |
12 | - relieves cramps
   |   ^^^^^^^^
note: the claim is of low certainty
  --> content/facts/claims.yaml:5:10
   |
 5 |   grade: low
   |          ^^^
help: its wording is “may ease”
"""
    )


def test_speaks_of_a_fact(tmp_path: Path) -> None:
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
  pros: [Iron will stop your cramps.]
  cons: [It is dear.]
  links: {store: iron bisglycinate}
  checked: 2026-01-05
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[overclaim]: “stop” is stronger than the evidence
  --> content/facts/products.yaml:10:20
   |
10 |   pros: [Iron will stop your cramps.]
   |                    ^^^^
note: the claim is of low certainty
  --> content/facts/claims.yaml:5:10
   |
 5 |   grade: low
   |          ^^^
help: its wording is “may ease”
"""
    )

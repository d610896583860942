"""dropped-hedge: silent on summaries that keep the hedge, speaking on those that drop it."""

from pathlib import Path

from tests.minisite import report

RULE = "dropped-hedge"
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


def test_silent_on_a_takeaway_with_its_hedge(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
summary: Iron may reduce cramps.
takeaways:
- Iron might reduce cramps in some rowers.
---

Text.
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_a_summary_of_strong_evidence(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
takeaways:
- Iron reduces tiredness.
---

Text.
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_the_text_which_overclaim_reads(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

Iron reduces cramps.
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_takeaway(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
takeaways:
- Food first.
- Iron reduces cramps.
---

Iron may reduce cramps [@trial].
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[dropped-hedge]: the summary says “reduces” without a hedge
 --> content/articles/cramps.md:6:8
  |
6 | - Iron reduces cramps.
  |        ^^^^^^^
note: the claim is of low certainty
 --> content/facts/claims.yaml:5:10
  |
5 |   grade: low
  |          ^^^
help: the claim's wording is “may ease”
"""
    )


def test_speaks_of_a_summary_and_a_description(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: Iron relieves cramps.
summary: Iron eases cramps.
---

Text.
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[dropped-hedge]: the summary says “relieves” without a hedge
 --> content/articles/cramps.md:3:19
  |
3 | description: Iron relieves cramps.
  |                   ^^^^^^^^
note: the claim is of low certainty
 --> content/facts/claims.yaml:5:10
  |
5 |   grade: low
  |          ^^^
help: the claim's wording is “may ease”

error[dropped-hedge]: the summary says “eases” without a hedge
 --> content/articles/cramps.md:4:15
  |
4 | summary: Iron eases cramps.
  |               ^^^^^
note: the claim is of low certainty
 --> content/facts/claims.yaml:5:10
  |
5 |   grade: low
  |          ^^^
help: the claim's wording is “may ease”
"""
    )


def test_speaks_of_the_closing_section(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

Iron may reduce cramps [@trial].

## Key takeaways

- Iron reduces cramps.
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[dropped-hedge]: the summary says “reduces” without a hedge
  --> content/articles/cramps.md:10:8
   |
10 | - Iron reduces cramps.
   |        ^^^^^^^
note: the claim is of low certainty
  --> content/facts/claims.yaml:5:10
   |
 5 |   grade: low
   |          ^^^
help: the claim's wording is “may ease”
"""
    )

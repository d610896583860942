"""uncited-efficacy: silent on effects with a source, speaking on those without."""

from pathlib import Path

from tests.minisite import report

RULE = "uncited-efficacy"
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


def test_silent_on_a_citation_in_the_paragraph(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

Iron may reduce cramps. This was one trial [@trial].
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_a_claim_in_the_section(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

## Cramps

Iron may reduce cramps.

{{ claim("cramps") }}
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_denials_headings_and_descriptions(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: Iron may reduce cramps.
---

## Iron may reduce cramps

It does not prevent cramps.
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_sentence_without_a_source(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

Iron may reduce cramps.

Text [@trial].
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
warning[uncited-efficacy]: “reduce” is said of an effect, without a source
 --> content/articles/cramps.md:6:10
  |
6 | Iron may reduce cramps.
  |          ^^^^^^
help: cite one, or show the claim with {{ claim() }}
"""
    )


def test_speaks_of_an_item_whose_neighbour_cites(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

- Iron may reduce cramps.
- Iron may ease cramps [@trial].
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
warning[uncited-efficacy]: “reduce” is said of an effect, without a source
 --> content/articles/cramps.md:6:12
  |
6 | - Iron may reduce cramps.
  |            ^^^^^^
help: cite one, or show the claim with {{ claim() }}
"""
    )

"""unsupported-takeaway: silent on takeaways from the text, speaking on those from elsewhere."""

from pathlib import Path

from tests.minisite import report

RULE = "unsupported-takeaway"
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


def test_silent_on_a_source_of_the_text(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
takeaways:
- Cramps were studied [@trial].
---

Text [@trial].
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_a_source_of_a_claim_in_the_text(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
takeaways:
- Cramps were studied [@trial].
---

{{ claim("cramps") }}
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_source_that_the_text_does_not_cite(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
takeaways:
- Cramps were studied [@trial].
---

Text.
"""
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
warning[unsupported-takeaway]: the takeaway cites trial, and the text does not
 --> content/articles/cramps.md:5:24
  |
5 | - Cramps were studied [@trial].
  |                        ^^^^^^
"""
    )

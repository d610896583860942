"""unclaimed-number: silent on numbers that are accounted for, speaking on others."""

from pathlib import Path

from tests.literals.small import CLAIMS, FOODS, GUIDE, LIMITS
from tests.minisite import report

RULE = "unclaimed-number"


def test_silent_on_numbers_that_a_fact_decides_either_way(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Almonds have 77 mg per ounce. Pumpkin seeds have 105 mg per ounce.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_references(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Almonds have {{ foods.almonds.per_ounce }} per ounce.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_what_facts_never_speak_of(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Roast 30 g of almonds for 12 minutes, as rowers have since 1900; it costs $3 and gives 164 kcal.

1. Eat two cups of spinach.
2. Row 10 km at 22 strokes a minute.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_code_and_addresses(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Type `500 mg`, or see <https://example.org/500-mg>.
"""
        + GUIDE
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_what_is_exempt_for_a_reason(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

<!-- allow unclaimed-number: the dose of one trial, cited beside it -->
The trial gave 500 mg of magnesium a day [@review].
"""
        + GUIDE
        + LIMITS
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""
    assert report(tmp_path, site, "unused-allow") == ""


def test_speaks_of_a_dose_of_a_study(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

The trial gave 46 people 500 mg of magnesium a day.
"""
        + GUIDE
        + LIMITS
    )
    assert report(tmp_path, site, RULE) == (
        """\
warning[unclaimed-number]: 500 mg is held against no fact: no fact is named near it
 --> content/articles/notes.md:6:26
  |
6 | The trial gave 46 people 500 mg of magnesium a day.
  |                          ^^^^^^
help: write a reference, or exempt it with a reason: <!-- allow unclaimed-number: … -->
"""
    )


def test_speaks_of_another_nutrient(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

An ounce of almonds has 208 mg of potassium.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
warning[unclaimed-number]: 208 mg is held against no fact: it is about another nutrient
 --> content/articles/notes.md:6:25
  |
6 | An ounce of almonds has 208 mg of potassium.
  |                         ^^^^^^
help: write a reference, or exempt it with a reason: <!-- allow unclaimed-number: … -->
"""
    )


def test_speaks_of_a_food_without_facts(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

An ounce of mackerel has 27 mg.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
warning[unclaimed-number]: 27 mg is held against no fact: what it is about has no facts
 --> content/articles/notes.md:6:26
  |
6 | An ounce of mackerel has 27 mg.
  |                          ^^^^^
help: write a reference, or exempt it with a reason: <!-- allow unclaimed-number: … -->
"""
    )


def test_speaks_of_an_amount_without_a_serving(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Almonds gave 300 mg.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
warning[unclaimed-number]: 300 mg is held against no fact: no serving is stated for it
 --> content/articles/notes.md:6:14
  |
6 | Almonds gave 300 mg.
  |              ^^^^^^
help: write a reference, or exempt it with a reason: <!-- allow unclaimed-number: … -->
"""
    )


def test_speaks_of_a_state_that_the_words_exclude(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

A cup of boiled spinach has 24 mg.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
warning[unclaimed-number]: 24 mg is held against no fact: it fits spinach (raw), which the words exclude
 --> content/articles/notes.md:6:29
  |
6 | A cup of boiled spinach has 24 mg.
  |                             ^^^^^
help: write a reference, or exempt it with a reason: <!-- allow unclaimed-number: … -->
"""
    )


def test_speaks_of_a_level_in_blood(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Her magnesium was 0.85 mmol/L.
"""
        + GUIDE
    )
    assert report(tmp_path, site, RULE) == (
        """\
warning[unclaimed-number]: 0.85 mmol/L is held against no fact: no fact is named near it
 --> content/articles/notes.md:6:19
  |
6 | Her magnesium was 0.85 mmol/L.
  |                   ^^^^^^^^^^^
help: write a reference, or exempt it with a reason: <!-- allow unclaimed-number: … -->
"""
    )


def test_silent_under_an_exemption_that_covers_nothing_which_is_reported(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

<!-- allow unclaimed-number: the dose of one trial -->
Almonds have 77 mg per ounce.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == ""
    assert report(tmp_path, site, "unused-allow") == (
        """\
warning[unused-allow]: nothing here needs an exemption from unclaimed-number
 --> content/articles/notes.md:6:1
  |
6 | <!-- allow unclaimed-number: the dose of one trial -->
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"""
    )

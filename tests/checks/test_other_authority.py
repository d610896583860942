"""other-authority: silent on the figures in use, speaking on those of others."""

from pathlib import Path

from tests.literals.small import FACTS
from tests.minisite import report

RULE = "other-authority"


def test_silent_on_the_figure_in_use(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Chia seeds have 95 mg per ounce.
"""
        + FACTS
    )
    assert report(tmp_path, site, RULE) == ""
    assert report(tmp_path, site, "prose-drift") == ""


def test_silent_where_the_text_says_whose_figure_it_is(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

The NIH ODS lists 111 mg per ounce for chia seeds.
"""
        + FACTS
    )
    assert report(tmp_path, site, RULE) == ""
    assert report(tmp_path, site, "prose-drift") == ""


def test_silent_on_a_figure_that_is_nobodys_which_drifts(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Chia seeds have 130 mg per ounce.
"""
        + FACTS
    )
    assert report(tmp_path, site, RULE) == ""
    assert report(tmp_path, site, "prose-drift") == (
        """\
error[prose-drift]: the article says 130 mg, but chia seeds (dried) have 95 mg per ounce
  --> content/articles/notes.md:6:17
   |
 6 | Chia seeds have 130 mg per ounce.
   |                 ^^^^^^
note: the fact
  --> content/facts/foods.yaml:28:16
   |
28 |   mg_per_100g: 335
   |                ^^^
help: write {{ foods.chia.per_ounce }}, which cannot drift
"""
    )


def test_silent_on_what_is_exempt_for_a_reason(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

<!-- allow other-authority: the paragraph below compares the two -->
Chia seeds have 111 mg per ounce.
"""
        + FACTS
    )
    assert report(tmp_path, site, RULE) == ""
    assert report(tmp_path, site, "unused-allow") == ""


def test_speaks_of_a_figure_of_another_table(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Chia seeds have 111 mg per ounce.
"""
        + FACTS
    )
    assert report(tmp_path, site, RULE) == (
        """\
warning[other-authority]: the article says 111 mg, the figure of NIH ODS; by the facts in use chia seeds (dried) have 111 mg per ounce
  --> content/articles/notes.md:6:17
   |
 6 | Chia seeds have 111 mg per ounce.
   |                 ^^^^^^
note: the fact
  --> content/facts/foods.yaml:28:16
   |
28 |   mg_per_100g: 335
   |                ^^^
help: say whose figure it is
"""
    )
    assert report(tmp_path, site, "prose-drift") == ""


def test_speaks_of_its_per_cent_of_daily_value(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

An ounce of chia seeds covers 26% of the Daily Value.
"""
        + FACTS
    )
    assert report(tmp_path, site, RULE) == (
        """\
warning[other-authority]: the article says 26%, the figure of NIH ODS; by the facts in use chia seeds (dried) have 26% DV per ounce
  --> content/articles/notes.md:6:31
   |
 6 | An ounce of chia seeds covers 26% of the Daily Value.
   |                               ^^^
note: the fact
  --> content/facts/foods.yaml:28:16
   |
28 |   mg_per_100g: 335
   |                ^^^
help: say whose figure it is
"""
    )


def test_speaks_of_it_on_another_basis(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Chia seeds have 392 mg per 100 g.
"""
        + FACTS
    )
    assert report(tmp_path, site, RULE) == (
        """\
warning[other-authority]: the article says 392 mg, the figure of NIH ODS; by the facts in use chia seeds (dried) have 392 mg per 100 g
  --> content/articles/notes.md:6:17
   |
 6 | Chia seeds have 392 mg per 100 g.
   |                 ^^^^^^
note: the fact
  --> content/facts/foods.yaml:28:16
   |
28 |   mg_per_100g: 335
   |                ^^^
help: say whose figure it is
"""
    )


def test_speaks_of_a_cell(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

| Food | Serving | Magnesium (mg) |
|---|---|---|
| Almonds | 1 oz | 77 |
| Chia seeds | 1 oz | 111 |
"""
        + FACTS
    )
    assert report(tmp_path, site, RULE) == (
        """\
warning[other-authority]: the article says 111, the figure of NIH ODS; by the facts in use chia seeds (dried) have 111 mg per ounce
  --> content/articles/notes.md:9:23
   |
 9 | | Chia seeds | 1 oz | 111 |
   |                       ^^^
note: the fact
  --> content/facts/foods.yaml:28:16
   |
28 |   mg_per_100g: 335
   |                ^^^
help: say whose figure it is
"""
    )

"""other-authority: silent on the figures in use, speaking on those of others."""

from pathlib import Path

from tests.literals.small import CLAIMS, FOODS, GUIDE
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

Chia seeds have 95 mg per ounce. Of Americans, 48% are below the average requirement.
"""
        + GUIDE
        + FOODS
        + CLAIMS
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
        + GUIDE
        + FOODS
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
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == ""
    assert report(tmp_path, site, "prose-drift") == (
        """\
error[prose-drift]: the article says 130 mg, but the figure for chia seeds (dried) is 95 mg per ounce
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
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == ""
    assert report(tmp_path, site, "unused-allow") == ""


def test_speaks_of_a_figure_that_others_report(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

About 53% of Americans are below the average requirement.
"""
        + GUIDE
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
warning[other-authority]: the article says 53%, the figure of a later survey; by the facts in use the share of Americans below the average requirement is 48%
  --> content/articles/notes.md:6:7
   |
 6 | About 53% of Americans are below the average requirement.
   |       ^^^
note: the fact
  --> content/facts/claims.yaml:22:14
   |
22 |       value: 48 %
   |              ^^^^
help: say whose figure it is, or write {{ claims.shortfall.figure }}
"""
    )
    assert report(tmp_path, site, "prose-drift") == ""


def test_speaks_of_it_in_a_cell(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

| Who | Share below the requirement |
|---|---|
| Americans | 53% |
"""
        + GUIDE
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
warning[other-authority]: the article says 53%, the figure of a later survey; by the facts in use the share of Americans below the average requirement is 48%
  --> content/articles/notes.md:8:15
   |
 8 | | Americans | 53% |
   |               ^^^
note: the fact
  --> content/facts/claims.yaml:22:14
   |
22 |       value: 48 %
   |              ^^^^
help: say whose figure it is, or write {{ claims.shortfall.figure }}
"""
    )

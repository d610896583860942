"""unknown-person: silent on people of the guide, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "unknown-person"
PEOPLE = """\
--- content/facts/people.yaml
editorial_team:
  name: The editorial team
  role: Editors
  team: true
"""


def test_silent_on_people_of_the_guide(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
author: editorial_team
---

Text.
"""
        + PEOPLE
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_an_author(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
author: editor_team
---

Text.
"""
        + PEOPLE
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-person]: no person is called editor_team
 --> content/articles/food-first.md:4:9
  |
4 | author: editor_team
  |         ^^^^^^^^^^^
help: did you mean editorial_team?
"""
    )


def test_speaks_of_a_host(tmp_path: Path) -> None:
    site = (
        PEOPLE
        + """\
--- content/episodes/one.md
---
title: One
season: 1
episode: 1
published: 2025-11-03
summary: We talk.
hosts:
- editorial_team
- somebody_else
---

Text.
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-person]: no person is called somebody_else
 --> content/episodes/one.md:9:3
  |
9 | - somebody_else
  |   ^^^^^^^^^^^^^
help: known: editorial_team
"""
    )

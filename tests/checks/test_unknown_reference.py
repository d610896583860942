"""unknown-reference: silent on facts that exist, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "unknown-reference"
PEOPLE = """\
--- content/facts/people.yaml
editorial_team:
  name: The editorial team
  role: Editors
  team: true
"""


def test_silent_on_settings_that_name_facts(tmp_path: Path) -> None:
    site = (
        """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know.
base_url: https://example.org/
nutrient: {name: iron, symbol: Fe}
publisher: The example team
editor: editorial_team
"""
        + PEOPLE
    )
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_settings(tmp_path: Path) -> None:
    site = (
        """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know.
base_url: https://example.org/
nutrient:
  name: iron
  symbol: Fe
  daily_value: dv
publisher: The example team
editor: editor
"""
        + PEOPLE
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-reference]: allowances has no fact called dv
 --> content/guide.yaml:7:16
  |
7 |   daily_value: dv
  |                ^^

error[unknown-reference]: people has no fact called editor
 --> content/guide.yaml:9:9
  |
9 | editor: editor
  |         ^^^^^^
help: did you mean editorial_team?
"""
    )


def test_speaks_of_a_group_s_bands(tmp_path: Path) -> None:
    site = """\
--- content/facts/groups.yaml
men:
  name: Men
  bands: [men_19_30]
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-reference]: allowances has no fact called men_19_30
 --> content/facts/groups.yaml:3:11
  |
3 |   bands: [men_19_30]
  |           ^^^^^^^^^
"""
    )

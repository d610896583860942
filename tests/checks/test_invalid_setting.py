"""invalid-setting: silent on settings, speaking on all that do not fit."""

from pathlib import Path

import pytest

from tests.minisite import GUIDE, report

RULE = "invalid-setting"
ARTICLE = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Text.
"""


def test_silent_on_settings(tmp_path: Path) -> None:
    site = ARTICLE
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_an_unknown_key(tmp_path: Path) -> None:
    site = """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know.
base_url: https://example.org/
nutrient: {name: iron, symbol: Fe}
publisher: The example team
markt: us
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[invalid-setting]: unknown key 'markt'
 --> content/guide.yaml:6:1
  |
6 | markt: us
  | ^^^^^
help: did you mean market?
"""
    )


def test_speaks_of_a_market_that_there_is_not(tmp_path: Path) -> None:
    site = """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know.
base_url: https://example.org/
nutrient: {name: iron, symbol: Fe}
publisher: The example team
market: usa
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[invalid-setting]: 'market': input should be 'us', 'eu' or 'uk'
 --> content/guide.yaml:6:9
  |
6 | market: usa
  |         ^^^
"""
    )


def test_speaks_of_a_redirect_to_nowhere(tmp_path: Path) -> None:
    site = """\
--- content/redirects.yaml
/old/: new
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[invalid-setting]: '/old/': both addresses begin with '/'
 --> content/redirects.yaml:1:8
  |
1 | /old/: new
  |        ^^^
"""
    )


@pytest.mark.parametrize(
    "old", ["/../../etc/", "/a/./b/", "//a/", "/a/..", "/a?b=c", "/a/#b", "/a\\b/"]
)
def test_speaks_of_an_old_address_that_is_no_plain_path(old: str, tmp_path: Path) -> None:
    found = report(tmp_path, f"--- content/redirects.yaml\n'{old}': /articles/\n", RULE)
    assert found.startswith("error[invalid-setting]: '/")
    assert "an old address is a plain path" in found
    assert " --> content/redirects.yaml:1:1\n" in found


@pytest.mark.parametrize("old", ["/a/", "/a", "/a.html", "/ü b/", "/.well-known/a", "/a..b/"])
def test_silent_on_an_old_address_that_is_a_path(old: str, tmp_path: Path) -> None:
    assert report(tmp_path, f"--- content/redirects.yaml\n'{old}': /\n", RULE) == ""


@pytest.mark.parametrize(
    "url", ["example.org", "https://", "https://a.example/b c/", "https://a.example/?b", "ftp://a/"]
)
def test_speaks_of_an_address_that_is_none(url: str, tmp_path: Path) -> None:
    guide = GUIDE.replace("https://example.org/", url)
    found = report(tmp_path, f"--- content/guide.yaml\n{guide}", RULE)
    assert found.startswith(
        "error[invalid-setting]: 'base_url': should be an address such as https://you.example/guide/\n"
        " --> content/guide.yaml:3:11\n"
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("search: maybe", "'search': should be true or false"),
        (
            "language: 5",
            "'language': should be text; put a number or a word such as null into quotes",
        ),
        ("footer: about", "'footer': should be a list, such as [one, two]"),
        ("podcast: yes", "'podcast': should be several keys, each with its value"),
        ("review_months: many", "'review_months': should be a whole number"),
    ],
)
def test_a_value_of_the_wrong_sort_is_told_without_the_words_of_python(
    line: str, said: str, tmp_path: Path
) -> None:
    found = report(tmp_path, f"--- content/guide.yaml\n{GUIDE}{line}\n", RULE)
    assert found.startswith(f"error[invalid-setting]: {said}\n --> content/guide.yaml:6:")

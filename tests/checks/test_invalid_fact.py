"""invalid-fact: silent on facts that fit their kind, speaking on all that do not."""

from pathlib import Path

from tests.minisite import report

RULE = "invalid-fact"
FOODS = """\
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: a table of foods
  mg_per_100g: 3.3
  serving: {amount: 1, unit: cup, grams: 198}
"""


def test_silent_on_a_fact(tmp_path: Path) -> None:
    site = FOODS
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_an_unknown_key(tmp_path: Path) -> None:
    site = """\
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: a table of foods
  mg_per_100: 3.3
  serving: {amount: 1, unit: cup, grams: 198}
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[invalid-fact]: unknown key 'mg_per_100'
 --> content/facts/foods.yaml:7:3
  |
7 |   mg_per_100: 3.3
  |   ^^^^^^^^^^
help: did you mean mg_per_100g?
"""
    )


def test_speaks_of_a_word_in_the_place_of_a_number(tmp_path: Path) -> None:
    site = """\
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: a table of foods
  mg_per_100g: much
  serving: {amount: 1, unit: cup, grams: 198}
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[invalid-fact]: 'mg_per_100g': should be a number
 --> content/facts/foods.yaml:7:16
  |
7 |   mg_per_100g: much
  |                ^^^^
"""
    )


def test_speaks_of_a_key_deep_inside(tmp_path: Path) -> None:
    site = """\
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: a table of foods
  mg_per_100g: 3.3
  serving: {amount: 1, unit: cup, gram: 198}
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[invalid-fact]: unknown key 'gram'
 --> content/facts/foods.yaml:8:35
  |
8 |   serving: {amount: 1, unit: cup, gram: 198}
  |                                   ^^^^
help: did you mean grams?
"""
    )


def test_speaks_of_an_id_that_is_not_snake_case(tmp_path: Path) -> None:
    site = """\
--- content/facts/foods.yaml
lentils-boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: a table of foods
  mg_per_100g: 3.3
  serving: {amount: 1, unit: cup, grams: 198}
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[invalid-fact]: the id 'lentils-boiled' is not snake_case
 --> content/facts/foods.yaml:1:1
  |
1 | lentils-boiled:
  | ^^^^^^^^^^^^^^
"""
    )

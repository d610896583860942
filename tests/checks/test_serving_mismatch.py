"""serving-mismatch: silent on servings that fit their grams, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "serving-mismatch"


def test_silent_on_a_typed_amount_as_fine_as_it_is_typed(tmp_path: Path) -> None:
    site = """\
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: SR Legacy
  mg_per_100g: 3.33
  serving: {amount: 1, unit: cup, grams: 198}
  stated_mg: 6.6
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_an_ounce_and_on_pounds_that_weigh_what_they_should(tmp_path: Path) -> None:
    site = """\
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: SR Legacy
  mg_per_100g: 3.33
  serving: {amount: 1, unit: oz, grams: 28}
  measures:
    - {amount: 1, unit: lb, grams: 454}
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_typed_amount_that_the_grams_do_not_give(tmp_path: Path) -> None:
    site = """\
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: SR Legacy
  mg_per_100g: 3.33
  serving: {amount: 1, unit: cup, grams: 198}
  stated_mg: 3.3
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[serving-mismatch]: 3.3\u202fmg is stated per serving, but 1 cup (198\u202fg) holds 6.6\u202fmg
 --> content/facts/foods.yaml:9:14
  |
9 |   stated_mg: 3.3
  |              ^^^
note: the amount per 100 g
 --> content/facts/foods.yaml:7:16
  |
7 |   mg_per_100g: 3.33
  |                ^^^^
note: the serving
 --> content/facts/foods.yaml:8:3
  |
8 |   serving: {amount: 1, unit: cup, grams: 198}
  |   ^^^^^^^
help: leave stated_mg out: it is computed
"""
    )


def test_speaks_of_ounces_that_weigh_something_else(tmp_path: Path) -> None:
    site = """\
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: SR Legacy
  mg_per_100g: 3.33
  serving: {amount: 3, unit: oz, grams: 100}
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[serving-mismatch]: 3 oz is 85.05 g, not 100 g
 --> content/facts/foods.yaml:8:41
  |
8 |   serving: {amount: 3, unit: oz, grams: 100}
  |                                         ^^^
"""
    )


def test_silent_on_reported_servings_that_weigh_the_same(tmp_path: Path) -> None:
    site = """\
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: SR Legacy
  mg_per_100g: 3.33
  serving: {amount: 1, unit: cup, grams: 198}
  reported:
    - {authority: ODS, value: 3.3 mg per ½ cup, grams: 99}
    - {authority: ODS, value: 3.3 mg per 3.5 oz, grams: 99}
    - {authority: ODS, value: 3.3 mg per 1 bowl, grams: 300}
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_reported_serving_of_another_weight(tmp_path: Path) -> None:
    site = """\
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: SR Legacy
  mg_per_100g: 3.33
  serving: {amount: 1, unit: cup, grams: 198}
  reported:
    - {authority: ODS, value: 3.3 mg per ½ cup, grams: 198}
    - {authority: ODS, value: 1 mg per 1 oz, grams: 30}
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[serving-mismatch]: ½ cup is 99 g, not 198 g
  --> content/facts/foods.yaml:10:56
   |
10 |     - {authority: ODS, value: 3.3 mg per ½ cup, grams: 198}
   |                                                        ^^^
note: the serving
  --> content/facts/foods.yaml:8:42
   |
 8 |   serving: {amount: 1, unit: cup, grams: 198}
   |                                          ^^^

error[serving-mismatch]: 1 oz is 28.4 g, not 30 g
  --> content/facts/foods.yaml:11:53
   |
11 |     - {authority: ODS, value: 1 mg per 1 oz, grams: 30}
   |                                                     ^^
note: the serving
  --> content/facts/foods.yaml:8:42
   |
 8 |   serving: {amount: 1, unit: cup, grams: 198}
   |                                          ^^^
"""
    )


def test_speaks_of_two_cups_of_different_weight(tmp_path: Path) -> None:
    site = """\
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: SR Legacy
  mg_per_100g: 3.33
  serving: {amount: 1, unit: cup, grams: 198}
  measures:
    - {amount: 0.5, unit: cups, grams: 120}
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[serving-mismatch]: one cup weighs 240 g here and 198 g in another measure
  --> content/facts/foods.yaml:10:40
   |
10 |     - {amount: 0.5, unit: cups, grams: 120}
   |                                        ^^^
note: the other measure
  --> content/facts/foods.yaml:8:42
   |
 8 |   serving: {amount: 1, unit: cup, grams: 198}
   |                                          ^^^
"""
    )

"""unchosen-conflict: silent on values that agree or are explained, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "unchosen-conflict"


def test_silent_on_values_within_the_tolerance(tmp_path: Path) -> None:
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
    - {authority: ODS, value: 6.5 mg per 1 cup}
    - {authority: Foundation, value: 3.4 mg per 100 g, grams: 100}
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_a_conflict_with_a_reason(tmp_path: Path) -> None:
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
  chosen_because: One dataset for all.
  reported:
    - {authority: ODS, value: 16.5 mg per 1 cup}
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_food_that_another_authority_gives_more(tmp_path: Path) -> None:
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
    - {authority: ODS, value: 16.5 mg per 1 cup}
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[unchosen-conflict]: ODS gives 17\u202fmg, the guide has 6.6\u202fmg, and no reason is given
  --> content/facts/foods.yaml:10:7
   |
10 |     - {authority: ODS, value: 16.5 mg per 1 cup}
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
note: the guide's value
  --> content/facts/foods.yaml:7:16
   |
 7 |   mg_per_100g: 3.33
   |                ^^^^
help: say in chosen_because why this value is used
"""
    )


def test_speaks_of_a_claim_with_two_figures(tmp_path: Path) -> None:
    site = """\
--- content/facts/sources.yaml
zhang2017:
  name: A study of iron
  study: review
--- content/facts/claims.yaml
uptake:
  statement: It may be taken up.
  topics: [uptake]
  grade: low
  population: rowers
  sources: [zhang2017]
  wording: may be taken up
  figures:
    share:
      value: 48 %
      measure: share below the requirement
      precision: prevalence
      reported:
        - {authority: An older survey, value: 56 %}
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[unchosen-conflict]: An older survey gives 56%, the guide has 48%, and no reason is given
  --> content/facts/claims.yaml:14:11
   |
14 |         - {authority: An older survey, value: 56 %}
   |           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
note: the guide's value
  --> content/facts/claims.yaml:10:14
   |
10 |       value: 48 %
   |              ^^^^
help: say in chosen_because why this value is used
"""
    )

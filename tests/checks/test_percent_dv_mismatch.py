"""percent-dv-mismatch: silent on % DV that the serving gives, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "percent-dv-mismatch"


def test_silent_within_the_rounding_of_labels(tmp_path: Path) -> None:
    site = """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know about iron.
base_url: https://example.org/
nutrient: {name: iron, symbol: Fe, daily_value: daily_value}
publisher: The example team
--- content/facts/allowances.yaml
daily_value: {label: Daily Value, reference: DV, authority: FDA, jurisdiction: us, mg_per_day: 18}
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: SR Legacy
  mg_per_100g: 3.33
  serving: {amount: 1, unit: cup, grams: 198}
  stated_percent_dv: 36
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_where_the_guide_names_no_daily_value(tmp_path: Path) -> None:
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
  stated_percent_dv: 90
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_share_of_another_daily_value(tmp_path: Path) -> None:
    site = """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know about iron.
base_url: https://example.org/
nutrient: {name: iron, symbol: Fe, daily_value: daily_value}
publisher: The example team
--- content/facts/allowances.yaml
daily_value: {label: Daily Value, reference: DV, authority: FDA, jurisdiction: us, mg_per_day: 18}
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: SR Legacy
  mg_per_100g: 3.33
  serving: {amount: 1, unit: cup, grams: 198}
  stated_percent_dv: 47
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[percent-dv-mismatch]: 47% DV is stated, but 1 cup (198\u202fg) gives 37% DV
 --> content/facts/foods.yaml:9:22
  |
9 |   stated_percent_dv: 47
  |                      ^^
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
help: leave stated_percent_dv out: it is computed
"""
    )

"""span-mismatch: silent on ranges that bands span, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "span-mismatch"


def test_silent_on_the_span_and_on_groups_that_state_none(tmp_path: Path) -> None:
    site = """\
--- content/facts/allowances.yaml
men_19:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 19, last: 50}
  mg_per_day: 8
men_51:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 51}
  mg_per_day: 9
--- content/facts/groups.yaml
men: {name: Men, bands: [men_19, men_51], stated: {low: 8, high: 9}}
older: {name: Older men, bands: [men_51]}
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_range_that_leaves_a_band_out(tmp_path: Path) -> None:
    site = """\
--- content/facts/allowances.yaml
men_19:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 19, last: 50}
  mg_per_day: 8
men_51:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 51}
  mg_per_day: 9
--- content/facts/groups.yaml
men: {name: Men, bands: [men_19, men_51], stated: {low: 8, high: 8}}
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[span-mismatch]: 8\u202fmg is stated for men, but their bands span 8–9\u202fmg
  --> content/facts/groups.yaml:1:43
   |
 1 | men: {name: Men, bands: [men_19, men_51], stated: {low: 8, high: 8}}
   |                                           ^^^^^^
note: Men 19–50 years
  --> content/facts/allowances.yaml:8:15
   |
 8 |   mg_per_day: 8
   |               ^
note: Men 51 years and older
  --> content/facts/allowances.yaml:16:15
   |
16 |   mg_per_day: 9
   |               ^
help: leave stated out: the range is computed
"""
    )

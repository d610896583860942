"""uplift-mismatch: silent on results that follow, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "uplift-mismatch"


def test_silent_on_a_result_that_follows_and_on_figures_without_one(tmp_path: Path) -> None:
    site = """\
--- content/facts/allowances.yaml
men_19:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 19, last: 30}
  mg_per_day: 400
men_31:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 31}
  mg_per_day: 420
--- content/facts/groups.yaml
men: {name: Men, bands: [men_19, men_31]}
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
    more: {value: 10–20 %, measure: extra need, of: men, gives: 440–504 mg/day}
    bare: {value: 10–20 %, measure: extra need, of: men}
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_result_that_does_not_follow(tmp_path: Path) -> None:
    site = """\
--- content/facts/allowances.yaml
men_19:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 19, last: 30}
  mg_per_day: 400
men_31:
  reference: RDA
  authority: Institute of Medicine
  jurisdiction: us
  life_stage: adult
  sex: male
  ages: {first: 31}
  mg_per_day: 420
--- content/facts/groups.yaml
men: {name: Men, bands: [men_19, men_31]}
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
    more: {value: 10–20 %, measure: extra need, of: men, gives: 450–500 mg/day}
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[uplift-mismatch]: 450–500\u202fmg is stated, but 10–20% more than 400–420\u202fmg is 440–504\u202fmg
 --> content/facts/claims.yaml:9:65
  |
9 |     more: {value: 10–20 %, measure: extra need, of: men, gives: 450–500 mg/day}
  |                                                                 ^^^^^^^^^^^^^^
note: Men
 --> content/facts/groups.yaml:1:18
  |
1 | men: {name: Men, bands: [men_19, men_31]}
  |                  ^^^^^
"""
    )

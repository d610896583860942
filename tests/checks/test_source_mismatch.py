"""source-mismatch: silent on figures that their source's record bears out, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "source-mismatch"
SOURCES = """\
--- content/facts/sources.yaml
review2020: {name: A review, study: systematic_review, trials: 11, people: 735}
pilot2013: {name: A pilot study, study: trial, dose: 300 mg/day}
"""
CLAIM = """\
--- content/facts/claims.yaml
cramps:
  statement: It made no clear difference.
  topics: [cramps]
  grade: moderate
  population: older adults
  sources: [review2020, pilot2013]
  wording: made no clear difference
  figures:
"""


def test_silent_on_the_same_and_on_figures_that_the_source_does_not_record(tmp_path: Path) -> None:
    figures = """\
    trials: {value: 11, measure: the number of trials, source: review2020}
    people: {value: 735, measure: the number of people, source: review2020}
    difference: {value: 0.18, measure: the difference, source: review2020}
    duration: {value: 8 weeks, measure: the length of the study, source: pilot2013}
    dose: {value: about 300 mg, measure: the dose, source: pilot2013}
"""
    assert report(tmp_path, SOURCES + CLAIM + figures, RULE) == ""


def test_speaks_of_another_count_and_of_another_dose(tmp_path: Path) -> None:
    figures = """\
    trials: {value: 12, measure: the number of trials, source: review2020}
    dose: {value: 300 mcg/day, measure: the dose, source: pilot2013}
"""
    assert (
        report(tmp_path, SOURCES + CLAIM + figures, RULE)
        == """\
error[source-mismatch]: the number of trials is 12, but review2020 records 11
 --> content/facts/claims.yaml:9:21
  |
9 |     trials: {value: 12, measure: the number of trials, source: review2020}
  |                     ^^
note: the trials of review2020
 --> content/facts/sources.yaml:1:64
  |
1 | review2020: {name: A review, study: systematic_review, trials: 11, people: 735}
  |                                                                ^^
help: one of the two is mistyped, or the figure has another source

error[source-mismatch]: the dose is 300\u202fmcg, but pilot2013 records 300\u202fmg
  --> content/facts/claims.yaml:10:19
   |
10 |     dose: {value: 300 mcg/day, measure: the dose, source: pilot2013}
   |                   ^^^^^^^^^^^
note: the dose of pilot2013
  --> content/facts/sources.yaml:2:54
   |
 2 | pilot2013: {name: A pilot study, study: trial, dose: 300 mg/day}
   |                                                      ^^^^^^^^^^
help: one of the two is mistyped, or the figure has another source
"""
    )

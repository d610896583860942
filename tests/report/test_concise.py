"""The format of one line per finding."""

from factbook.diagnostic import Diagnostic, Judged, Severity
from factbook.report.concise import render
from factbook.source import Span
from tests.report.findings import DRIFT, SOURCES, UNUSED


def test_each_finding_is_one_line_with_its_remedy() -> None:
    assert render([DRIFT, UNUSED], SOURCES) == (
        "content/articles/food-first.md:5:18: error[prose-drift]: the article says 150 mg, but "
        "pumpkin seeds (roasted) have 156 mg per ounce (write "
        "{{ foods.pumpkin_seeds_roasted.per_serving }}, which cannot drift)\n"
        "content/facts/sources.yaml:3:1: warning[unused-source]: the source garrison2020 is "
        "cited nowhere\n"
    )


def test_a_message_of_two_lines_stays_on_one() -> None:
    said = Diagnostic("rule", Span("a.md", 1), "one\ntwo")
    assert render([Judged(said, Severity.ERROR)], {}) == "a.md:1:1: error[rule]: one two\n"

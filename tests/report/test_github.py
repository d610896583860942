"""The format for GitHub Actions."""

from factbook.diagnostic import Diagnostic, Judged, Note, Severity
from factbook.report.github import render
from factbook.source import Span
from tests.report.findings import DRIFT, SOURCES, UNUSED


def test_each_finding_is_a_workflow_command() -> None:
    assert render([DRIFT, UNUSED], SOURCES) == (
        "::error file=content/articles/food-first.md,line=5,col=18,endColumn=35,title=prose-drift"
        "::the article says 150 mg, but pumpkin seeds (roasted) have 156 mg per ounce"
        "%0Anote: the fact (content/facts/foods.yaml:12:16)"
        "%0Ahelp: write {{ foods.pumpkin_seeds_roasted.per_serving }}, which cannot drift\n"
        "::warning file=content/facts/sources.yaml,line=3,col=1,endColumn=13,title=unused-source"
        "::the source garrison2020 is cited nowhere\n"
    )


def test_what_would_end_a_command_is_escaped() -> None:
    said = Diagnostic("rule", Span("a,b:c.md", 1), "100 %\nof it", notes=(Note("by design"),))
    assert render([Judged(said, Severity.ERROR)], {}) == (
        "::error file=a%2Cb%3Ac.md,line=1,col=1,endColumn=2,title=rule"
        "::100 %25%0Aof it%0Anote: by design\n"
    )

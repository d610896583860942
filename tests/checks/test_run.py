"""Exemptions, severities and order: what becomes of findings after the checks."""

from pathlib import Path

import pytest

from factbook.checks import _run as checks
from factbook.diagnostic import Diagnostic, Judged, Severity
from factbook.guide import Guide, Nutrient
from factbook.markup import Allow
from factbook.model import Defect
from factbook.source import Span
from tests.minisite import check, report


def guide(**severity: Severity) -> Guide:
    rules = {rule.replace("_", "-"): level for rule, level in severity.items()}
    return Guide(
        title="Iron for Rowers",
        description="What rowers need to know about iron.",
        base_url="https://example.org/",
        nutrient=Nutrient(name="iron", symbol="Fe", daily_value=None),
        publisher="The example team",
        severity=rules,
    )


def finding(rule: str = "empty-section", line: int = 5, path: str = "a.md") -> Diagnostic:
    return Diagnostic(rule, Span(path, line), "it is")


def allow(rule: str = "empty-section", first: int = 5, last: int = 7, path: str = "a.md") -> Allow:
    return Allow(rule, "a reason", Span(path, first), first, last)


def severities(found: tuple[Judged, ...]) -> list[Severity]:
    return [one.severity for one in found]


# --- exemptions ------------------------------------------------------------------------------


@pytest.mark.parametrize("line", [5, 6, 7])
def test_an_exemption_covers_its_rule_from_its_first_line_to_its_last(line: int) -> None:
    assert checks.settle([finding(line=line)], [allow()]) == ()


@pytest.mark.parametrize(
    "other",
    [finding(line=4), finding(line=8), finding(rule="second-title"), finding(path="b.md")],
    ids=["line above", "line below", "rule", "file"],
)
def test_an_exemption_covers_nothing_else(other: Diagnostic) -> None:
    kept = checks.settle([other], [allow()])
    assert [one.rule for one in kept] == [other.rule, "unused-allow"]


def test_one_exemption_covers_several_findings_and_is_used_once() -> None:
    assert checks.settle([finding(line=5), finding(line=6)], [allow()]) == ()


def test_two_exemptions_of_one_finding_are_both_used() -> None:
    assert checks.settle([finding()], [allow(), allow(first=1, last=9)]) == ()


def test_an_exemption_that_is_kept_for_later_can_be_exempted_itself(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

<!-- allow unused-allow: the section comes and goes -->
<!-- allow empty-section: it is filled next week -->
## Forms

Text.
"""
    assert report(tmp_path, site, "unused-allow") == ""


# --- severities ------------------------------------------------------------------------------


def test_a_rule_weighs_what_its_check_says() -> None:
    found = checks.judge([finding("empty-section"), finding("unused-source")], guide())
    assert severities(found) == [Severity.ERROR, Severity.WARNING]


def test_the_guide_may_weigh_a_rule_otherwise_or_turn_it_off() -> None:
    settings = guide(empty_section=Severity.WARNING, unused_source=Severity.OFF)
    found = checks.judge([finding("empty-section"), finding("unused-source")], settings)
    assert severities(found) == [Severity.WARNING]


def test_strict_makes_errors_of_warnings_and_leaves_off_what_is_off() -> None:
    settings = guide(empty_section=Severity.WARNING, second_title=Severity.OFF)
    rules = ("empty-section", "unused-source", "second-title")
    found = checks.judge([finding(rule) for rule in rules], settings, strict=True)
    assert severities(found) == [Severity.ERROR, Severity.ERROR]


def test_without_a_guide_the_checks_decide() -> None:
    assert severities(checks.judge([finding("unused-source")], None)) == [Severity.WARNING]


def test_a_rule_that_nobody_knows_is_an_error() -> None:
    assert severities(checks.judge([finding("no-such-rule")], guide())) == [Severity.ERROR]


def test_only_an_error_stops_a_build() -> None:
    assert not checks.stopping(checks.judge([finding("unused-source")], guide()))
    assert checks.stopping(checks.judge([finding("empty-section")], guide()))


# --- order -----------------------------------------------------------------------------------


def test_findings_are_told_by_path_line_column_and_rule_each_once() -> None:
    told = [
        Diagnostic("b-rule", Span("a.md", 10, 1), "later line"),
        Diagnostic("b-rule", Span("a.md", 9, 2), "same place"),
        Diagnostic("a-rule", Span("a.md", 9, 2), "same place"),
        Diagnostic("b-rule", Span("a.md", 9, 1), "first column"),
        Diagnostic("b-rule", Span("a.md", 9, 1), "first column"),
        Diagnostic("b-rule", Span("B.md", 99), "another file"),
    ]
    found = [one.diagnostic for one in checks.judge(told, guide())]
    assert found == [told[5], told[3], told[2], told[1], told[0]]


# --- defects ---------------------------------------------------------------------------------


def test_a_defect_is_worded_by_the_check_of_its_rule() -> None:
    defect = Defect("duplicate-key", Span("a.yaml", 3), "almonds", Span("a.yaml", 1))
    assert checks.describe(defect).message == "almonds is there twice"


def test_a_defect_of_no_check_speaks_for_itself() -> None:
    assert checks.describe(Defect("no-such-rule", Span("a.yaml", 3), "it is")) == Diagnostic(
        "no-such-rule", Span("a.yaml", 3), "it is"
    )


def test_a_guide_whose_settings_do_not_load_says_only_that(tmp_path: Path) -> None:
    site = "--- content/guide.yaml\ntitle: Iron\n--- content/articles/a.md\n# No front matter\n"
    rules = {one.diagnostic.rule for one in check(tmp_path, site).judged}
    assert "invalid-setting" in rules
    assert rules <= {"invalid-setting", "invalid-front-matter"}

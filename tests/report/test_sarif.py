"""The format for code-scanning services, held against the rules of SARIF 2.1.0."""

import json
from typing import Any

from factbook.diagnostic import Diagnostic, Judged, Note, Severity
from factbook.report.sarif import render
from factbook.source import Span
from tests.report.findings import DRIFT, SOURCES, UNUSED


def run_of(*findings: Judged) -> dict[str, Any]:
    log = json.loads(render(findings, SOURCES))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_a_log_without_findings_has_one_run_with_no_results() -> None:
    run = run_of()
    assert run["results"] == []
    assert run["tool"]["driver"]["name"] == "Factbook"


def test_a_result_has_its_place_and_what_disagrees() -> None:
    (result,) = run_of(DRIFT)["results"]
    assert result["ruleId"] == "prose-drift"
    assert result["level"] == "error"
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {
                    "uri": "content/articles/food-first.md",
                    "uriBaseId": "%SRCROOT%",
                },
                "region": {"startLine": 5, "startColumn": 18, "endColumn": 35},
            }
        }
    ]
    (related,) = result["relatedLocations"]
    assert related["message"] == {"text": "the fact"}
    assert related["physicalLocation"]["region"]["startLine"] == 12


def test_each_result_points_to_its_rule_s_manual() -> None:
    run = run_of(DRIFT, UNUSED)
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    unused = next(rule for rule in rules if rule["id"] == "unused-source")
    assert unused["shortDescription"] == {"text": "A source is cited nowhere."}
    assert unused["defaultConfiguration"] == {"level": "warning"}
    assert "Why:" in unused["help"]["text"]


def test_notes_without_a_place_and_the_remedy_are_part_of_the_message() -> None:
    said = Diagnostic("rule", Span("a b.md", 1), "it is", notes=(Note("by design"),), help="change")
    (result,) = run_of(Judged(said, Severity.WARNING))["results"]
    assert result["message"] == {"text": "it is\nnote: by design\nhelp: change"}
    assert "relatedLocations" not in result
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uri"] == "a%20b.md"

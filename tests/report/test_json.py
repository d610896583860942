"""The format for programs."""

import json

from factbook.report.json import render
from tests.report.findings import DRIFT, SOURCES, UNUSED


def test_a_list_of_findings_with_columns_from_one() -> None:
    assert json.loads(render([DRIFT, UNUSED], SOURCES)) == [
        {
            "path": "content/articles/food-first.md",
            "line": 5,
            "column": 18,
            "end_column": 35,
            "severity": "error",
            "rule": "prose-drift",
            "message": "the article says 150 mg, but pumpkin seeds (roasted) have 156 mg per ounce",
            "help": "write {{ foods.pumpkin_seeds_roasted.per_serving }}, which cannot drift",
            "notes": [
                {
                    "message": "the fact",
                    "path": "content/facts/foods.yaml",
                    "line": 12,
                    "column": 16,
                    "end_column": 19,
                }
            ],
        },
        {
            "path": "content/facts/sources.yaml",
            "line": 3,
            "column": 1,
            "end_column": 13,
            "severity": "warning",
            "rule": "unused-source",
            "message": "the source garrison2020 is cited nowhere",
            "help": None,
            "notes": [],
        },
    ]


def test_nothing_found_is_an_empty_list() -> None:
    assert render([], {}) == "[]\n"

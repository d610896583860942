"""A title names a year that is not the year of the page's review.

Why: "the best of 2024" ages on its own, and promises a review that nobody made.

Example: `title: The best forms of 2024`, reviewed in 2026.

Source: a rule of Factbook; the year is that of `reviewed`, else of `updated`, else of `published`.
"""

import re
from collections.abc import Iterator
from typing import Final

from factbook.diagnostic import Diagnostic, Severity
from factbook.documents._common import Dated
from factbook.model import Site

RULE = "stale-year"
SEVERITY = Severity.WARNING
_YEAR: Final = re.compile(r"\b(?:19|20)\d\d\b")


def check(site: Site) -> Iterator[Diagnostic]:
    """The titles whose year is not that of the latest date."""
    for summary in site.summaries.values():
        record = summary.record
        if not isinstance(record, Dated):
            continue
        day = record.reviewed or record.updated or record.published
        for found in _YEAR.finditer(record.title):
            if day is not None and int(found[0]) != day.year:
                yield Diagnostic(
                    RULE,
                    summary.at("title"),
                    f"the title says {found[0]}, but the page is of {day.year}",
                    help="leave the year out of the title",
                )

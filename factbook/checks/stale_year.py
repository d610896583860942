"""A title names a year that is not the year of the page's review.

Why: "the best of 2024" ages on its own, and promises a review that nobody made.

Example: `title: The best forms of 2024`, reviewed in 2026.

Source: a rule of Factbook; the year is that of `reviewed`, else of `updated`, else of `published`.
"""

from collections.abc import Iterator
from typing import Final

from factbook.diagnostic import Diagnostic, Severity
from factbook.documents._common import Dated
from factbook.model import Document
from factbook.patterns import regex
from factbook.reads import Reads

RULE = "stale-year"
SEVERITY = Severity.WARNING
_YEAR: Final = regex(r"\b(?:19|20)\d\d\b")


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """A year in the title that is not that of the document's latest date."""
    record = document.summary.record
    if not isinstance(record, Dated):
        return
    day = record.reviewed or record.updated or record.published
    for found in _YEAR.finditer(record.title):
        if day is not None and int(found[0]) != day.year:
            yield Diagnostic(
                RULE,
                document.summary.at("title"),
                f"the title says {found[0]}, but the page is of {day.year}",
                help="leave the year out of the title",
            )

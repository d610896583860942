"""A page's review, or a pick's check, is older than the guide lets it be.

Why: advice on health ages, and readers are shown the date.

Example: `reviewed: 2024-05-01` in a guide with `review_months: 12`, judged in 2026.

Source: `review_months` in guide.yaml; Google's guidance for health topics asks for reviews that are
current.
"""

from collections.abc import Iterator
from datetime import date

from factbook.checks._facts import records, today
from factbook.diagnostic import Diagnostic, Severity
from factbook.documents._common import Dated
from factbook.kinds.products import Product
from factbook.model import Document, Site
from factbook.reads import Reads

RULE = "overdue-review"
SEVERITY = Severity.WARNING


def check(site: Site) -> Iterator[Diagnostic]:
    """The checks of products that are overdue today."""
    now, months = today(site), site.guide.review_months
    if now is None:
        return
    for fact, product in records(site, "products", Product):
        if _age(product.checked, now) > months:
            words = f"the check of {product.checked} is more than {months} months old"
            yield Diagnostic(RULE, fact.at("checked"), words)


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The review of a document, if it is overdue today."""
    record, now = document.summary.record, reads.get("today")
    day = record.reviewed if isinstance(record, Dated) else None
    months = int(reads.setting("review_months"))
    if now and day is not None and _age(day, date.fromisoformat(now)) > months:
        words = f"the review of {day} is more than {months} months old"
        yield Diagnostic(RULE, document.summary.at("reviewed"), words)


def _age(day: date, now: date) -> float:
    """The months between two days; part of a month counts."""
    months = (now.year - day.year) * 12 + now.month - day.month
    return months + (now.day - day.day) / 31

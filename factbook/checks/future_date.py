"""A date, or a source's year, lies in the future.

Why: nothing was published, reviewed or checked tomorrow; it is a slip of the keyboard.

Example: `reviewed: 2062-01-15`.

Source: the day that `--today` gives, by default the date of the build.
"""

from collections.abc import Iterator
from datetime import date

from factbook.checks._facts import dates, records, today
from factbook.diagnostic import Diagnostic
from factbook.kinds.sources import SourceRecord
from factbook.model import Document, Site, Summary
from factbook.reads import Reads
from factbook.record import Fact

RULE = "future-date"


def check(site: Site) -> Iterator[Diagnostic]:
    """The dates after today in facts, and the years after this one."""
    now = today(site)
    if now is None:
        return
    for facts in site.facts.values():
        for fact in facts.values():
            yield from _late(fact, now)
    for fact, source in records(site, "sources", SourceRecord):
        if source.year is not None and source.year > now.year:
            yield Diagnostic(RULE, fact.at("year"), f"the year {source.year} has not begun")


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The dates after today in front matter."""
    if now := reads.get("today"):
        yield from _late(document.summary, date.fromisoformat(now))


def _late(held: Fact | Summary, now: date) -> Iterator[Diagnostic]:
    """The dates after today in one record."""
    for path, day in dates(held.record):
        if day > now:
            yield Diagnostic(RULE, held.at(*path), f"{day} is in the future (today is {now})")

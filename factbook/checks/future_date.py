"""A date, or a source's year, lies in the future.

Why: nothing was published, reviewed or checked tomorrow; it is a slip of the keyboard.

Example: `reviewed: 2062-01-15`.

Source: the day that `--today` gives, by default the date of the build.
"""

from collections.abc import Iterator

from factbook.checks._facts import dates, records, today
from factbook.checks._references import holders
from factbook.diagnostic import Diagnostic
from factbook.kinds.sources import SourceRecord
from factbook.model import Site

RULE = "future-date"


def check(site: Site) -> Iterator[Diagnostic]:
    """The dates after today in facts and in front matter, and the years after this one."""
    now = today(site)
    if now is None:
        return
    for held in holders(site):
        for path, day in dates(held.record):
            if day > now:
                words = f"{day} is in the future (today is {now})"
                yield Diagnostic(RULE, held.at(*path), words)
    for fact, source in records(site, "sources", SourceRecord):
        if source.year is not None and source.year > now.year:
            yield Diagnostic(RULE, fact.at("year"), f"the year {source.year} has not begun")

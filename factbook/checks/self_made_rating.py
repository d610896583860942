"""A page marks up a rating that no readers gave.

Why: stars that an editor made up mislead readers, and search engines take the site's results away.

Example: `"aggregateRating"` in the JSON-LD of a page of picks.

Source: 16 CFR Part 465; Google Search Central, "Review snippet": ratings come from users; Amazon
Associates IP License: its stars and reviews are not copied.
"""

from collections.abc import Iterator
from typing import Final

from factbook.checks._pages import place
from factbook.diagnostic import Diagnostic
from factbook.model import Page
from factbook.reads import Reads

MARKS: Final = ("aggregateRating", "ratingValue", "reviewRating")


def check_page(page: Page, html: str, reads: Reads) -> Iterator[Diagnostic]:
    """The page, when its markup gives a rating."""
    if "ating" not in html:
        return
    for mark in MARKS:
        if f'"{mark}"' in html:
            message = f"{page.url} marks up a rating: {mark}"
            yield Diagnostic("self-made-rating", place(page), message)
            return

"""A page has affiliate links and says nowhere that they earn money.

Why: readers must be able to weigh a recommendation by what its author gains from it.

Example: a page of picks whose template has lost its `{{ disclosure_slot() }}`.

Source: 16 CFR 255.5(a): a material connection is disclosed clearly and conspicuously; its nature
must be clear, so "commission" or the like is said. Directive 2005/29/EC, Annex I, point 11,
likewise.
"""

from collections.abc import Iterator

from factbook.checks._pages import place
from factbook.checks._shop import COMMISSION, shop
from factbook.diagnostic import Diagnostic
from factbook.model import Page
from factbook.reads import Reads


def check_page(page: Page, html: str, reads: Reads) -> Iterator[Diagnostic]:
    """The page, when it has affiliate links and no text that names a commission."""
    found = shop(page, html, reads)
    if found and not COMMISSION.search(found.plain) and not COMMISSION.search(found.folded):
        yield Diagnostic(
            "missing-disclosure",
            place(page),
            f"{page.url} has affiliate links, and no word about what they earn",
            help="put {{ disclosure_slot() }} before the first of them",
        )

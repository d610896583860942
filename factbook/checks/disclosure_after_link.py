"""A page's disclosure stands below its first affiliate link.

Why: who clicks the first link has not read it yet.

Example: a disclosure at the foot of a page of picks.

Source: 16 CFR 255.0(f): a disclosure is difficult to miss and, on the internet, unavoidable. CAP
Code, rules 2.1 and 2.3: advertising is identifiable before the click.
"""

from collections.abc import Iterator

from factbook.checks._pages import place
from factbook.checks._shop import COMMISSION, shop
from factbook.diagnostic import Diagnostic
from factbook.model import Page
from factbook.reads import Reads


def check_page(page: Page, html: str, reads: Reads) -> Iterator[Diagnostic]:
    """The page, when its first plain word about a commission comes after an affiliate link."""
    found = shop(page, html, reads)
    if found is None or COMMISSION.search(found.plain_before):
        return
    if COMMISSION.search(found.plain):
        yield Diagnostic(
            "disclosure-after-link",
            place(page),
            f"{page.url} has its disclosure below its first affiliate link: {found.links[0].href}",
            help="put {{ disclosure_slot() }} before the first of them",
        )

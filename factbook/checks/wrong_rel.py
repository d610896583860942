"""An affiliate link's `rel` does not say that it is sponsored.

Why: search engines take an unmarked paid link for a recommendation, and count it against the site;
and the shop's page must not be able to steer ours.

Example: `<a href="…" rel="nofollow">`.

Source: Google Search Central, "Qualify your outbound links to Google"; HTML Living Standard,
section 4.6.7.10, on `noopener`.
"""

from collections.abc import Iterator

from factbook.checks._pages import place
from factbook.checks._shop import shop
from factbook.diagnostic import Diagnostic
from factbook.model import Page
from factbook.reads import Reads

WANTED = ("sponsored", "nofollow", "noopener")


def check_page(page: Page, html: str, reads: Reads) -> Iterator[Diagnostic]:
    """The affiliate links of a page that lack a token."""
    found = shop(page, html, reads)
    for link in found.links if found else ():
        missing = [token for token in WANTED if token not in link.rel]
        if missing:
            lacking = " ".join(missing)
            yield Diagnostic(
                "wrong-rel",
                place(page),
                f"{page.url} has an affiliate link whose rel lacks {lacking}: {link.href}",
                help="write links to shops with shop_link()",
            )

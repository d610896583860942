"""A page's disclosure can be read only where it is folded away, hidden, or at the page's foot.

Why: what must be opened first is not difficult to miss.

Example: the disclosure inside `<details>`.

Source: 16 CFR 255.0(f): on the internet a disclosure is unavoidable, so it is not behind a click.
"""

from collections.abc import Iterator

from factbook.checks._pages import place
from factbook.checks._shop import COMMISSION, shop
from factbook.diagnostic import Diagnostic
from factbook.model import Page
from factbook.reads import Reads


def check_page(page: Page, html: str, reads: Reads) -> Iterator[Diagnostic]:
    """The page, when only `details`, `footer`, `nav` or a hidden element names a commission."""
    found = shop(page, html, reads)
    if found is None or COMMISSION.search(found.plain):
        return
    if COMMISSION.search(found.folded):
        yield Diagnostic(
            "folded-disclosure",
            place(page),
            f"{page.url} has its disclosure where readers must look for it",
            help="put it in the running text, before the first affiliate link",
        )

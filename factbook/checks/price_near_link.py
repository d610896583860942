"""A price stands beside an affiliate link.

Why: a page that is not made anew every hour shows yesterday's price, and programs forbid it.

Example: `Magnesium glycinate, $19.99` beside a link to the shop.

Source: Amazon Associates IP License: prices only from their interface, and at most 24 hours old.
"""

from collections.abc import Iterator
from typing import Final

from factbook.checks._pages import place
from factbook.checks._shop import shop
from factbook.diagnostic import Diagnostic
from factbook.model import Page
from factbook.patterns import regex
from factbook.reads import Reads

PRICE: Final = regex(
    r"(?:[$€£¥]|\b(?:USD|EUR|GBP)) ?\d[\d.,]*"
    r"|\b\d[\d.,]* ?(?:[€£¥]|(?:USD|EUR|GBP|dollars|euros)\b)"
)


def check_page(page: Page, html: str, reads: Reads) -> Iterator[Diagnostic]:
    """The amounts of money in the card, the row or the paragraph of an affiliate link."""
    found = shop(page, html, reads)
    for link in found.links if found else ():
        price = PRICE.search(link.card.text)
        if price is not None:
            yield Diagnostic(
                "price-near-link",
                place(page),
                f"{page.url} shows {price[0]} beside an affiliate link: {link.href}",
                help="leave prices to the shop",
            )

"""The affiliate links of a page that no label marks as paid, for the two rules about labels."""

import re
from collections.abc import Iterator
from typing import Final

from factbook.checks._shop import LABEL, Shop, ShopLink, shop
from factbook.guide import Market
from factbook.model import Page
from factbook.patterns import regex
from factbook.reads import Reads

AFFILIATE: Final = regex(r"\baffiliate", re.IGNORECASE)
AD: Final = regex(r"(?<![\w#])(?:#ad|Ads?|AD|[Aa]dvert(?:isement)?)(?!\w)")


def unlabelled(page: Page, html: str, reads: Reads) -> Iterator[tuple[ShopLink, str, bool]]:
    """The links without a label, the label that each wants, and whether it has a bare one."""
    found = shop(page, html, reads)
    if found is None:
        return
    british = reads.setting("market") is Market.UK
    for link in found.links:
        if not _labelled(link, found, british=british):
            label = "Ad" if british else reads.setting("programs")[link.program].label
            wanted = "paid link" if AFFILIATE.search(label) else label
            yield link, wanted, bool(AFFILIATE.search(link.block.text))


def _labelled(link: ShopLink, found: Shop, *, british: bool) -> bool:
    """Whether a link has a label in its block; one label cannot stand for two links."""
    if british:
        return bool(AD.search(link.before))
    beside = sum(1 for other in found.links if other.block is link.block)
    return len(LABEL.findall(link.block.text)) >= beside

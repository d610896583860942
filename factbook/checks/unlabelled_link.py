"""An affiliate link has no label beside it that says so.

Why: readers skip to the link, past any notice above it.

Example: a shop link in a table's cell, with its label in another cell.

Source: Amazon Associates help, "link-level disclosure": "(paid link)", "#ad" or
"#CommissionsEarned"; CAP advice on affiliate marketing for the market `uk`: "Ad", and before the
click.
"""

from collections.abc import Iterator

from factbook.checks._labels import unlabelled
from factbook.checks._pages import place
from factbook.diagnostic import Diagnostic
from factbook.model import Page
from factbook.reads import Reads


def check_page(page: Page, html: str, reads: Reads) -> Iterator[Diagnostic]:
    """The affiliate links of a page whose block has no label for them at all."""
    for link, label, bare in unlabelled(page, html, reads):
        if not bare:
            yield Diagnostic(
                "unlabelled-link",
                place(page),
                f"{page.url} has an affiliate link without a label: {link.href}",
                help=f"write “{label}” {'before' if label == 'Ad' else 'beside'} it",
            )

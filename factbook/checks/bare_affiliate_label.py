"""An affiliate link is labelled with the bare word "affiliate".

Why: many readers do not know what an affiliate link is; the label has to say that it is paid for.

Example: `Shop here (Affiliate)`.

Source: FTC, "Endorsement Guides: What People Are Asking"; CAP advice on affiliate marketing: the
word "affiliate" alone is not enough.
"""

from collections.abc import Iterator

from factbook.checks._labels import unlabelled
from factbook.checks._pages import place
from factbook.diagnostic import Diagnostic
from factbook.model import Page
from factbook.reads import Reads


def check_page(page: Page, html: str, reads: Reads) -> Iterator[Diagnostic]:
    """The affiliate links of a page whose only label is that word."""
    for link, label, bare in unlabelled(page, html, reads):
        if bare:
            yield Diagnostic(
                "bare-affiliate-label",
                place(page),
                f"{page.url} calls a paid link only “affiliate”: {link.href}",
                help=f"write “{label}”",
            )

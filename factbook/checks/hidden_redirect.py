"""A link hides that it leads to a shop.

Why: readers cannot see whom they visit, and programs forbid it; a shortener can also change its
mind.

Example: `[here](https://bit.ly/…)`, or `/go/glycinate/` in `redirects.yaml` that leads to a shop.

Source: Amazon Associates, Participation Requirements: no redirect that hides the link's target.
"""

from collections.abc import Iterator
from typing import Final

from factbook.checks._shop import host, program_of
from factbook.diagnostic import Diagnostic
from factbook.model import Document, Site
from factbook.reads import Reads

RULE: Final = "hidden-redirect"
SHORTENERS: Final = frozenset(
    "a.co adf.ly amzn.to bit.ly buff.ly cutt.ly geni.us goo.gl is.gd kit.co lnk.to ow.ly rb.gy"
    " rebrand.ly shorturl.at smarturl.it t.co t.ly tinyurl.com tiny.cc".split()
)


def check(site: Site) -> Iterator[Diagnostic]:
    """The redirects of the guide that leave it for a shop or for a shortener."""
    for redirect in site.redirects:
        name = program_of(redirect.new, site.guide.programs)
        if name is not None or host(redirect.new) in SHORTENERS:
            message = f"{redirect.old} hides that it leads to {host(redirect.new)}"
            yield Diagnostic(RULE, redirect.span, message, help="link to the shop openly")


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The links of a document through a shortener."""
    for link in dict.fromkeys(document.body.links):
        raw = program_of(link.target, reads.setting("programs"))
        if raw is None and host(link.target) in SHORTENERS:
            message = f"{host(link.target)} hides where this link leads"
            yield Diagnostic(RULE, link.span, message, help="link to where it leads")

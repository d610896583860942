"""A link leads to a page, a document or a file that the guide does not have.

Why: readers arrive at an error, and most generators publish such a link without a word.

Example: `[the table](../articles/food-frist.md)`, or `[foods](/food/)`.

Source: a rule of Factbook. Links to other sites are not followed; `make gates` does that.
"""

from collections.abc import Iterator, Mapping

from factbook.checks._links import follow
from factbook.checks._settings import addresses
from factbook.diagnostic import Diagnostic
from factbook.links import is_broken, is_external
from factbook.model import Document, Site
from factbook.reads import Reads
from factbook.source import Span
from factbook.suggest import did_you_mean

RULE = "broken-link"


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The links of a document that lead nowhere."""
    path = document.path
    for link in dict.fromkeys(document.body.links):
        lead = follow(link.target, path, reads)
        if lead is not None and lead.missing:
            yield Diagnostic(RULE, link.span, lead.missing, help=lead.remedy)


def check(site: Site) -> Iterator[Diagnostic]:
    """The addresses in navigation, footer and redirects that lead nowhere."""
    for target, span in addresses(site):
        yield from _address(site, target, span)
    leads = {_page(site, redirect.old): redirect.new for redirect in site.redirects}
    for redirect in site.redirects:
        if _returns(leads, _page(site, redirect.old)):
            message = f"the redirect from {redirect.old} leads back to itself"
            yield Diagnostic(RULE, redirect.span, message, help="let it lead to a page")


def _address(site: Site, target: str, span: Span) -> Iterator[Diagnostic]:
    """The finding for one address from the site's root, if nothing is there."""
    if is_external(target):
        return
    address = target.partition("#")[0]
    there = address in site.pages or address.lstrip("/") in site.static
    if not there and not is_broken(site, address):
        message = f"there is no page {address}"
        yield Diagnostic(RULE, span, message, help=did_you_mean(address, site.pages))


def _page(site: Site, old: str) -> str:
    """The address of a redirect's page, which ends with a slash where none was written."""
    return old if old in site.pages else f"{old}/"


def _returns(leads: Mapping[str, str], start: str) -> bool:
    """Whether redirects, followed from an address, come back to it."""
    at, seen = start, set[str]()
    while at in leads and at not in seen:
        seen.add(at)
        at = leads[at].partition("#")[0]
    return at == start

"""A link leads to a place on a page that the page does not have.

Why: the reader lands at the top of a page and looks for what was promised.

Example: `[at night](../articles/timing.md#evenings)`, where the heading is "In the evening"; or the same
in `redirects.yaml` or the navigation.

Source: a rule of Factbook; a heading's anchor is its words in lower case, joined by dashes.
"""

from collections.abc import Iterator

from factbook.checks._settings import addresses
from factbook.diagnostic import Diagnostic
from factbook.links import is_broken, is_external, resolve
from factbook.model import Site
from factbook.source import Span
from factbook.suggest import did_you_mean


def check(site: Site) -> Iterator[Diagnostic]:
    """The links, and the addresses in settings, to a missing element of a page that is there."""
    for path, card in site.cards.items():
        for link in card.fragments:
            yield from _missing(site, resolve(site, path, link.target) or "", link.span)
    for address, span in addresses(site):
        if not is_external(address):
            yield from _missing(site, address, span)


def _missing(site: Site, address: str, span: Span) -> Iterator[Diagnostic]:
    """The finding for one address from the site's root, if its page has no such element."""
    url, _, fragment = address.partition("#")
    # A page that could not be made has no anchors to speak of: it is reported for itself.
    if not fragment or fragment in site.anchors.get(url, (fragment,)):
        return
    if not is_broken(site, address) and url not in site.library.broken:
        yield Diagnostic(
            "broken-anchor",
            span,
            f"{url} has no place called {fragment}",
            help=did_you_mean(fragment, tuple(sorted(site.anchors[url]))),
        )

"""A link leads to a place on a page that the page does not have.

Why: the reader lands at the top of a page and looks for what was promised.

Example: `[at night](../articles/timing.md#evenings)`, where the heading is "In the evening".

Source: a rule of Factbook; a heading's anchor is its words in lower case, joined by dashes.
"""

from collections.abc import Iterator

from factbook.diagnostic import Diagnostic
from factbook.links import is_broken, resolve
from factbook.model import Site
from factbook.suggest import did_you_mean


def check(site: Site) -> Iterator[Diagnostic]:
    """The links to a missing element of a page that is there."""
    for path, card in site.cards.items():
        for link in card.fragments:
            url, _, fragment = (resolve(site, path, link.target) or "").partition("#")
            # A page that could not be made has no anchors to speak of: it is reported for itself.
            if not fragment or fragment in site.anchors.get(url, (fragment,)):
                continue
            if not is_broken(site, f"{url}#{fragment}") and url not in site.library.broken:
                yield Diagnostic(
                    "broken-anchor",
                    link.span,
                    f"{url} has no place called {fragment}",
                    help=did_you_mean(fragment, tuple(sorted(site.anchors[url]))),
                )

"""A pick has a link to an affiliate program that `guide.yaml` does not have.

Why: the link cannot be made, so readers would not see it.

Example: `links: {amazn: magnesium glycinate}`.

Source: a rule of Factbook.
"""

from collections.abc import Iterator

from factbook.diagnostic import Diagnostic
from factbook.model import Site
from factbook.suggest import did_you_mean


def check(site: Site) -> Iterator[Diagnostic]:
    """The programs in picks' links that the settings do not have."""
    for fact in site.facts.get("products", {}).values():
        for name in getattr(fact.record, "links", {}):
            if name not in site.guide.programs:
                yield Diagnostic(
                    "unknown-program",
                    fact.at("links", name),
                    f"there is no affiliate program called {name}",
                    help=did_you_mean(name, site.guide.programs),
                )

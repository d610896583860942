"""A record names a form that the guide does not have.

Why: a pick, a routine or an interaction of an unknown form shows no elemental share, no cautions
and no link.

Example: `form: glycinat` in `products.yaml`.

Source: a rule of Factbook; each form is a record in `content/facts/forms.yaml`.
"""

from collections.abc import Iterator

from factbook.checks._references import dangling
from factbook.diagnostic import Diagnostic
from factbook.model import Site
from factbook.suggest import did_you_mean


def check(site: Site) -> Iterator[Diagnostic]:
    """The forms that records name and the guide lacks."""
    for one in dangling(site, frozenset({"forms"})):
        message = f"no form is called {one.id}"
        yield Diagnostic("unknown-form", one.span, message, help=did_you_mean(one.id, one.among))

"""A record names a form that the guide does not have.

Why: a pick, a routine or an interaction of an unknown form shows no elemental share, no cautions
and no link.

Example: `form: glycinat` in `products.yaml`.

Source: a rule of Factbook; each form is a record in `content/facts/forms.yaml`.
"""

from collections.abc import Iterator

from factbook.checks._references import Dangling, dangling, dangling_in
from factbook.diagnostic import Diagnostic
from factbook.model import Document, Site
from factbook.reads import Reads
from factbook.suggest import did_you_mean

RULE = "unknown-form"


def check(site: Site) -> Iterator[Diagnostic]:
    """The forms that facts name and the guide lacks."""
    return map(_missing, dangling(site, "forms"))


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The forms that front matter names and the guide lacks."""
    return map(_missing, dangling_in(document.summary, reads, "forms"))


def _missing(one: Dangling) -> Diagnostic:
    """The finding for one id."""
    message = f"no form is called {one.id}"
    return Diagnostic(RULE, one.span, message, help=did_you_mean(one.id, one.among))

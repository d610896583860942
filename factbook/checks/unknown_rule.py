"""An exemption, or a severity in `guide.yaml`, names a rule that does not exist.

Why: what it was to set aside stays in force, and a rule renamed later would lose its exemptions
unseen.

Example: `<!-- allow prose-drifts: a quotation -->`.

Source: a rule of Factbook; `factbook explain` lists the rules.
"""

from collections.abc import Iterator

from factbook.checks._manual import rules
from factbook.checks._settings import place
from factbook.diagnostic import Diagnostic
from factbook.model import Document, Site
from factbook.reads import Reads
from factbook.source import Span
from factbook.suggest import did_you_mean


def check(site: Site) -> Iterator[Diagnostic]:
    """The unknown rules to which `guide.yaml` gives a severity."""
    for rule in site.guide.severity:
        if rule not in rules():
            yield _unknown(rule, place(site, "severity", rule))


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The unknown rules from which a document takes exemptions."""
    for allow in document.body.allows:
        if allow.rule not in rules():
            yield _unknown(allow.rule, allow.span)


def _unknown(rule: str, span: Span) -> Diagnostic:
    """The finding for one name."""
    message = f"there is no rule called {rule}"
    return Diagnostic("unknown-rule", span, message, help=did_you_mean(rule, rules()))

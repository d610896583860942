"""An exemption covers nothing that its rule would report.

Why: it stays behind when the text is corrected, and hides the next mistake in the same place.

Example: `<!-- allow prose-drift: a quotation -->` above a paragraph without any number.

Source: a rule of Factbook.
"""

from collections.abc import Iterable, Iterator

from factbook.checks._manual import rules
from factbook.diagnostic import Diagnostic, Severity
from factbook.markup import Allow

SEVERITY = Severity.WARNING


def check_allows(unused: Iterable[Allow]) -> Iterator[Diagnostic]:
    """The exemptions that were not needed; those from unknown rules have a finding already."""
    for allow in unused:
        if allow.rule in rules() and allow.rule != "unused-allow":
            message = f"nothing here needs an exemption from {allow.rule}"
            yield Diagnostic("unused-allow", allow.span, message)

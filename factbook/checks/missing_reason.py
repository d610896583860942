"""An exemption gives no reason.

Why: whoever reads it later cannot tell whether the rule was weighed or only silenced.

Example: `<!-- allow unclaimed-number -->`.

Source: a rule of Factbook.
"""

from collections.abc import Iterator

from factbook.diagnostic import Diagnostic
from factbook.model import Document
from factbook.reads import Reads


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The exemptions of a document that have no text behind the colon."""
    for allow in document.body.allows:
        if not allow.reason:
            yield Diagnostic(
                "missing-reason",
                allow.span,
                f"the exemption from {allow.rule} gives no reason",
                help=f"write allow {allow.rule}: and why the rule does not apply here",
            )

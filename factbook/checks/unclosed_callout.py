"""A box of colons is never closed.

Why: all that follows on the page would stand in the box.

Example: `::: warning` with no line of `:::` after its text.

Source: a rule of Factbook.
"""

from collections.abc import Iterator

from factbook.diagnostic import Diagnostic
from factbook.model import Document
from factbook.reads import Reads


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The callouts of a document that no line closes."""
    for callout in document.body.callouts:
        if callout.name and not callout.closed:
            yield Diagnostic(
                "unclosed-callout",
                callout.span,
                f"the callout {callout.name} is not closed",
                help="put a line of ::: after its text; one that holds another begins with more colons",
            )

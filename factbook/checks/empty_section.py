"""A heading has nothing below it.

Why: a reader who follows the table of contents arrives at a promise that nobody kept.

Example: `## Side effects` followed at once by `## Interactions`.

Source: a rule of Factbook.
"""

from collections.abc import Iterator

from factbook.diagnostic import Diagnostic
from factbook.model import Document
from factbook.reads import Reads


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The headings of a document with no text of their own and no section below them."""
    for heading in document.body.headings:
        if heading.empty:
            message = f"the section “{heading.text}” is empty"
            yield Diagnostic("empty-section", heading.span, message)

"""A footnote is defined, but no mark leads to it.

Why: it is not shown at all, so what it says is lost.

Example: `[^2]: Boiled and drained.` in a document whose text has no `[^2]`.

Source: a rule of Factbook; footnotes are written as in Pandoc's Markdown.
"""

from collections.abc import Iterator

from factbook.diagnostic import Diagnostic
from factbook.model import Document
from factbook.reads import Reads


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The footnotes of a document that nothing in it uses."""
    used = {note.label for note in document.body.footnotes if not note.definition}
    for note in document.body.footnotes:
        if note.definition and note.label not in used:
            message = f"the footnote {note.label} is used nowhere"
            yield Diagnostic("unused-footnote", note.span, message)

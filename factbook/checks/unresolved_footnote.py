"""A footnote's mark has no footnote.

Why: readers see the mark as stray text, and what it was to say is missing.

Example: `spinach[^2]` in a document that defines only `[^1]:`.

Source: a rule of Factbook; footnotes are written as in Pandoc's Markdown.
"""

from collections.abc import Iterator

from factbook.diagnostic import Diagnostic
from factbook.model import Document
from factbook.reads import Reads
from factbook.suggest import nearest


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The marks in a document that no definition answers."""
    defined = {note.label for note in document.body.footnotes if note.definition}
    for note in dict.fromkeys(document.body.footnotes):
        if not note.definition and note.label not in defined:
            near = nearest(note.label, defined)
            yield Diagnostic(
                "unresolved-footnote",
                note.span,
                f"there is no footnote {note.label}",
                help=f"did you mean [^{near}]?" if near else None,
            )

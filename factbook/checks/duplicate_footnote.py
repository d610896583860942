"""Two footnotes of a document have one label.

Why: every mark shows the later one; what the first says is lost, and nobody sees that it is.

Example: a second `[^1]: Raw.` further down in a document that has `[^1]: Boiled.` already.

Source: a rule of Factbook; footnotes are written as in Pandoc's Markdown.
"""

from collections.abc import Iterator

from factbook.diagnostic import Diagnostic, Note
from factbook.markup import Footnote
from factbook.model import Document
from factbook.reads import Reads


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The footnotes whose label another one has before them."""
    first: dict[str, Footnote] = {}
    for note in document.body.footnotes:
        if note.definition and first.setdefault(note.label, note) is not note:
            notes = (Note("the first", first[note.label].span),)
            message = f"there are two footnotes {note.label}"
            yield Diagnostic("duplicate-footnote", note.span, message, notes=notes)

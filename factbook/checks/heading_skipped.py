"""A heading is more than one level below the heading above it.

Why: people who listen to a page move by its headings, and a missing level sounds like a missing
part.

Example: `#### Timing` right below `## Forms`.

Source: WCAG 2.2, success criterion 1.3.1 and technique G141.
"""

from collections.abc import Iterator

from factbook.diagnostic import Diagnostic, Note
from factbook.model import Document
from factbook.reads import Reads
from factbook.source import Span

TITLE = 1  # the page's title, which the document's headings stand below


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The headings of a document that leave a level out."""
    above: tuple[int, Span | None] = (TITLE, None)
    for heading in document.body.headings:
        level, span = above
        if heading.level > level + 1:
            yield Diagnostic(
                "heading-skipped",
                heading.span,
                f"a heading of level {heading.level} follows one of level {level}",
                notes=(Note("the heading above" if span else "the title above", span),),
                help=f"write it with {'#' * (level + 1)}",
            )
        above = heading.level, heading.span

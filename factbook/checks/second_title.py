"""A document has a heading of the first level in its text.

Why: its title already is the page's heading of that level, and a page has one.

Example: `# Food first` below a front matter with `title: Food first`.

Source: a rule of Factbook; HTML Living Standard, section 4.3.11, on outlines.
"""

from collections.abc import Iterator

from factbook.diagnostic import Diagnostic
from factbook.model import Document
from factbook.reads import Reads


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The headings of the first level in a document's text."""
    for heading in document.body.headings:
        if heading.level == 1:
            yield Diagnostic(
                "second-title",
                heading.span,
                "this heading has the level of the page's title",
                help="write it with ##, or leave it out when it repeats the title",
            )

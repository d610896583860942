"""A document has no description.

Why: search results, cards on other pages and feeds show it; without one they show whatever comes
first.

Example: an article whose front matter has a title and an author, and no `description`.

Source: a rule of Factbook; Google Search Central, "Control your snippets in search results".
"""

from collections.abc import Iterator

from factbook.diagnostic import Diagnostic
from factbook.documents._common import Dated
from factbook.model import Document
from factbook.reads import Reads


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The document, when its description is missing or empty."""
    record = document.summary.record
    if isinstance(record, Dated) and not record.description:
        yield Diagnostic(
            "missing-description",
            document.summary.at("description"),
            "the document has no description",
            help="add one or two sentences as `description` to its front matter",
        )

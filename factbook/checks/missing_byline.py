"""A document does not say who wrote it, who reviewed it, or when.

Why: on matters of health, readers and search engines ask who is speaking, and how long ago.

Example: an article without `reviewer` in its front matter.

Source: Google Search Central, "Creating helpful, reliable, people-first content" (who, how, why).
"""

from collections.abc import Iterator
from typing import Final

from factbook.diagnostic import Diagnostic
from factbook.model import Document
from factbook.reads import Reads
from factbook.suggest import listed

WANTED: Final = {
    "articles": (("author",), ("reviewer",), ("reviewed",)),
    "forms": (("author",), ("reviewer",), ("reviewed",)),
    "episodes": (("author", "hosts"), ("published",)),
}
CALLED: Final = {"reviewed": "date of review", "published": "date of publication"}


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The document, when a part of its byline is missing; an episode's hosts are its authors."""
    summary = document.summary
    missing = [
        CALLED.get(names[0], names[0])
        for names in WANTED.get(summary.collection, ())
        if not any(getattr(summary.record, name, None) for name in names)
    ]
    if missing:
        message = f"the document has {listed([f'no {name}' for name in missing])}"
        yield Diagnostic("missing-byline", summary.at("title"), message)

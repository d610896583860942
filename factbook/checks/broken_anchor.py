"""A link leads to a place on a page that the page does not have.

Why: the reader lands at the top of a page and looks for what was promised.

Example: `[at night](../articles/timing.md#evenings)`, where the heading is "In the evening".

Source: a rule of Factbook; a heading's anchor is its words in lower case, joined by dashes.
"""

from collections.abc import Iterator

from factbook.checks._links import follow
from factbook.diagnostic import Diagnostic
from factbook.model import Document
from factbook.reads import Reads
from factbook.suggest import did_you_mean


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The links of a document to a missing element of a page that is there."""
    path = document.source.path
    for link in dict.fromkeys(document.body.links):
        if "#" not in link.target:
            continue
        lead = follow(link.target, path, reads)
        if lead is None or lead.missing or not lead.fragment:
            continue
        if not reads.anchor(lead.url, lead.fragment):
            yield Diagnostic(
                "broken-anchor",
                link.span,
                f"{lead.url} has no place called {lead.fragment}",
                help=did_you_mean(lead.fragment, reads.get("anchors", lead.url)),
            )

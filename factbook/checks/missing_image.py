"""An image of the guide is not there.

Why: readers see a broken frame in its place.

Example: `![The chart](/images/cahrt.svg)`, where the file is `content/static/images/chart.svg`.

Source: a rule of Factbook.
"""

from collections.abc import Iterator

from factbook.checks._links import follow
from factbook.diagnostic import Diagnostic
from factbook.model import Document
from factbook.reads import Reads


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The images of a document that are no file of the guide."""
    path = document.path
    for image in document.body.images:
        lead = follow(image.target, path, reads)
        if lead is not None and (lead.missing or reads.get("url", lead.url)):
            message = f"there is no image {image.target}"
            remedy = "images are files in content/static/"
            yield Diagnostic("missing-image", image.span, message, help=remedy)

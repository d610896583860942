"""An image has no text that can stand in its place.

Why: readers who cannot see it are told nothing, or hear its file's name.

Example: `![](chart.png)`.

Source: WCAG 2.2, success criterion 1.1.1. An image that only decorates is exempted with its reason.
"""

import re
from collections.abc import Iterator

from factbook.checks._pages import place
from factbook.diagnostic import Diagnostic
from factbook.model import Document, Page
from factbook.patterns import regex
from factbook.reads import Reads

RULE = "image-without-alt"
IMAGE = regex(r"<img\b(?![^>]*\salt=)[^>]*>", re.IGNORECASE)


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The images in a document whose square brackets are empty."""
    for image in document.body.images:
        if not image.alt.strip():
            message = f"the image {image.target} has no alternative text"
            yield Diagnostic(RULE, image.span, message, help="say in the brackets what it shows")


def check_page(page: Page, html: str, reads: Reads) -> Iterator[Diagnostic]:
    """The images of a finished page without an `alt` attribute; an empty one marks a decoration."""
    if "<img" not in html:
        return
    for found in IMAGE.finditer(html):
        message = f"{page.url} has an image without an alt attribute: {found[0]}"
        yield Diagnostic(RULE, place(page), message)

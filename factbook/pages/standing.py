"""Standing pages: method, disclosure, about, and whatever else stands in content/pages/."""

from collections.abc import Iterator, Mapping

from factbook.checks._manual import manuals
from factbook.model import Page, Site
from factbook.pages._document import of_document
from factbook.reads import Reads

METHOD = "/method/"


def pages(site: Site) -> Iterator[Page]:
    """One page per standing document."""
    for card in site.collection("pages"):
        if card.url:
            yield Page(card.url, "standing", card.path, "standing.html", card.span)


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The document and its relatives; on the method page, what every check says of itself."""
    return {
        **of_document(reads, page),
        "checks": manuals() if page.url == METHOD else (),
    }

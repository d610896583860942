"""Standing pages: method, disclosure, about, and whatever else stands in content/pages/."""

from collections.abc import Iterator, Mapping

from factbook.checks._manual import manuals
from factbook.model import Page, Site
from factbook.pages._document import of_document
from factbook.reads import Reads

METHOD = "/method/"


def pages(site: Site) -> Iterator[Page]:
    """One page per standing document."""
    for summary in site.collection("pages"):
        if summary.url:
            yield Page(summary.url, "standing", summary.path, "standing.html", summary.span)


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The document and its relatives; on the method page, what every check says of itself."""
    return {
        **of_document(reads, page),
        "checks": manuals() if page.url == METHOD else (),
    }

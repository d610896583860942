"""The page that hosts show for an address that the guide does not have."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.pages._frame import frame
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """The page at the file name that static hosts look for."""
    yield Page("/404.html", "not_found", template="not_found.html")


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The page's words; no breadcrumbs, since nobody knows where the reader stands."""
    words = frame(reads, page, "There is no such page", "The address leads nowhere in this guide.")
    return {**words, "breadcrumbs": ()}

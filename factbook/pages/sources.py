"""Sources: everything that the guide cites."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.pages._frame import frame, single
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """The page, where the guide has something to show on it."""
    yield from single(site, "/sources/", "sources", "sources")


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The page's words."""
    nutrient = reads.setting("nutrient.name")
    description = (
        f"Every source that this guide to {nutrient} cites, with its identifiers and the kind of "
        "study that it is."
    )
    return frame(reads, page, "Sources", description)

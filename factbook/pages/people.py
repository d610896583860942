"""People: who writes, reviews and speaks."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.pages._frame import frame, single
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """The page, where the guide has something to show on it."""
    yield from single(site, "/people/", "people", "people")


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The page's words."""
    nutrient = reads.setting("nutrient.name")
    description = f"Who writes, reviews and presents this guide to {nutrient}."
    return frame(reads, page, "People", description)

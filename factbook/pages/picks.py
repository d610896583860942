"""Picks: the forms that the guide would look for, and their shop links."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.pages._frame import frame, single
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """The page, where the guide has something to show on it."""
    yield from single(site, "/picks/", "picks", "products")


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The page's words."""
    nutrient = reads.setting("nutrient.name")
    description = (
        f"Which form of {nutrient} to look for and why, what the label should say, and whom it "
        "does not suit."
    )
    return frame(reads, page, "Picks", description)

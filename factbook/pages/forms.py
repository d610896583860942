"""The comparison of the nutrient's forms."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.pages._frame import frame, single
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """The comparison, where the guide has forms."""
    yield from single(site, "/forms/", "forms", "forms")


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The page's words."""
    nutrient = reads.setting("nutrient.name")
    description = (
        f"The forms of {nutrient} side by side: how much of each is {nutrient}, what trials "
        "measured of absorption, and how each sits with the gut."
    )
    return frame(reads, page, f"Forms of {nutrient}", description)

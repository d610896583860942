"""Safety: interactions, contraindications, and when to ask first."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.pages._frame import frame, single
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """The page, where the guide has something to show on it."""
    yield from single(site, "/safety/", "safety", "interactions", "limits", "symptoms")


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The page's words."""
    nutrient = reads.setting("nutrient.name")
    description = (
        f"Medicines and conditions that do not go well with {nutrient} supplements, how far "
        "apart to take them, and who should ask first."
    )
    return frame(reads, page, "Safety", description)

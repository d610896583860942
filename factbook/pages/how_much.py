"""How much: allowances and limits by stage of life."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.pages._frame import frame, single
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """The page, where the guide has something to show on it."""
    yield from single(site, "/how-much/", "how_much", "allowances", "limits", "routines")


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The page's words."""
    nutrient = reads.setting("nutrient.name")
    description = (
        f"The daily allowance of {nutrient} for each stage of life, and the upper limits that "
        "authorities set, with their scope."
    )
    return frame(reads, page, f"How much {nutrient}", description)

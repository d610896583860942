"""Foods: the table of what each food holds."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.pages._frame import frame, single
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """The page, where the guide has something to show on it."""
    yield from single(site, "/foods/", "foods", "foods")


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The page's words."""
    nutrient = reads.setting("nutrient.name")
    description = (
        f"How much {nutrient} each food holds, per serving and per 100 g, with the food's "
        "state and the dataset that was read."
    )
    return frame(reads, page, f"Foods with {nutrient}", description)

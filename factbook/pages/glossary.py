"""Glossary: the terms of the field in a sentence each."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.pages._frame import frame, single
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """The page, where the guide has something to show on it."""
    yield from single(site, "/glossary/", "glossary", "glossary")


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The page's words."""
    nutrient = reads.setting("nutrient.name")
    description = f"The words that writing on {nutrient} uses, each in a sentence or two."
    return frame(reads, page, "Glossary", description)

"""The index of articles."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.pages._frame import frame
from factbook.pages._shelf import slugs
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """The index, where the guide has articles."""
    if site.collection("articles"):
        yield Page("/articles/", "articles", template="articles.html")


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The articles in reading order."""
    description = f"Every article of {reads.setting('title')}, in reading order."
    return {
        **frame(reads, page, "Articles", description),
        "article_slugs": slugs(reads, reads.get("shelf", "articles")),
    }

"""Home: what the guide is, the questions that people bring to it, and what is new."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.pages._frame import frame
from factbook.pages._shelf import slugs
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """The home page."""
    yield Page("/", "home", template="home.html")


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The guide's own title and description, the first articles and the latest episode."""
    latest = slugs(reads, reads.get("shelf", "episodes")[-1:])
    return {
        **frame(reads, page, reads.setting("title"), reads.setting("description")),
        "article_slugs": slugs(reads, reads.get("shelf", "articles")[:6]),
        "latest_episode": latest[0] if latest else None,
    }

"""The index of the podcast's episodes."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.pages._frame import frame
from factbook.pages._shelf import slugs
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """The index, where the guide has episodes."""
    if site.collection("episodes"):
        yield Page("/episodes/", "episodes", template="episodes.html")


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The episodes, the latest first."""
    podcast = reads.setting("podcast")
    name = podcast.title if podcast else reads.setting("title")
    description = f"Show notes, chapters and transcripts of {name}."
    return {
        **frame(reads, page, "Episodes", description),
        "episode_slugs": slugs(reads, reads.get("shelf", "episodes"))[::-1],
    }

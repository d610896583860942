"""The index of topics: every tag that a document carries."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.pages._frame import frame, slug
from factbook.reads import Reads
from factbook.shelves import tags


def pages(site: Site) -> Iterator[Page]:
    """The index, where a document carries a tag."""
    if tags(site):
        yield Page("/topics/", "topics", template="topics.html")


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The topics with the number of pages on each."""
    description = f"What {reads.setting('title')} covers, by topic."
    topics = [
        {"tag": tag, "url": f"/topics/{slug(tag)}/", "count": len(reads.get("tagged", tag))}
        for tag in reads.get("tags")
    ]
    return {**frame(reads, page, "Topics", description), "topics": topics}

"""The index of topics: every tag that a document carries."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.pages._frame import frame, slug
from factbook.pages._shelf import TAGGED, tagged, tags
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """The index, where a document carries a tag."""
    if any(getattr(s.record, "tags", ()) for name in TAGGED for s in site.collection(name)):
        yield Page("/topics/", "topics", template="topics.html")


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The topics with the number of pages on each."""
    description = f"What {reads.setting('title')} covers, by topic."
    topics = [
        {"tag": tag, "url": f"/topics/{slug(tag)}/", "count": len(tagged(reads, tag))}
        for tag in tags(reads)
    ]
    return {**frame(reads, page, "Topics", description), "topics": topics}

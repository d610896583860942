"""Evidence: every claim by topic, with its grade and its sources."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.pages._frame import frame, opening, single, slug
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """The page, where the guide has claims."""
    yield from single(site, "/evidence/", "evidence", "claims")


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The claims under the first of their topics, so that each stands on the page once."""
    nutrient = reads.setting("nutrient.name")
    description = f"What research shows about {nutrient}, claim by claim, each with its grade."
    groups: dict[str, list[str]] = {}
    for id in reads.ids("claims"):
        topics = reads.fact("claims", id, "topics")
        groups.setdefault(topics[0] if topics else "general", []).append(id)
    topics_shown = [
        {"title": opening(topic.replace("_", " ").replace("-", " ")), "id": slug(topic), "ids": ids}
        for topic, ids in groups.items()
    ]
    return {**frame(reads, page, "Evidence", description), "topics": topics_shown}

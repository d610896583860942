"""The chapters of each episode as JSON: `application/json+chapters` of Podcasting 2.0."""

import json
from collections.abc import Iterator
from typing import Final

from factbook.feeds._episodes import CHAPTERS, beside, show
from factbook.model import Page, Site
from factbook.reads import Reads
from factbook.render.plain import plain_text

VERSION: Final = "1.2.0"


def pages(site: Site) -> Iterator[Page]:
    """One file beside each episode that has chapters."""
    yield from beside(site, "feeds.chapters", CHAPTERS)


def body(page: Page, reads: Reads) -> str:
    """The chapters by their start in seconds, ascending as the format demands."""
    chapters = sorted(reads.summary(page.subject, "chapters"), key=lambda chapter: chapter.seconds)
    content = {
        "version": VERSION,
        "title": plain_text(reads, reads.summary(page.subject, "title")),
        "podcastName": show(reads),
        "chapters": [
            {"startTime": chapter.seconds, "title": plain_text(reads, chapter.title)}
            for chapter in chapters
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"

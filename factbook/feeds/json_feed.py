"""The articles as a JSON Feed (version 1.1), with the same entries as the Atom feed."""

import json
from collections.abc import Iterator
from typing import Any, Final

from factbook.feeds._entries import absolute, changed, entries, instant, published
from factbook.model import Page, Site
from factbook.reads import Reads
from factbook.render.plain import plain_text

URL: Final = "/feeds/articles.json"
VERSION: Final = "https://jsonfeed.org/version/1.1"


def pages(site: Site) -> Iterator[Page]:
    """The one feed."""
    yield Page(URL, "feeds.json_feed")


def body(page: Page, reads: Reads) -> str:
    """The feed as JSON, its keys in the order of the specification."""
    feed = {
        "version": VERSION,
        "title": reads.setting("title"),
        "home_page_url": absolute(reads, "/"),
        "feed_url": absolute(reads, page.url),
        "description": plain_text(reads, reads.setting("description")),
        "language": reads.setting("language"),
        "authors": [{"name": reads.setting("publisher")}],
        "items": [_item(reads, path) for path in entries(reads, "articles")],
    }
    return json.dumps(feed, ensure_ascii=False, indent=2) + "\n"


def _item(reads: Reads, path: str) -> dict[str, Any]:
    """One article; its description is both summary and text, which an item must have."""
    address = absolute(reads, reads.summary(path, "url"))
    description = plain_text(reads, reads.summary(path, "description"))
    item: dict[str, Any] = {
        "id": address,
        "url": address,
        "title": plain_text(reads, reads.summary(path, "title")),
        "content_text": description,
        "summary": description,
    }
    first, last = published(reads, path), changed(reads, path)
    if first is not None:
        item["date_published"] = instant(first)
    if last is not None:
        item["date_modified"] = instant(last)
    if author := reads.summary(path, "author"):
        item["authors"] = [_author(reads, author)]
    if tags := reads.summary(path, "tags"):
        item["tags"] = list(tags)
    return item


def _author(reads: Reads, id: str) -> dict[str, str]:
    """A person, with the address where readers learn who that is."""
    found = {"name": str(reads.fact("people", id, "name"))}
    if url := reads.fact("people", id, "url"):
        found["url"] = absolute(reads, url)
    return found

"""The articles as an Atom feed (RFC 4287): titles, descriptions, authors, days; no shop links."""

from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from factbook.feeds._entries import absolute, changed, entries, instant, latest_change, published
from factbook.feeds._xml import add, written
from factbook.model import Page, Site
from factbook.reads import Reads
from factbook.render.plain import plain_text

URL: Final = "/feeds/articles.xml"
ATOM: Final = "http://www.w3.org/2005/Atom"


def pages(site: Site) -> Iterator[Page]:
    """The one feed, also while it has no entry: readers may subscribe before the first."""
    yield Page(URL, "feeds.articles")


def body(page: Page, reads: Reads) -> str:
    """The feed; its `updated` is the latest of its entries', so that a build adds no date."""
    paths = entries(reads, "articles")
    feed = Element("feed", {"xmlns": ATOM, "xml:lang": reads.setting("language")})
    add(feed, "id", absolute(reads, page.url))
    add(feed, "title", reads.setting("title"))
    add(feed, "subtitle", plain_text(reads, reads.setting("description")))
    add(feed, "updated", instant(latest_change(reads, paths)))
    add(feed, "link", rel="self", type="application/atom+xml", href=absolute(reads, page.url))
    add(feed, "link", rel="alternate", type="text/html", href=absolute(reads, "/"))
    add(add(feed, "author"), "name", reads.setting("publisher"))
    for path in paths:
        _entry(feed, reads, path)
    return written(feed)


def _entry(feed: Element, reads: Reads, path: str) -> None:
    """One article as an entry: its address is its identity, its description its summary."""
    address = absolute(reads, reads.summary(path, "url"))
    entry = add(feed, "entry")
    add(entry, "id", address)
    add(entry, "title", plain_text(reads, reads.summary(path, "title")))
    add(entry, "link", rel="alternate", type="text/html", href=address)
    first, last = published(reads, path), changed(reads, path)
    if first is not None:
        add(entry, "published", instant(first))
    add(entry, "updated", instant(last or latest_change(reads, ())))
    if author := reads.summary(path, "author"):
        person = add(entry, "author")
        add(person, "name", reads.fact("people", author, "name"))
        if url := reads.fact("people", author, "url"):
            add(person, "uri", absolute(reads, url))
    add(entry, "summary", plain_text(reads, reads.summary(path, "description")))
    for tag in reads.summary(path, "tags"):
        add(entry, "category", term=tag)

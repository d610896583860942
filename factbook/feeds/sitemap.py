"""The sitemap: every page that readers may find by search, with the day on which it last changed.

The days come from the documents. A page that gathers documents changed when the latest of them did,
the picks when the latest of them was checked. Other pages made of facts alone have no day, and say
none: a wrong `lastmod` is worse than a missing one.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final
from xml.etree.ElementTree import Element

from factbook.feeds._entries import absolute, changed
from factbook.feeds._xml import add, written
from factbook.model import Page, Site
from factbook.reads import Reads

NAMESPACE: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
COLLECTIONS: Final = ("articles", "episodes", "forms", "pages")


def pages(site: Site) -> Iterator[Page]:
    """The one file; the protocol's limit of 50,000 addresses is far away."""
    yield Page("/sitemap.xml", "feeds.sitemap")


def body(page: Page, reads: Reads) -> str:
    """The addresses in their order, canonical and absolute."""
    dated = _dated(reads)
    urlset = Element("urlset", {"xmlns": NAMESPACE})
    for url in reads.get("pages"):
        found = reads.page(url)
        if found is not None and _findable(found):
            entry = add(urlset, "url")
            add(entry, "loc", absolute(reads, url))
            if (day := _lastmod(reads, found, dated)) is not None:
                add(entry, "lastmod", day.isoformat())
    return written(urlset)


def _findable(page: Page) -> bool:
    """Whether search may lead to it: pages for people, but no 404 and no redirect."""
    return page.template is not None and page.url.endswith("/") and page.kind != "redirects"


def _dated(reads: Reads) -> Mapping[str, tuple[str, date]]:
    """The path and the last change of each document with a page, by the page's address."""
    found = {}
    for collection in COLLECTIONS:
        for path in reads.documents(collection):
            url = reads.summary(path, "url") or f"/{collection}/{reads.summary(path, 'slug')}/"
            if (day := changed(reads, path)) is not None:
                found[url] = (path, day)
    return found


def _lastmod(reads: Reads, page: Page, dated: Mapping[str, tuple[str, date]]) -> date | None:
    """The day of its own document, else of the latest document that it gathers, else None."""
    if page.url in dated:
        return dated[page.url][1]
    if page.kind == "picks":
        picks = reads.ids("products")
        return max((reads.fact("products", id, "checked") for id in picks), default=None)
    if page.url.startswith("/topics/"):
        tagged = ((reads.summary(path, "tags"), day) for path, day in dated.values())
        gathered = [
            day for tags, day in tagged if page.subject in tags or (tags and not page.subject)
        ]
    else:
        gathered = [day for url, (_, day) in dated.items() if url.startswith(page.url)]
    return max(gathered, default=None)

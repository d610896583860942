"""The file robots.txt: everything may be read, and the sitemap is here.

Crawlers ask for it at the root of the host only; below a path it does nothing and harms nobody.
"""

from collections.abc import Iterator

from factbook.feeds._entries import absolute
from factbook.model import Page, Site
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """The one file."""
    yield Page("/robots.txt", "feeds.robots")


def body(page: Page, reads: Reads) -> str:
    """The rules of RFC 9309, and the sitemap's absolute address."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {absolute(reads, '/sitemap.xml')}\n"

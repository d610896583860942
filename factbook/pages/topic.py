"""The pages of single topics: all that the guide has under one tag."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.pages._frame import frame, opening, slug
from factbook.pages._shelf import card
from factbook.reads import Reads
from factbook.shelves import tags


def pages(site: Site) -> Iterator[Page]:
    """One page per tag; its subject is the tag."""
    for tag in tags(site):
        yield Page(f"/topics/{slug(tag)}/", "topic", tag, "topic.html")


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The documents that carry the tag."""
    title = opening(page.subject.replace("-", " "))
    description = f"Articles, show notes and claims on {page.subject.replace('-', ' ')}."
    cards = tuple(card(reads, path) for path in reads.get("tagged", page.subject))
    return {
        **frame(reads, page, title, description, ("Topics", "/topics/")),
        "cards": tuple(c for c in cards if c["url"]),
    }

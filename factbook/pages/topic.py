"""The pages of single topics: all that the guide has under one tag."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.pages._frame import frame, opening, slug
from factbook.pages._shelf import TAGGED, card, tagged
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """One page per tag; its subject is the tag."""
    every = (s for name in TAGGED for s in site.collection(name))
    for tag in sorted({tag for s in every for tag in getattr(s.record, "tags", ())}):
        yield Page(f"/topics/{slug(tag)}/", "topic", tag, "topic.html")


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The documents that carry the tag."""
    title = opening(page.subject.replace("-", " "))
    description = f"Articles, show notes and claims on {page.subject.replace('-', ' ')}."
    cards = tuple(card(reads, path) for path in tagged(reads, page.subject))
    return {
        **frame(reads, page, title, description, ("Topics", "/topics/")),
        "cards": tuple(c for c in cards if c["url"]),
    }

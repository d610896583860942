"""What every page is given: its title, its trail of breadcrumbs, and the parts of the guide."""

from collections.abc import Iterator
from functools import cache

from factbook.guide import NavigationItem
from factbook.lazy import Later
from factbook.linked_data import describe
from factbook.model import Page, Site
from factbook.pages._scripts import data_blocks
from factbook.reads import Reads

Crumb = tuple[str, str]

MAIN = (
    ("Forms", "/forms/"),
    ("How much", "/how-much/"),
    ("Foods", "/foods/"),
    ("Safety", "/safety/"),
    ("Evidence", "/evidence/"),
    ("Picks", "/picks/"),
    ("Articles", "/articles/"),
    ("Episodes", "/episodes/"),
)
REFERENCE = (
    ("Glossary", "/glossary/"),
    ("Sources", "/sources/"),
    ("Topics", "/topics/"),
    ("Data", "/data/"),
    ("People", "/people/"),
)
FEEDS = (
    ("Articles (Atom)", "/feeds/articles.xml"),
    ("Articles (JSON)", "/feeds/articles.json"),
    ("Podcast (RSS)", "/feeds/podcast.xml"),
)


def frame(
    reads: Reads, page: Page, title: str, description: str, *trail: Crumb
) -> dict[str, object]:
    """The context common to all kinds; `trail` holds the pages between home and this one.

    What a guide's own templates may leave out is made only when one of them names it.
    """
    home = ((reads.setting("title"), "/"),)
    crumbs = () if page.url == "/" else (*home, *trail, (title, page.url))
    image = Later(lambda: _share_image(reads, page))
    return {
        "title": title,
        "description": description,
        "breadcrumbs": crumbs,
        "json_ld": Later(
            lambda: data_blocks(describe(reads, page, title, description, crumbs, image.value))
        ),
        "main_pages": Later(lambda: _existing(reads, MAIN)),
        "reference_pages": Later(lambda: _existing(reads, REFERENCE)),
        "feeds": Later(lambda: _existing(reads, FEEDS)),
        "has_search": Later(lambda: exists(reads, "/search/")),
        "og": Later(lambda: {"image": image.value}),
    }


def share_image(url: str) -> str:
    """Where the picture for shared links of a page stands: /og/foods/card.png for /foods/."""
    return f"/og{url}card.png"


def _share_image(reads: Reads, page: Page) -> str | None:
    """The whole address of the page's picture for shared links, if there is one."""
    url, base = share_image(page.url), reads.setting("base_url").rstrip("/")
    return f"{base}{url}" if exists(reads, url) else None


def _existing(reads: Reads, places: tuple[Crumb, ...]) -> tuple[NavigationItem, ...]:
    """Those of the places that this guide has."""
    there = reads.get("existing", *(url for _, url in places))
    return tuple(_item(label, url) for label, url in places if url in there)


@cache
def _item(label: str, url: str) -> NavigationItem:
    """One entry of a list of places."""
    return NavigationItem(label=label, url=url)


def exists(reads: Reads, url: str) -> bool:
    """Whether the guide has a page or a file at this address."""
    return bool(reads.get("url", url))


def single(site: Site, url: str, kind: str, *fact_kinds: str) -> Iterator[Page]:
    """The one page of a kind; none when the guide has no fact of the kinds that it shows."""
    if any(site.facts.get(name) for name in fact_kinds):
        yield Page(url, kind, template=f"{kind}.html")


def opening(text: str) -> str:
    """A text as it opens a sentence: its first letter is a capital, the rest as it was."""
    return text[:1].upper() + text[1:]


def slug(text: str) -> str:
    """A text as it stands in an address: "Leg cramps" is leg-cramps."""
    return "-".join("".join(c if c.isalnum() else " " for c in text.lower()).split())

"""Where a setting of the guide stands."""

from collections.abc import Iterator
from typing import Final

from factbook.model import Site
from factbook.source import Span

FILE: Final = "content/guide.yaml"


def place(site: Site, *path: str | int) -> Span:
    """The place of a value in `guide.yaml`, or of the nearest thing around it."""
    while path:
        if (span := site.settings.get(path)) is not None:
            return span
        path = path[:-1]
    return Span(FILE, 1)


def addresses(site: Site) -> Iterator[tuple[str, Span]]:
    """The addresses in navigation, footer and redirects, each with its place."""
    for name in ("navigation", "footer"):
        for index, item in enumerate(getattr(site.guide, name)):
            yield item.url, place(site, name, index, "url")
    for redirect in site.redirects:
        yield redirect.new, redirect.span

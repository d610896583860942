"""Redirects: one small page for each old address, which leads to the new one."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """One page per redirect; its subject is the new address."""
    for redirect in site.redirects:
        last = redirect.old.rpartition("/")[2]
        old = redirect.old if not last or "." in last else f"{redirect.old}/"
        yield Page(old, "redirects", redirect.new, "redirects.html", redirect.span)


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The address to go to: inside the site unless it begins with a scheme."""
    return {
        "title": "This page has moved",
        "description": f"The page has moved to {page.subject}.",
        "breadcrumbs": (),
        "target": page.subject,
        "external": "://" in page.subject,
    }

"""Where links lead: from what editors write to addresses of the finished site."""

import posixpath
from urllib.parse import urlsplit

from factbook.model import Site


def base_path(base_url: str) -> str:
    """The path of the site's root: "/guide" for https://example.org/guide/, "" for a bare host."""
    return urlsplit(base_url).path.rstrip("/")


def is_external(link: str) -> bool:
    """Whether a link leaves the site: it has a scheme, or only a host."""
    return ":" in link.split("/", 1)[0] or link.startswith("//")


def target(link: str, path: str) -> tuple[str, str]:
    """A link written in the document at `path`, as (document path or site address, fragment).

    A relative link to a Markdown file names a document; one that begins with "/" is an address
    from the site's root; a bare fragment is the document itself.
    """
    bare, _, fragment = link.partition("#")
    if not bare:
        return path, fragment
    if bare.startswith("/"):
        return bare, fragment
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), bare)), fragment


def is_broken(site: Site, address: str) -> bool:
    """Whether what belongs at an address is there but not valid: its own defect is report enough.

    A file of facts that does not load takes the page of its kind along, and all below that.
    """
    broken = site.library.broken
    if address in broken:
        return True
    below, _, _ = address.rstrip("/").rpartition("/")
    return f"{below}/" in broken and below != ""


def resolve(site: Site, path: str, link: str) -> str | None:
    """The address from the site's root that a link in the document at `path` leads to, or None."""
    found, fragment = target(link, path)
    if found.startswith("/"):
        address: str | None = found
        if found not in site.pages and found.lstrip("/") not in site.static:
            return "/" if is_broken(site, found) else None
    elif found in site.library.broken:
        address = "/"  # its own defect is report enough
    elif (card := site.cards.get(found)) is not None and card.collection:
        address = card.url
    else:
        name = found.removeprefix("content/static/")
        address = (
            f"/{name}" if found.startswith("content/static/") and name in site.static else None
        )
    if address is None:
        return None
    return f"{address}#{fragment}" if fragment else address

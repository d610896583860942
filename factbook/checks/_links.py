"""Where a link written in a document leads: a page or a file of the site, or nowhere."""

from typing import Final, NamedTuple

from factbook.discover import plugins
from factbook.links import is_external
from factbook.links import target as named
from factbook.reads import Reads
from factbook.record import Unknown
from factbook.suggest import did_you_mean

STATIC: Final = "content/static/"


class Lead(NamedTuple):
    """Where an internal link leads; `missing` says what is not there."""

    url: str = ""
    fragment: str = ""
    missing: str = ""
    remedy: str | None = None


def follow(target: str, path: str, reads: Reads) -> Lead | None:
    """Where a target in the document at `path` leads; None for one that leaves the site."""
    if not target or is_external(target):
        return None
    address = reads.link(path, target)
    if address is not None:
        url, _, fragment = address.partition("#")
        return Lead(url, fragment)
    found, _ = named(target, path)
    return _address(found, reads) if found.startswith("/") else _file(found, reads)


def _address(address: str, reads: Reads) -> Lead:
    """Why an address from the site's root leads nowhere."""
    missing = f"there is no page {address}"
    if reads.get("url", f"{address}/"):
        return Lead(missing=missing, remedy=f"write {address}/")
    return Lead(missing=missing, remedy=did_you_mean(address, reads.get("pages")))


def _file(path: str, reads: Reads) -> Lead:
    """Why a path in the guide's folder leads nowhere."""
    if path.startswith(STATIC):
        return Lead(missing=f"there is no file {path}")
    try:
        reads.summary(path, "url")
    except Unknown:
        return Lead(missing=f"there is no document {path}", remedy=_near(path, reads))
    return Lead(missing=f"the document {path} has no page")


def _near(path: str, reads: Reads) -> str | None:
    """The document that a path may have meant."""
    collections = plugins("factbook.documents")
    return did_you_mean(path, [one for name in collections for one in reads.documents(name)])

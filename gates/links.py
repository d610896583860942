"""Every link, fragment, image, asset, id reference and og:image leads to something in the site."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from lxml import html

from gates.stage.built import Built, Fault, Page

NEEDS = ()

# element -> attributes that hold one address
_ADDRESSES = {
    "a": ("href",),
    "area": ("href",),
    "audio": ("src",),
    "embed": ("src",),
    "form": ("action",),
    "iframe": ("src",),
    "img": ("src", "srcset"),
    "link": ("href",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href",),
    "video": ("src", "poster"),
}
_META = {"og:image", "og:url", "og:audio", "twitter:image"}
_ID_REFERENCES = (
    "aria-controls",
    "aria-describedby",
    "aria-details",
    "aria-labelledby",
    "commandfor",
    "for",
    "headers",
    "list",
    "popovertarget",
)
_NOT_FOLLOWED = {"mailto", "tel", "data", "javascript"}
_IMAGES = {".png", ".jpg", ".jpeg", ".webp", ".svg", ".ico", ".gif", ".avif"}


def faults(site: Built) -> Iterator[Fault]:
    """Each address that leads nowhere, each page that nothing leads to, each wrong canonical."""
    ids = {page.path: _ids(page) for page in site.pages}
    reached: dict[str, set[str]] = {}
    for page in site.pages:
        reached[page.path] = set()
        tree = html.fromstring(page.html)
        for where, address in _addresses(tree):
            target, message = _resolved(site, urljoin(page.url, address), ids)
            if message:
                yield Fault(page.path, f"{where} {address!r} {message}")
            if target and where.startswith("a "):
                reached[page.path].add(target)
        yield from _id_references(page, tree, ids[page.path])
        yield from _canonical(page, tree)
    yield from _orphans(site, reached)
    yield from _in_other_files(site, ids)


def _ids(page: Page) -> frozenset[str]:
    """What fragments may name in a page."""
    return frozenset(_every_id(html.fromstring(page.html))) | {"", "top"}


def _every_id(tree: html.HtmlElement) -> list[str]:
    """The ids in a page, in order, twice what stands twice."""
    return [name for element in tree.iter() if (name := element.get("id")) is not None]


def _addresses(tree: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """Every address in a page, with the element and attribute that hold it."""
    for element in tree.iter(*_ADDRESSES):
        for attribute in _ADDRESSES[str(element.tag)]:
            value = element.get(attribute)
            if value is None:
                continue
            for address in _candidates(value) if attribute == "srcset" else (value,):
                yield f"{element.tag} {attribute}", address
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name")
        if name in _META:
            yield f"meta {name}", element.get("content") or ""


def _candidates(srcset: str) -> list[str]:
    """The addresses in a srcset."""
    return [part.split()[0] for part in srcset.split(",") if part.strip()]


def _resolved(
    site: Built, url: str, ids: dict[str, frozenset[str]]
) -> tuple[str | None, str | None]:
    """The path inside the site that an address leads to, and what is wrong with it."""
    bare, fragment = urldefrag(url)
    parts = urlsplit(bare)
    if parts.scheme in _NOT_FOLLOWED:
        return None, "runs a script" if parts.scheme == "javascript" else None
    origin = urlsplit(site.url)
    if (parts.scheme, parts.netloc) != (origin.scheme, origin.netloc):
        good = parts.scheme in {"http", "https"} and "." in parts.netloc and " " not in url
        return None, None if good else "is no address on the web"
    if not bare.split("?")[0].startswith(site.url):
        return None, f"leaves the site's path {origin.path}"
    path = unquote(parts.path.removeprefix(origin.path))
    path = f"{path}index.html" if path == "" or path.endswith("/") else path
    if path.endswith("index.html") and parts.path.endswith("index.html"):
        return path, "names index.html, so the page has two addresses"
    if not _exists(site.folder, path):
        return None, "leads to nothing"
    if path in ids and unquote(fragment) not in ids[path]:
        return path, f"names #{fragment}, which {path} does not have"
    return path, None


@cache
def _names(folder: Path) -> frozenset[str]:
    """The files of a site, spelled as they are: a Mac would accept another case."""
    return frozenset(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def _exists(folder: Path, path: str) -> bool:
    """Whether the site has such a file."""
    return path in _names(folder)


def _id_references(page: Page, tree: html.HtmlElement, ids: frozenset[str]) -> Iterator[Fault]:
    """Attributes that name an id that the page lacks, and ids that stand twice."""
    for attribute in _ID_REFERENCES:
        for element in tree.xpath(f"//*[@{attribute}]"):
            for name in str(element.get(attribute)).split():
                if name not in ids:
                    yield Fault(page.path, f"{element.tag} {attribute} names #{name}, not there")
    every = _every_id(tree)
    for twice in sorted({name for name in every if every.count(name) > 1}):
        yield Fault(page.path, f"#{twice} stands more than once")


def _canonical(page: Page, tree: html.HtmlElement) -> Iterator[Fault]:
    """A page for search engines that does not name itself as canonical, or has no share image."""
    if not page.indexed:
        return
    named = [link.get("href") for link in tree.xpath("//link[@rel='canonical']")]
    if named != [page.url]:
        yield Fault(page.path, f"the canonical address is {named}, the page's is {page.url}")
    images = tree.xpath("//meta[@property='og:image']/@content")
    if len(images) != 1:
        yield Fault(page.path, f"there are {len(images)} og:image")
    for image in images:
        if Path(urlsplit(str(image)).path).suffix not in _IMAGES or "://" not in str(image):
            yield Fault(page.path, f"og:image {image!r} is no absolute address of an image")


def _orphans(site: Built, reached: dict[str, set[str]]) -> Iterator[Fault]:
    """Pages that no chain of links from the home page leads to."""
    seen: set[str] = set()
    ahead = ["index.html"]
    while ahead:
        path = ahead.pop()
        if path not in seen:
            seen.add(path)
            ahead.extend(reached.get(path, ()))
    for page in site.pages:
        if page.indexed and page.path not in seen:
            yield Fault(page.path, "no chain of links from the home page leads here")


def _in_other_files(site: Built, ids: dict[str, frozenset[str]]) -> Iterator[Fault]:
    """Addresses of this site in feeds, data, style sheets and text files, and in JSON-LD."""
    for file in site.files(".xml", ".json", ".txt", ".html", ".webmanifest", ".csv", ".md"):
        text = file.read_text(encoding="utf-8").replace("&amp;", "&")
        ends = r"[^\s\"'<>)\\,]*" if file.suffix == ".csv" else r"[^\s\"'<>)\\]*"
        ours = re.compile(re.escape(site.url) + ends)
        for url in sorted(set(ours.findall(text))):
            _, message = _resolved(site, url.rstrip(".,;"), ids)
            if message:
                yield Fault(site.name(file), f"{url} {message}")
    for file in site.files(".css"):
        for address in re.findall(r"url\(\s*[\"']?([^\"')]+)", file.read_text(encoding="utf-8")):
            _, message = _resolved(site, urljoin(site.url + site.name(file), address), ids)
            if message:
                yield Fault(site.name(file), f"url({address}) {message}")

"""The sitemap is valid by its schema and names exactly the pages that search engines may show."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from lxml import etree

from gates.stage.built import Built, Fault
from gates.stage.tools import needed

NEEDS = ("npm:sitemap",)
_NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def faults(site: Built) -> Iterator[Fault]:
    """What the schema rejects; pages missing or too many; dates missing or yet to come."""
    file = site.folder / "sitemap.xml"
    if not file.is_file():
        yield Fault("sitemap.xml", "is not there")
        return
    schema = etree.XMLSchema(etree.parse(Path(needed("npm:sitemap")) / "schema" / "sitemap.xsd"))
    tree = etree.parse(file)
    if not schema.validate(tree):
        yield Fault("sitemap.xml", str(schema.error_log))
    named = _texts(tree, "loc")
    pages = {page.url for page in site.pages if page.indexed}
    for url in sorted(pages - set(named)):
        yield Fault("sitemap.xml", f"lacks {url}")
    for url in sorted(set(named) - pages):
        yield Fault("sitemap.xml", f"names {url}, which search engines may not show")
    if len(named) != len(set(named)):
        yield Fault("sitemap.xml", "names a page twice")
    yield from _dates(tree)


def _dates(tree: etree._ElementTree) -> Iterator[Fault]:
    """Dates of the last change that lie ahead."""
    today = datetime.now(tz=UTC).date()
    for text in _texts(tree, "lastmod"):
        if date.fromisoformat(text[:10]) > today:
            yield Fault("sitemap.xml", f"the date {text} is yet to come")


def _texts(tree: etree._ElementTree, name: str) -> list[str]:
    """What all elements of a name hold, in order."""
    return [element.text or "" for element in tree.iter(f"{_NAMESPACE}{name}")]

"""Search: an index of all pages and facts, which a script narrows to what is typed."""

from collections.abc import Iterator, Mapping

from factbook.discover import plugins
from factbook.model import Page, Site
from factbook.pages._frame import frame
from factbook.reads import Reads

# People look for these by name; sources, and what has no page, are reached from elsewhere.
INDEXED = (
    "forms",
    "foods",
    "interactions",
    "claims",
    "allowances",
    "limits",
    "products",
    "glossary",
)


def pages(site: Site) -> Iterator[Page]:
    """The index, where the guide has facts or documents."""
    if any(site.facts.values()) or site.summaries:
        yield Page("/search/", "search", template="search.html")


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The kinds that the index lists, in order."""
    description = f"Every page and every fact of {reads.setting('title')}, to look through by name."
    known = plugins("factbook.kinds")
    return {
        **frame(reads, page, "Search", description),
        "kinds": [kind for kind in INDEXED if kind in known and reads.ids(kind)],
    }

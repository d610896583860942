"""Search: an index from A to Z of all documents and facts, which a script narrows to what is typed."""

import unicodedata
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Final, NamedTuple

from factbook import search
from factbook.discover import plugins
from factbook.model import Page, Site
from factbook.pages._frame import frame
from factbook.reads import Reads
from factbook.render.plain import plain_text

# What one entry of a kind or a collection is called.
CALLED: Final[Mapping[str, str]] = {
    "allowances": "allowance",
    "articles": "article",
    "claims": "claim",
    "comparisons": "comparison",
    "episodes": "episode",
    "faq": "question",
    "foods": "food",
    "forms": "form",
    "glossary": "term",
    "groups": "group",
    "interactions": "interaction",
    "limits": "upper limit",
    "pages": "page",
    "people": "person",
    "products": "pick",
    "routines": "routine",
    "sources": "source",
    "symptoms": "sign",
}
COLLECTIONS: Final = ("articles", "episodes", "pages")  # a form's text stands on its fact's page


class Entry(NamedTuple):
    """One line of the index."""

    name: str
    url: str
    sort: str


def pages(site: Site) -> Iterator[Page]:
    """The index, where the guide has facts or documents."""
    if any(site.facts.values()) or site.summaries:
        yield Page("/search/", "search", template="search.html")


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The entries by letter, and the address of Pagefind's script where there is one."""
    description = f"Every page and every fact of {reads.setting('title')}, from A to Z."
    entries = sorted(
        {*_documents(reads), *_facts(reads)}, key=lambda entry: (_key(entry.name), *entry)
    )
    letters = groupby(entries, key=lambda entry: _letter(entry.name))
    return {
        **frame(reads, page, "Search", description),
        "letters": [(letter, list(among)) for letter, among in letters],
        "pagefind": search.SCRIPT if reads.setting("search") and search.AVAILABLE else None,
    }


def _documents(reads: Reads) -> Iterator[Entry]:
    """The documents that have a page of their own."""
    for collection in COLLECTIONS:
        for path in reads.documents(collection):
            if url := reads.summary(path, "url"):
                title = plain_text(reads, reads.summary(path, "title"))
                yield Entry(title, url, CALLED[collection])


def _facts(reads: Reads) -> Iterator[Entry]:
    """The facts that stand somewhere and have a name."""
    for kind in plugins("factbook.kinds"):
        for id in reads.ids(kind):
            url = reads.fact(kind, id, "url")
            title = plain_text(reads, str(reads.fact(kind, id, "title")))
            if url and title:
                yield Entry(title, url, CALLED.get(kind, kind.replace("_", " ")))


def _key(name: str) -> str:
    """A name as it is put in order: without accents, capitals, quotation marks and articles."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(c for c in plain if c.isalnum() or c == " ").strip()
    for article in ("a ", "an ", "the "):
        letters = letters.removeprefix(article)
    return letters


def _letter(name: str) -> str:
    """The letter under which a name stands; all that begin with a figure stand under one."""
    first = _key(name)[:1].upper()
    return first if first.isalpha() else "0–9"

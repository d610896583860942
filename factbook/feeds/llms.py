"""The file llms.txt: the guide's contents for language models, in the form of llmstxt.org.

A title, the description as a quotation, then lists of links with a word on each.
"""

from collections.abc import Iterator
from typing import Final

from factbook.feeds._entries import absolute, entries
from factbook.model import Page, Site
from factbook.reads import Reads
from factbook.render.plain import plain_text

REFERENCE: Final = (
    ("/forms/", "Forms", "compounds compared: elemental share, absorption, cautions"),
    ("/how-much/", "How much", "allowances and supplement limits by age, sex and life stage"),
    ("/foods/", "Foods", "amounts per serving and per 100 g"),
    ("/safety/", "Safety", "interactions, contraindications and spacing"),
    ("/evidence/", "Evidence", "claims with their grade and sources"),
    ("/sources/", "Sources", "every work that the guide cites"),
    ("/glossary/", "Glossary", "terms explained"),
)
DATA: Final = (
    ("/data/", "Data", "each table as CSV and JSON"),
    ("/data/datapackage.json", "Data package", "Frictionless descriptor: fields, units, sources"),
)
OPTIONAL: Final = (
    ("/feeds/articles.xml", "Articles", "Atom feed"),
    ("/feeds/podcast.xml", "Podcast", "RSS feed"),
    ("/sitemap.xml", "Sitemap", "every page"),
)


def pages(site: Site) -> Iterator[Page]:
    """The one file."""
    yield Page("/llms.txt", "feeds.llms")


def body(page: Page, reads: Reads) -> str:
    """The sections that have an entry, under the guide's title and description."""
    sections = (
        ("Reference", _places(reads, REFERENCE)),
        ("Articles", _documents(reads, "articles")),
        ("Episodes", _documents(reads, "episodes")),
        ("About", _documents(reads, "pages")),
        ("Data", _places(reads, DATA)),
        ("Optional", _places(reads, OPTIONAL)),
    )
    parts = [
        f"# {reads.setting('title')}",
        f"> {plain_text(reads, reads.setting('description'))}",
        *("\n".join([f"## {title}\n", *lines]) for title, lines in sections if lines),
    ]
    return "\n\n".join(parts) + "\n"


def _places(reads: Reads, places: tuple[tuple[str, str, str], ...]) -> list[str]:
    """A line for each of the places that this guide has."""
    return [_line(reads, label, url, note) for url, label, note in places if reads.get("url", url)]


def _documents(reads: Reads, collection: str) -> list[str]:
    """A line for each public document, the latest first."""
    return [
        _line(
            reads,
            plain_text(reads, reads.summary(path, "title")),
            reads.summary(path, "url"),
            plain_text(reads, reads.summary(path, "description")),
        )
        for path in entries(reads, collection)
    ]


def _line(reads: Reads, label: str, url: str, note: str) -> str:
    """A link with its note."""
    link = f"- [{label}]({absolute(reads, url)})"
    return f"{link}: {note}" if note else link

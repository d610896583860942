"""The pages of single articles."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.pages._document import of_document
from factbook.pages._shelf import neighbours
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """One page per article."""
    for card in site.collection("articles"):
        if card.url:
            yield Page(card.url, "article", card.path, "article.html", card.span)


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The article, its neighbours and its relatives."""
    return {
        **of_document(reads, page, ("Articles", "/articles/")),
        **neighbours(reads, page.subject),
    }

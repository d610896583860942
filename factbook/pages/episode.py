"""The show notes of single episodes."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.pages._document import of_document
from factbook.pages._shelf import neighbours
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """One page per episode."""
    for card in site.collection("episodes"):
        if card.url:
            yield Page(card.url, "episode", card.path, "episode.html", card.span)


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The episode, its neighbours and its relatives; the summary describes it if nothing else."""
    found = {
        **of_document(reads, page, ("Episodes", "/episodes/")),
        **neighbours(reads, page.subject),
    }
    found["description"] = found["description"] or reads.summary(page.subject, "summary")
    return found

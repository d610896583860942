"""Listing: the pages of the site, and the digests by which a build sees what of the site is as it was."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, NamedTuple, cast

from factbook.incremental.state import State
from factbook.lazy import Lazy
from factbook.model import Defect, Page, Site
from factbook.questions import Domain
from factbook.reads import digest
from factbook.record import Fact, Record
from factbook.render.engine import makers
from factbook.source import Span
from factbook.stages.reading import Read

PAGES = "pages"  # the name under which the state has the list
RECORDS = "records"  # and the digests of the records
Row = tuple[Any, ...]  # the fields of a page


class Listing(NamedTuple):
    """The list of all pages as the state holds it: what it hangs on, its own digest, the pages."""

    key: str
    digest: str
    rows: Mapping[str, Row]


class Outline:
    """What stands for a fact's record while pages are listed: where it has a page, and no value.

    So the list hangs on which facts there are, and is kept when only their values change.
    """

    def __init__(self, model: type[Record]) -> None:
        self.url_of = model.url_of


class Marks(NamedTuple):
    """What tells a build what of a site is as it was: digests, and the lists of pages now and then."""

    domains: Mapping[str, str]  # a digest of all on which the answers of a domain hang
    whole: str  # one of all that checks of the site as a whole look at, but for the pages' anchors
    listing: Listing
    is_kept: bool  # whether the list may be kept: it may not where two pages have one address
    earlier: Mapping[str, Row]  # the list of the last good build
    records: Mapping[str, str]  # a digest of each fact's record, by its key

    @property
    def pages(self) -> Mapping[str, Row]:
        """The list of this build."""
        return self.listing.rows


def listed(site: Site, read: Read, templates: str, state: State) -> tuple[Site, Marks]:
    """The site with its pages, enumerated anew only when something that they hang on changed."""
    documents = [card for card in site.cards.values() if card.collection]
    domains = {
        Domain.SHELVES: digest([(card.path, card.url, card.front) for card in documents]),
        Domain.TEMPLATES: digest((templates, tuple(site.assets.items()))),
        Domain.SETTINGS: digest(site.guide),
        Domain.TODAY: digest(site.today),
    }
    files = [(path, found) for path, found in read.digests.items() if not path.endswith(".md")]
    facts = [(f.key, f.span) for some in site.facts.values() for f in some.values()]
    settings = (domains[Domain.SETTINGS], site.redirects)
    key = digest((facts, settings, domains[Domain.SHELVES]))
    earlier: Listing | None = state.meta(PAGES)
    if earlier is not None and earlier.key == key:
        rows, is_kept, listing = earlier.rows, True, earlier
        site = replace(site, pages=Lazy(rows, lambda url: _page(rows[url])))
    else:
        site, is_kept = with_pages(site)
        rows = {url: _row(page) for url, page in site.pages.items()}
        listing = Listing(key, digest(rows), rows)
    static = tuple(site.static.items())
    domains[Domain.PLACES] = digest((listing.digest, static))
    texts = [(path, card.text) for path, card in site.cards.items()]
    whole = digest((key, files, texts, static, sorted(domains.items())))
    named = {str(name): value for name, value in domains.items()}
    records = _records(site, read, state.meta(RECORDS) or {})
    return site, Marks(named, whole, listing, is_kept, earlier.rows if earlier else {}, records)


def _records(site: Site, read: Read, then: Mapping[str, str]) -> dict[str, str]:
    """The digests of all records; those in files that did not change are known."""
    return {
        fact.key: then[fact.key]
        if fact.span.path not in read.changed and fact.key in then
        else digest(fact.record)
        for facts in site.facts.values()
        for fact in facts.values()
    }


def _row(page: Page) -> Row:
    """A page as the state holds it: plain tuples are written and read several times as fast."""
    origin = None if page.origin is None else tuple(page.origin)
    return (page.url, page.kind, page.subject, page.template, origin)


def _page(row: Row) -> Page:
    """The page that a row holds."""
    url, kind, subject, template, origin = row
    return Page(url, kind, subject, template, None if origin is None else Span(*origin))


def _outlines(site: Site) -> dict[str, dict[str, Fact]]:
    """The facts without their values."""
    return {
        kind: {
            id: fact._replace(record=cast("Record", Outline(type(fact.record))), marks={})
            for id, fact in facts.items()
        }
        for kind, facts in site.facts.items()
    }


def with_pages(site: Site) -> tuple[Site, bool]:
    """The site with all its pages by address, and whether each has one of its own.

    A second page of one address is a defect.
    """
    pages: dict[str, Page] = {}
    defects = []
    outlined = replace(site, library=replace(site.library, facts=_outlines(site)))
    for module in makers().values():
        for page in module.pages(outlined):
            if page.url in pages:
                first = pages[page.url].origin
                place = page.origin or Span("content/guide.yaml", 1)
                defects.append(Defect("duplicate-url", place, page.url, first))
            else:
                pages[page.url] = page
    return replace(site, pages=pages, defects=(*site.defects, *defects)), not defects

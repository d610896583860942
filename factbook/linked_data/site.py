"""What the builders need of a site, asked through a page's reads: people, sources, addresses."""

from typing import NamedTuple

from factbook.linked_data.nodes import Node, organization, person, source
from factbook.model import Page
from factbook.reads import Reads
from factbook.render.plain import plain_text

# What the kinds of study that are texts about studies, laws or data are called in `sources`.
NO_STUDY = frozenset(("agency", "regulation", "book", "dataset", "product_information", "opinion"))


class Described(NamedTuple):
    """A page with what every node says of it; `title` and `description` are plain text."""

    reads: Reads
    page: Page
    title: str
    description: str

    @property
    def url(self) -> str:
        """The page's address."""
        return self.absolute(self.page.url)

    @property
    def language(self) -> str:
        """The guide's language."""
        return str(self.reads.setting("language"))

    def absolute(self, url: str) -> str:
        """An address of the site with scheme and host."""
        base: str = self.reads.setting("base_url")
        return url if "://" in url else f"{base.rstrip('/')}/{url.lstrip('/')}"

    def has(self, url: str) -> bool:
        """Whether the guide has a page or a file at this address."""
        return bool(self.reads.get("url", url))

    def text(self, prose: str) -> str:
        """A shown string as plain text."""
        return plain_text(self.reads, prose)

    def publisher(self) -> Node:
        """Who publishes the guide, with the pages on its principles where it has them."""
        method, corrections = (
            self.absolute(url) if self.has(url) else None for url in ("/method/", "/corrections/")
        )
        return organization(
            self.reads.setting("publisher"),
            self.absolute("/"),
            principles=method,
            corrections=corrections,
            email=self.reads.setting("contact"),
        )

    def someone(self, id: str | None) -> Node | None:
        """A person or a team by id; None for a role that nobody fills."""
        if id is None or self.reads.fact("people", id, "vacant"):
            return None
        name, url = (self.reads.fact("people", id, field) for field in ("name", "url"))
        address = self.absolute(url) if url else None
        if self.reads.fact("people", id, "team"):
            return organization(name, address)
        profile = self.reads.fact("people", id, "profile")
        return person(
            name,
            address,
            credentials=self.reads.fact("people", id, "credentials"),
            job=self.reads.fact("people", id, "role"),
            same_as=[profile.address] if profile else [],
        )

    def cited(self, path: str) -> tuple[Node, ...]:
        """The works that a document cites, each once, in the order of its text."""
        known = self.reads.ids("sources")
        ids = dict.fromkeys(citation.id for citation in self.reads.body(path).citations)
        return tuple(self.work(id) for id in ids if id in known)

    def work(self, id: str) -> Node:
        """One work of the guide's sources."""
        names = ("name", "authors", "container", "year", "doi", "address", "study")
        name, authors, container, year, doi, url, study = (
            self.reads.fact("sources", id, field) for field in names
        )
        return source(
            name,
            authors=[author for author in authors if author.rstrip(".") != "et al"],
            container=container,
            year=year,
            doi=doi,
            url=url,
            study=study not in NO_STUDY,
        )

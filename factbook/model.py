"""The values that pass from stage to stage: documents, the site, pages; frozen, ignorant of disk."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any, NamedTuple, TypeVar

from factbook.guide import Guide
from factbook.markup import Allow, Body, Heading, Link
from factbook.record import Entry, Fact, Library, Path, nearest
from factbook.source import Source, Span

Made = TypeVar("Made")


class Defect(NamedTuple):
    """Something that loading could not make a value of; the check named `rule` words it."""

    rule: str
    span: Span
    text: str = ""
    other: Span | None = None
    near: tuple[str, ...] = ()


class Card(NamedTuple):
    """What the site as a whole knows of a file without opening it: light enough to have all at hand.

    A file of facts has no collection, and nothing of what a document alone has.
    """

    path: str
    cited: tuple[str, ...] = ()  # the ids of the sources that it cites or names
    allows: tuple[Allow, ...] = ()
    fragments: tuple[Link, ...] = ()  # the internal links that name an anchor
    collection: str = ""
    slug: str = ""
    url: str | None = None
    span: Span | None = None  # where the document begins
    place: tuple[int, ...] = ()  # on its shelf
    tags: tuple[str, ...] = ()
    draft: bool = False
    text: str = ""  # a digest of what is cited, exempted and linked to
    front: str = ""  # a digest of the front matter

    @property
    def id(self) -> str:
        """The name that expressions use: the slug in snake_case."""
        return self.slug.replace("-", "_")


class Summary(NamedTuple):
    """A document without its body: its front matter, its address, its headings."""

    path: str
    collection: str
    slug: str
    url: str | None
    record: Entry
    span: Span
    marks: Mapping[Path, Span] = {}
    headings: tuple[Heading, ...] = ()
    words: int = 0
    digest: str = ""  # of the text

    @property
    def id(self) -> str:
        """The name that expressions use: the slug in snake_case."""
        return self.slug.replace("-", "_")

    def at(self, *path: str | int) -> Span:
        """The place of a front-matter value, or of the nearest thing around it."""
        return nearest(self.marks, path, self.span)


class Part(NamedTuple):
    """What one file of `content/` gives to the site, its text apart: facts, or a document."""

    path: str
    name: str  # of the kind or the collection
    facts: tuple[Fact, ...] = ()
    summary: Summary | None = None
    told: Card | None = None  # its card; None where nothing in it is valid
    defects: tuple[Defect, ...] = ()
    broken: tuple[str, ...] = ()  # keys and paths of what is there but not valid

    @property
    def card(self) -> Card:
        """Its card; a bare one where nothing in it is valid."""
        return self.told or Card(self.path)


class Document(NamedTuple):
    """A Markdown file, or the shown strings of a YAML file: one summary and one body."""

    summary: Summary
    body: Body
    open: Callable[[], Source]

    @property
    def path(self) -> str:
        """The file that it is in."""
        return self.summary.path

    @property
    def source(self) -> Source:
        """The text as it stands in the file, which few checks want to see."""
        return self.open()


class Redirect(NamedTuple):
    """An old address and where it leads now."""

    old: str
    new: str
    span: Span


class Page(NamedTuple):
    """One URL and what it takes to make it: the page kind, and what it is about."""

    url: str
    kind: str
    subject: str = ""
    template: str | None = None
    origin: Span | None = None

    @property
    def output(self) -> str:
        """Its path in `site/`."""
        path = self.url.lstrip("/")
        return f"{path}index.html" if path == "" or path.endswith("/") else path


class Artifact(NamedTuple):
    """One finished file of the site."""

    path: str
    content: bytes | FilePath | None  # bytes, the file that holds them, or None: it stands already


@dataclass(frozen=True, eq=False, repr=False)
class Site:
    """Everything that loading made of a guide."""

    library: Library
    summaries: Mapping[str, Summary] = field(default_factory=dict)
    bodies: Mapping[str, Body] = field(default_factory=dict)
    cards: Mapping[str, Card] = field(default_factory=dict)
    static: Mapping[str, str] = field(default_factory=dict)
    redirects: tuple[Redirect, ...] = ()
    defects: tuple[Defect, ...] = ()
    pages: Mapping[str, Page] = field(default_factory=dict)
    assets: Mapping[str, str] = field(default_factory=dict)
    templates: Mapping[str, str] = field(default_factory=dict)
    anchors: Mapping[str, frozenset[str]] = field(default_factory=dict)
    today: str = ""
    settings: Mapping[Path, Span] = field(default_factory=dict)

    answers: dict[Any, Any] = field(default_factory=dict, init=False)
    _made: dict[Any, Any] = field(default_factory=dict, init=False)

    def once(self, make: Callable[..., Made], *args: str) -> Made:
        """What a pure function makes of this site, made once."""
        key = (make, args)
        if key not in self._made:
            self._made[key] = make(self, *args)
        made: Made = self._made[key]
        return made

    @property
    def guide(self) -> Guide:
        """The guide's settings."""
        return self.library.guide

    @property
    def facts(self) -> Mapping[str, Mapping[str, Fact]]:
        """The facts, by kind and id."""
        return self.library.facts

    def collection(self, name: str) -> tuple[Card, ...]:
        """The cards of one sort of document, by path."""
        return self.once(_by_collection).get(name, ())


def _by_collection(site: Site) -> Mapping[str, tuple[Card, ...]]:
    """The documents' cards by the sort of document."""
    found: dict[str, list[Card]] = {}
    for card in site.cards.values():
        if card.collection:
            found.setdefault(card.collection, []).append(card)
    return {name: tuple(cards) for name, cards in found.items()}

"""Front-matter fields that every sort of document has."""

from datetime import date

from factbook.record import Entry, PersonId, Prose
from factbook.shape import Field, Strict


class Change(Strict):
    """One entry of "what changed", shown at the foot of the page."""

    date: date
    note: Prose


class Dated(Entry):
    """A document that somebody wrote and somebody reviewed."""

    title: Prose
    description: Prose = Field("", description="one or two sentences for search results and cards")
    author: PersonId | None = None
    reviewer: PersonId | None = None
    published: date | None = None
    updated: date | None = None
    reviewed: date | None = None
    tags: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    draft: bool = False

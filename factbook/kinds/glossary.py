"""Glossary: words that the guide uses, explained."""

from typing import Annotated, ClassVar

from factbook.record import Prose, Record, RefTo
from factbook.shape import Field


class Term(Record):
    """One word and what it means here."""

    page: ClassVar[str | None] = "/glossary/"

    term: str = Field(description="the word")
    definition: Prose = Field(description="what it means, in a sentence or two")
    aliases: tuple[str, ...] = Field((), description="other words for the same thing")
    see_also: tuple[Annotated[str, RefTo("glossary")], ...] = Field((), description="related terms")

    @property
    def title(self) -> str:
        """The word."""
        return self.term


RECORD = Term

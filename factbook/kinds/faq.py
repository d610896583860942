"""Questions that readers ask, with their answers."""

from typing import Annotated

from factbook.record import Prose, Record, RefTo
from factbook.shape import Field


class Question(Record):
    """One question and its answer."""

    question: Prose = Field(description="the question, as a reader would ask it")
    answer: Prose = Field(description="the answer: a few sentences, with references and citations")
    topics: tuple[str, ...] = Field((), description="tags by which pages choose questions")
    claims: tuple[Annotated[str, RefTo("claims")], ...] = Field(
        (), description="the claims that the answer rests on"
    )
    order: int = Field(100, description="place in lists; lower comes first")

    @property
    def title(self) -> str:
        """The question."""
        return self.question


RECORD = Question

"""Comparisons: the nutrient beside something else that readers weigh it against."""

from typing import Annotated

from factbook.kinds._common import SOME
from factbook.record import Prose, Record, RefTo
from factbook.shape import Field, Strict


class Row(Strict):
    """One aspect of a comparison."""

    aspect: Prose = Field(description="what is compared: 'What it does'")
    nutrient: Prose = Field(description="what holds of the guide's nutrient")
    other: Prose = Field(description="what holds of the other")


class Comparison(Record):
    """The nutrient and one other thing, aspect by aspect, with a verdict."""

    name: str = Field(description="what readers call it: 'Magnesium or electrolyte mixes'")
    other: str = Field(description="the other thing: 'Electrolyte mixes'")
    question: Prose = Field(description="the question that it answers")
    rows: Annotated[tuple[Row, ...], SOME] = Field(description="the aspects")
    verdict: Prose = Field(description="what follows for a reader")
    claims: tuple[Annotated[str, RefTo("claims")], ...] = Field(
        (), description="the claims that it rests on"
    )
    order: int = Field(100, description="place in lists; lower comes first")


RECORD = Comparison

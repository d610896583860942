"""Symptoms: signs that readers ask about, with what else causes them and when to see a doctor."""

from typing import Annotated

from factbook.record import Prose, Record, RefTo
from factbook.shape import Field


class Symptom(Record):
    """One sign; few are specific, and the record says so."""

    name: str = Field(description="what readers call it: 'Muscle twitches'")
    text: Prose = Field(description="what is known of its link to low intake, with citations")
    specific: bool = Field(False, description="whether it points to this nutrient and little else")
    other_causes: tuple[Prose, ...] = Field((), description="more likely or equally likely causes")
    see_doctor: Prose | None = Field(None, description="when it needs a doctor")
    claims: tuple[Annotated[str, RefTo("claims")], ...] = Field(
        (), description="the claims that the text rests on"
    )
    order: int = Field(100, description="place in lists; lower comes first")


RECORD = Symptom

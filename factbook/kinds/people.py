"""People: who writes, reviews and speaks; nobody's credentials are made up."""

from typing import ClassVar

from factbook.kinds._common import Link
from factbook.record import Prose, Record
from factbook.shape import Field


class Person(Record):
    """One person, or a role that is not filled yet."""

    page: ClassVar[str | None] = "/people/"

    name: str = Field(description="as it stands under a title")
    role: str = Field(description="what the person does here: 'Host', 'Reviewer'")
    credentials: str | None = Field(None, description="given by the person; never guessed")
    bio: Prose | None = Field(None, description="a sentence or two")
    profile: Link | None = Field(None, description="a page about the person elsewhere")
    team: bool = Field(False, description="true for a group, such as an editorial team")
    vacant: bool = Field(False, description="true while nobody fills the role; readers are told")
    sample: bool = Field(False, description="true while it stands in for a real person")


RECORD = Person

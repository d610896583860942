"""Episodes: the show notes of a podcast, `content/episodes/<slug>.md`, each a page under /episodes/."""

from datetime import date
from typing import ClassVar

from factbook.documents._common import Dated
from factbook.record import PersonId, Prose, SourceId
from factbook.shape import Field, Strict


class Audio(Strict):
    """The sound file of an episode, as the feed's enclosure needs it."""

    url: str = Field(pattern="^https?://")
    bytes: int = Field(gt=0)
    type: str = "audio/mpeg"


class Chapter(Strict):
    """A chapter; `start` in seconds from the beginning, or as `mm:ss` or `h:mm:ss`."""

    start: str = Field(pattern=r"^(\d+|\d{1,2}:\d\d|\d{1,2}:\d\d:\d\d)$")
    title: Prose

    @property
    def seconds(self) -> int:
        """The start in seconds."""
        total = 0
        for part in self.start.split(":"):
            total = total * 60 + int(part)
        return total


class Cue(Strict):
    """A passage of the transcript."""

    start: str = Field(pattern=r"^(\d+|\d{1,2}:\d\d|\d{1,2}:\d\d:\d\d)$")
    speaker: str | None = None
    text: Prose


class Resource(Strict):
    """Something that the episode points to: a link, a source or an own page."""

    title: Prose
    url: str | None = None
    source: SourceId | None = None


class Credit(Strict):
    """Who did what."""

    role: str
    name: str


class Episode(Dated):
    """The front matter of an episode's show notes."""

    page: ClassVar[str | None] = "/episodes/"
    own_page: ClassVar[bool] = True

    season: int = Field(ge=1)
    episode: int = Field(ge=1)
    published: date
    duration: int | None = Field(None, description="in seconds", gt=0)
    audio: Audio | None = None
    guid: str | None = Field(
        None, description="never changes once published; made from the address if absent"
    )
    kind: str = Field("full", pattern="^(full|trailer|bonus)$")
    hosts: tuple[PersonId, ...] = ()
    guests: tuple[PersonId, ...] = ()
    summary: Prose
    takeaways: tuple[Prose, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    transcript: tuple[Cue, ...] = ()
    resources: tuple[Resource, ...] = ()
    credits: tuple[Credit, ...] = ()
    sample: bool = Field(
        False, description="true while audio or dates are placeholders; readers are told"
    )

    @property
    def place(self) -> tuple[int, ...]:
        """By season and number, the first one first."""
        return (self.season, self.episode)


RECORD = Episode

"""Files beside an episode: what the podcast feed, the chapters and the transcripts share."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from factbook.model import Page, Site
from factbook.reads import Reads


class Part(NamedTuple):
    """A part of an episode with a file of its own: the field that holds it, name, media type."""

    field: str
    file: str
    type: str


CHAPTERS: Final = Part("chapters", "chapters.json", "application/json+chapters")
TRANSCRIPT: Final = Part("transcript", "transcript.vtt", "text/vtt")


def beside(site: Site, kind: str, part: Part) -> Iterator[Page]:
    """One file beside each episode that has such a part: /episodes/<slug>/<file>."""
    for card in site.collection("episodes"):
        if card.url and getattr(site.summaries[card.path].record, part.field):
            yield Page(f"{card.url}{part.file}", kind, card.path)


def seconds(start: str) -> int:
    """A start in seconds: "90", "1:30" and "0:01:30" are one."""
    total = 0
    for part in start.split(":"):
        total = total * 60 + int(part)
    return total


def show(reads: Reads) -> str:
    """The podcast's name; the guide's where it has no podcast settings."""
    podcast = reads.setting("podcast")
    return str(podcast.title if podcast else reads.setting("title"))

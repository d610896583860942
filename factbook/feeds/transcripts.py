"""The transcript of each episode as WebVTT, which players show while they play."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from factbook.feeds._episodes import TRANSCRIPT, beside, seconds
from factbook.model import Page, Site
from factbook.reads import Reads
from factbook.render.plain import plain_text

# How fast people talk, for the end of the last passage where no duration says it.
WORDS_A_SECOND: Final = 2.5


def pages(site: Site) -> Iterator[Page]:
    """One file beside each episode that has a transcript."""
    yield from beside(site, "feeds.transcripts", TRANSCRIPT)


def body(page: Page, reads: Reads) -> str:
    """The passages in order of time; each lasts until the next begins."""
    cues = sorted(reads.summary(page.subject, "transcript"), key=lambda cue: seconds(cue.start))
    texts = [_spoken(plain_text(reads, cue.text), cue.speaker) for cue in cues]
    starts = [seconds(cue.start) for cue in cues]
    spoken = starts[-1] + round(len(texts[-1].split()) / WORDS_A_SECOND)
    last = reads.summary(page.subject, "duration") or 0
    times = pairwise([*starts, max(last, spoken)])
    blocks = [
        f"{_clock(start)} --> {_clock(max(end, start + 1))}\n{text}"
        for (start, end), text in zip(times, texts, strict=True)
    ]
    return "\n\n".join(["WEBVTT", *blocks]) + "\n"


def _spoken(text: str, speaker: str | None) -> str:
    """A passage with its voice; what WebVTT would read as markup is escaped."""
    words = _escaped(text)
    return f"<v {_escaped(speaker)}>{words}" if speaker else words


def _escaped(text: str) -> str:
    """A text without the signs that begin a tag, an entity or a time line in WebVTT."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _clock(total: int) -> str:
    """Seconds as WebVTT has them: 3725 is 01:02:05.000."""
    minutes, left = divmod(total, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{left:02}.000"

"""The podcast as RSS 2.0 with Apple's and Podcasting 2.0's elements, by the rules of PSP-1.

An item needs an enclosure (PSP-1, "required item elements"), so an episode without audio is left
out of the feed; its show notes stay on the site. While `podcast.sample` or an episode's `sample` is
true, `itunes:block` keeps the placeholder out of the directories.
"""

import re
from collections.abc import Iterator, Mapping
from email.utils import format_datetime
from html import escape
from typing import Final
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element

from factbook.feeds._entries import absolute, changed, entries, midnight
from factbook.feeds._episodes import CHAPTERS, TRANSCRIPT
from factbook.feeds._xml import add, written
from factbook.guide import Podcast
from factbook.model import Page, Site
from factbook.patterns import regex
from factbook.reads import Reads
from factbook.render.plain import plain_text

URL: Final = "/feeds/podcast.xml"
NAMESPACES: Final[Mapping[str, str]] = {
    "xmlns:itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "xmlns:podcast": "https://podcastindex.org/namespace/1.0",
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
}
# Of the podcast namespace, for `podcast:guid`.
PODCASTS: Final = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
DESCRIPTION_BYTES: Final = 4000
SUMMARY_BYTES: Final = 2000
NODE_CHARACTERS: Final = 255
PERSON_CHARACTERS: Final = 128
_NUMBER: Final = regex(
    r"^(?:s\d+\s*[·:,-]?\s*e\d+|(?:season\s+\d+,?\s*)?episode\s+\d+|ep\.?\s*\d+|#\d+)\s*[:.–—-]\s*",
    re.IGNORECASE,
)


def pages(site: Site) -> Iterator[Page]:
    """The one feed, where the guide has a podcast."""
    if site.guide.podcast is not None:
        yield Page(URL, "feeds.podcast")


def body(page: Page, reads: Reads) -> str:
    """The channel, then the episodes that have audio, the latest first."""
    podcast: Podcast = reads.setting("podcast")
    paths = [path for path in entries(reads, "episodes") if reads.summary(path, "audio")]
    rss = Element("rss", {"version": "2.0", **NAMESPACES})
    channel = add(rss, "channel")
    _channel(channel, reads, podcast, absolute(reads, page.url))
    if days := [day for path in paths if (day := changed(reads, path)) is not None]:
        add(channel, "lastBuildDate", format_datetime(midnight(max(days))))
    for path in paths:
        _item(add(channel, "item"), reads, path, podcast)
    return written(rss)


def _channel(channel: Element, reads: Reads, podcast: Podcast, feed: str) -> None:
    """What the feed says of the whole podcast."""
    add(channel, "atom:link", href=feed, rel="self", type="application/rss+xml")
    add(channel, "title", _cut(podcast.title, NODE_CHARACTERS))
    add(channel, "description", _fitting(plain_text(reads, podcast.description)))
    add(channel, "link", absolute(reads, "/episodes/"))
    add(channel, "language", reads.setting("language"))
    add(channel, "copyright", reads.setting("publisher"))
    category = add(channel, "itunes:category", text=podcast.category)
    if podcast.subcategory:
        add(category, "itunes:category", text=podcast.subcategory)
    add(channel, "itunes:explicit", str(podcast.explicit).lower())
    add(channel, "itunes:type", "episodic")
    add(channel, "itunes:author", podcast.author)
    if podcast.image:
        add(channel, "itunes:image", href=absolute(reads, podcast.image))
    if podcast.owner_email:
        owner = add(channel, "itunes:owner")
        add(owner, "itunes:name", podcast.author)
        add(owner, "itunes:email", podcast.owner_email)
    owned = {"owner": podcast.owner_email} if podcast.owner_email else {}
    add(channel, "podcast:locked", "yes" if podcast.locked else "no", **owned)
    add(channel, "podcast:guid", podcast_guid(feed))
    if podcast.sample:
        add(channel, "itunes:block", "yes")


def podcast_guid(feed: str) -> str:
    """The podcast's identity: UUIDv5 of the feed's address without scheme and trailing slashes."""
    return str(uuid5(PODCASTS, feed.partition("://")[2].rstrip("/")))


def _item(item: Element, reads: Reads, path: str, podcast: Podcast) -> None:
    """One episode; `guid` is what its front matter says, else the address of its show notes."""
    address = absolute(reads, reads.summary(path, "url"))
    audio = reads.summary(path, "audio")
    title = plain_text(reads, reads.summary(path, "title"))
    add(item, "title", _cut(bare_title(title, podcast.title), NODE_CHARACTERS))
    add(item, "enclosure", url=audio.url, length=str(audio.bytes), type=audio.type)
    guid = reads.summary(path, "guid")
    add(item, "guid", guid or address, isPermaLink=str(guid is None).lower())
    add(item, "link", address)
    add(item, "pubDate", format_datetime(midnight(reads.summary(path, "published"))))
    add(item, "description", _notes(reads, path, address))
    if duration := reads.summary(path, "duration"):
        add(item, "itunes:duration", str(duration))
    add(item, "itunes:explicit", str(podcast.explicit).lower())
    add(item, "itunes:season", str(reads.summary(path, "season")))
    add(item, "itunes:episode", str(reads.summary(path, "episode")))
    add(item, "itunes:episodeType", reads.summary(path, "kind"))
    add(item, "podcast:season", str(reads.summary(path, "season")))
    add(item, "podcast:episode", str(reads.summary(path, "episode")))
    if reads.summary(path, "sample"):
        add(item, "itunes:block", "yes")
    _files(item, reads, path, address)
    for role in ("host", "guest"):
        for id in reads.summary(path, f"{role}s"):
            _person(item, reads, id, role)


def _files(item: Element, reads: Reads, path: str, address: str) -> None:
    """The transcript and the chapters, where the episode has them."""
    if reads.summary(path, "transcript"):
        language = reads.setting("language")
        url = f"{address}{TRANSCRIPT.file}"
        add(item, "podcast:transcript", url=url, type=TRANSCRIPT.type, language=language)
    if reads.summary(path, "chapters"):
        add(item, "podcast:chapters", url=f"{address}{CHAPTERS.file}", type=CHAPTERS.type)


def _person(item: Element, reads: Reads, id: str, role: str) -> None:
    """Somebody who is heard, in the group "cast"."""
    name = _cut(str(reads.fact("people", id, "name")), PERSON_CHARACTERS)
    url = reads.fact("people", id, "url")
    where = {"href": absolute(reads, url)} if url else {}
    add(item, "podcast:person", name, group="cast", role=role, **where)


def _notes(reads: Reads, path: str, address: str) -> str:
    """Summary, takeaways and the way to the show notes, in the elements that players allow.

    As many takeaways as fit into 4,000 bytes.
    """
    summary = _fitting(plain_text(reads, reads.summary(path, "summary")), SUMMARY_BYTES)
    start = f"<p>{escape(summary, quote=False)}</p>"
    end = f'<p><a href="{escape(address)}">Show notes and sources</a></p>'
    room = DESCRIPTION_BYTES - len((start + end + "<ul></ul>").encode())
    listed = ""
    for takeaway in reads.summary(path, "takeaways"):
        line = f"<li>{escape(plain_text(reads, takeaway), quote=False)}</li>"
        if len((listed + line).encode()) > room:
            break
        listed += line
    return start + (f"<ul>{listed}</ul>" if listed else "") + end


def bare_title(title: str, show: str) -> str:
    """An episode's title without season and episode number and without the podcast's own title."""
    for separator in (": ", " – ", " — ", " - ", " | "):
        title = title.removeprefix(show + separator).removesuffix(separator + show)
    return _NUMBER.sub("", title) or title


def _cut(text: str, characters: int) -> str:
    """The text, or as many of its words as fit with an ellipsis."""
    if len(text) <= characters:
        return text
    return text[: characters - 1].rsplit(" ", 1)[0] + "…"


def _fitting(text: str, most: int = DESCRIPTION_BYTES) -> str:
    """The text, cut at a word where it has more bytes than that."""
    while len(text.encode()) > most:
        text = _cut(text, len(text) - 1)
    return text

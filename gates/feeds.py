"""Each feed is well formed, complete and in order, by feedparser and by the feeds' own rules."""

import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import feedparser

from gates.stage.built import Built, Fault

NEEDS = ()
_JSON_FEED = "https://jsonfeed.org/version/1.1"
_PODCAST_CHANNEL = ("title", "link", "language", "subtitle", "image", "tags")
_PODCAST_ITEM = ("title", "id", "published_parsed", "itunes_duration", "summary")


def faults(site: Built) -> Iterator[Fault]:
    """What is wrong with any feed; a site without a feed is a fault too."""
    folder = site.folder / "feeds"
    xml = sorted(folder.glob("*.xml"))
    if not xml:
        yield Fault("feeds/", "there is no feed")
    for file in xml:
        yield from _xml(site, file)
    for file in sorted(folder.glob("*.json")):
        yield from _json(site, file)


def _xml(site: Built, file: Path) -> Iterator[Fault]:
    """Faults of an Atom feed or a podcast's RSS."""
    name = site.name(file)
    feed = feedparser.parse(file.read_bytes())
    if feed.bozo:
        yield Fault(name, f"is not well formed: {feed.bozo_exception}")
    if not feed.entries:
        yield Fault(name, "has no entry")
    for entry in feed.entries:
        for key in ("title", "id", "link"):
            if not entry.get(key):
                yield Fault(name, f"{entry.get('id', 'an entry')} has no {key}")
    yield from _order(name, [(e.get("id", ""), e.get("published_parsed")) for e in feed.entries])
    if feed.version == "rss20":
        yield from _podcast(name, feed)
    elif feed.version != "atom10":
        yield Fault(name, f"is neither Atom nor RSS 2.0 but {feed.version!r}")


def _podcast(name: str, feed: Any) -> Iterator[Fault]:
    """What podcast directories ask for beyond RSS."""
    for key in _PODCAST_CHANNEL:
        if not feed.feed.get(key):
            yield Fault(name, f"the channel has no {key}")
    if "itunes_explicit" not in feed.feed:
        yield Fault(name, "the channel has no itunes:explicit")
    for entry in feed.entries:
        for key in _PODCAST_ITEM:
            if not entry.get(key):
                yield Fault(name, f"{entry.get('title')} has no {key}")
        yield from _enclosure(name, entry)


def _enclosure(name: str, entry: Any) -> Iterator[Fault]:
    """An episode without exactly one sound file, or with one of unknown length."""
    sound = [e for e in entry.get("enclosures", ()) if e.get("type", "").startswith("audio/")]
    if len(sound) != 1:
        yield Fault(name, f"{entry.get('title')} has {len(sound)} audio enclosures")
    for enclosure in sound:
        if not (enclosure.get("length", "").isdigit() and int(enclosure["length"]) > 0):
            yield Fault(name, f"{entry.get('title')}: the enclosure has no length in bytes")


def _json(site: Built, file: Path) -> Iterator[Fault]:
    """Faults of a JSON Feed: the members that version 1.1 requires, and absolute addresses."""
    name = site.name(file)
    feed = json.loads(file.read_text(encoding="utf-8"))
    if feed.get("version") != _JSON_FEED:
        yield Fault(name, f"the version is {feed.get('version')!r}")
    for key in ("title", "home_page_url", "feed_url", "items"):
        if not feed.get(key):
            yield Fault(name, f"has no {key}")
    if feed.get("feed_url") != site.url + name:
        yield Fault(name, f"feed_url is {feed.get('feed_url')!r}, the feed's is {site.url}{name}")
    items = feed.get("items", [])
    for item in items:
        if not isinstance(item.get("id"), str):
            yield Fault(name, "an item's id is not a string")
        if not (item.get("content_html") or item.get("content_text")):
            yield Fault(name, f"{item.get('id')} has no content")
    yield from _order(name, [(item.get("id", ""), item.get("date_published")) for item in items])


def _order(name: str, entries: list[tuple[str, Any]]) -> Iterator[Fault]:
    """Entries with one id, and entries that are newer than the one before."""
    ids = [id for id, _ in entries]
    if len(ids) != len(set(ids)):
        yield Fault(name, "two entries have one id")
    dates = [published for _, published in entries if published]
    if any(later > earlier for earlier, later in pairwise(dates)):
        yield Fault(name, "an entry is newer than the one before it")

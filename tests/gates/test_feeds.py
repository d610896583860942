"""Feeds are well formed, complete and in order."""

import json
from collections.abc import Callable

from tests.gates.conftest import MiniSite

Said = Callable[[], list[str]]

PODCAST = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
<channel>
<title>Guide</title><link>http://127.0.0.1/</link><language>en</language>
<description>A guide</description><itunes:explicit>false</itunes:explicit>
<itunes:image href="http://127.0.0.1/cover.png"/><itunes:category text="Health"/>
<item>
<title>One</title><guid isPermaLink="false">one</guid><description>The first.</description>
<link>http://127.0.0.1/one/</link><pubDate>Fri, 02 Jan 2026 06:00:00 GMT</pubDate>
<itunes:duration>61</itunes:duration>
<enclosure url="http://127.0.0.1/one.mp3" length="123" type="audio/mpeg"/>
</item>
</channel>
</rss>
"""


def test_a_good_feed_is_passed_in_silence(said: Said) -> None:
    assert said() == []


def test_a_site_without_a_feed(mini: MiniSite, said: Said) -> None:
    (mini.folder / "feeds/articles.xml").unlink()
    assert said() == ["feeds/: there is no feed"]


def test_a_feed_that_is_not_well_formed(mini: MiniSite, said: Said) -> None:
    mini.spoil("feeds/articles.xml", "</entry>", "")
    assert "feeds/articles.xml: is not well formed" in said()[0]


def test_an_entry_without_an_id(mini: MiniSite, said: Said) -> None:
    mini.spoil("feeds/articles.xml", f"<id>{mini.url}foods/</id>", "")
    assert said() == ["feeds/articles.xml: an entry has no id"]


def test_a_good_podcast_and_one_whose_sound_has_no_length(mini: MiniSite, said: Said) -> None:
    mini.file("feeds/podcast.xml", PODCAST)
    assert said() == []
    mini.spoil("feeds/podcast.xml", 'length="123"', 'length="0"')
    mini.spoil("feeds/podcast.xml", "<itunes:explicit>false</itunes:explicit>", "")
    assert said() == [
        "feeds/podcast.xml: the channel has no itunes:explicit",
        "feeds/podcast.xml: One: the enclosure has no length in bytes",
    ]


def test_a_json_feed_out_of_order(mini: MiniSite, said: Said) -> None:
    items = [
        {"id": "a", "content_text": "A", "date_published": "2026-01-01T00:00:00Z"},
        {"id": "b", "content_text": "B", "date_published": "2026-01-02T00:00:00Z"},
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Guide",
        "home_page_url": mini.url,
        "feed_url": f"{mini.url}feeds/articles.json",
    }
    mini.file("feeds/articles.json", json.dumps({**feed, "items": items[::-1]}))
    assert said() == []
    mini.file("feeds/articles.json", json.dumps({**feed, "items": items}))
    assert said() == ["feeds/articles.json: an entry is newer than the one before it"]

"""The podcast feed, held against the rules of PSP-1 and of Apple, written out as assertions."""

from email.utils import parsedate_to_datetime
from uuid import UUID

import feedparser
import pytest
from lxml import etree
from lxml.etree import _Element as Element

from factbook.feeds.podcast import bare_title, podcast_guid
from factbook.model import Site
from tests.feeds.small import Make, Written

URL = "/feeds/podcast.xml"
NAMES = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "atom": "http://www.w3.org/2005/Atom",
}
EPISODE_PAGE = "https://guide.example/minerals/episodes/zinc/"


@pytest.fixture
def channel(site: Site, written: Written) -> Element:
    return etree.fromstring(written(site, URL).encode()).find("channel")


@pytest.fixture
def item(channel: Element) -> Element:
    [item] = channel.findall("item")
    return item


def text(element: Element, path: str) -> str | None:
    [found] = element.findall(path, NAMES)
    return found.text


def test_a_reader_takes_the_feed_without_complaint(site: Site, written: Written) -> None:
    parsed = feedparser.parse(written(site, URL))
    assert not parsed.bozo
    assert parsed.version == "rss20"
    assert parsed.entries[0].enclosures[0].length == "123456"


def test_the_root_declares_the_namespaces_that_directories_look_for(
    site: Site, written: Written
) -> None:
    root = written(site, URL).splitlines()[1]
    for prefix, name in NAMES.items():
        assert f'xmlns:{prefix}="{name}"' in root
    assert written(site, URL).startswith('<?xml version="1.0" encoding="UTF-8"?>\n')


def test_the_channel_has_all_that_psp_1_requires(channel: Element) -> None:
    [link] = channel.findall("atom:link", NAMES)
    assert link.attrib == {
        "href": "https://guide.example/minerals/feeds/podcast.xml",
        "rel": "self",
        "type": "application/rss+xml",
    }
    assert text(channel, "title") == "The Zinc Hour"
    assert len(text(channel, "description").encode()) <= 4000
    assert text(channel, "link") == "https://guide.example/minerals/episodes/"
    assert text(channel, "language") == "en"
    assert text(channel, "itunes:explicit") in ("true", "false")
    [image] = channel.findall("itunes:image", NAMES)
    assert image.get("href") == "https://guide.example/minerals/cover.png"


def test_running_stands_under_sports(channel: Element) -> None:
    [category] = channel.findall("itunes:category", NAMES)
    assert category.get("text") == "Sports"
    assert [inner.get("text") for inner in category] == ["Running"]


def test_the_channel_has_what_psp_1_recommends(channel: Element) -> None:
    assert text(channel, "podcast:locked") == "yes"
    assert UUID(text(channel, "podcast:guid")).version == 5
    assert text(channel, "itunes:author") == "The Zinc Desk"


def test_the_identity_of_a_podcast_is_the_one_that_the_specification_gives() -> None:
    expected = "9b024349-ccf0-5f69-a609-6b82873eab3c"
    assert podcast_guid("https://podnews.net/rss") == expected
    assert podcast_guid("http://podnews.net/rss/") == expected


def test_the_item_has_all_that_psp_1_requires(item: Element) -> None:
    assert text(item, "title") == "Zinc on the bike"
    [enclosure] = item.findall("enclosure")
    assert enclosure.attrib == {
        "url": "https://media.example/5.mp3",
        "length": "123456",
        "type": "audio/mpeg",
    }
    assert text(item, "guid") == EPISODE_PAGE


def test_the_item_has_what_psp_1_recommends(item: Element) -> None:
    assert text(item, "link") == EPISODE_PAGE
    assert parsedate_to_datetime(text(item, "pubDate")).date().isoformat() == "2026-03-01"
    assert text(item, "itunes:duration") == "1800"
    assert text(item, "itunes:explicit") == "false"
    assert text(item, "itunes:season") == "1"
    assert text(item, "itunes:episode") == "5"
    assert text(item, "itunes:episodeType") == "full"
    [transcript] = item.findall("podcast:transcript", NAMES)
    assert transcript.get("url") == f"{EPISODE_PAGE}transcript.vtt"
    assert transcript.get("type") == "text/vtt"
    [chapters] = item.findall("podcast:chapters", NAMES)
    assert chapters.get("url") == f"{EPISODE_PAGE}chapters.json"
    assert chapters.get("type") == "application/json+chapters"


def test_the_files_that_the_item_names_are_pages_of_the_site(site: Site, item: Element) -> None:
    for name in ("transcript", "chapters"):
        [found] = item.findall(f"podcast:{name}", NAMES)
        assert found.get("url").removeprefix("https://guide.example/minerals") in site.pages


def test_people_are_named_with_role_and_page(item: Element) -> None:
    [person] = item.findall("podcast:person", NAMES)
    assert person.text == "Ben <Host>"
    assert person.get("role") == "host"
    assert person.get("href") == "https://guide.example/minerals/people/#ben"


def test_the_description_is_summary_takeaways_and_the_way_to_the_notes(item: Element) -> None:
    assert text(item, "description") == (
        "<p>Ben on zinc.</p>"
        "<ul><li>Eat &lt; 40 mg.</li><li>Oysters have 39\u202fmg.</li></ul>"
        f'<p><a href="{EPISODE_PAGE}">Show notes and sources</a></p>'
    )


def test_a_long_description_keeps_whole_takeaways_within_4000_bytes(
    make_site: Make, written: Written
) -> None:
    takeaways = tuple(f"{n}. {'ž' * 300}" for n in range(20))
    episode = {"summary": "word " * 1000, "takeaways": takeaways}
    [item] = feedparser.parse(written(make_site(episode=episode), URL)).entries
    assert 2000 < len(item.description.encode()) <= 4000
    assert item.description.count("<li>") == item.description.count(f"{'ž' * 300}</li>") > 0
    assert item.description.endswith("</a></p>")


def test_an_episode_without_audio_is_left_out_and_the_feed_stays_valid(
    make_site: Make, written: Written
) -> None:
    site = make_site(episode={"audio": None})
    parsed = feedparser.parse(written(site, URL))
    assert not parsed.bozo
    assert parsed.entries == []
    assert "lastBuildDate" not in written(site, URL)


def test_a_guid_of_its_own_is_no_address(make_site: Make, written: Written) -> None:
    feed = etree.fromstring(written(make_site(episode={"guid": "zinc-5"}), URL).encode())
    [guid] = feed.findall("channel/item/guid")
    assert (guid.text, guid.get("isPermaLink")) == ("zinc-5", "false")


def test_placeholders_are_kept_out_of_the_directories(
    make_site: Make, site: Site, written: Written
) -> None:
    assert "itunes:block" not in written(site, URL)
    episode = etree.fromstring(written(make_site(episode={"sample": True}), URL).encode())
    assert text(episode, "channel/item/itunes:block") == "yes"
    podcast = {"title": "T", "description": "D", "author": "A", "sample": True}
    whole = etree.fromstring(written(make_site({"podcast": podcast}), URL).encode())
    assert text(whole, "channel/itunes:block") == "yes"


def test_an_episode_without_extras_names_no_files(make_site: Make, written: Written) -> None:
    bare = {"chapters": (), "transcript": (), "duration": None, "hosts": ()}
    site = make_site(episode=bare)
    feed = written(site, URL)
    for absent in ("podcast:transcript", "podcast:chapters", "itunes:duration", "podcast:person"):
        assert absent not in feed
    assert "/episodes/zinc/chapters.json" not in site.pages


def test_a_guide_without_a_podcast_has_no_feed(make_site: Make) -> None:
    assert URL not in make_site({"podcast": None}).pages


@pytest.mark.parametrize(
    ("written_title", "bare"),
    [
        ("S1 E5: Zinc", "Zinc"),
        ("S01E05 - Zinc", "Zinc"),
        ("Episode 5: Zinc", "Zinc"),
        ("Season 1, Episode 5 – Zinc", "Zinc"),
        ("#5. Zinc", "Zinc"),
        ("The Zinc Hour: Zinc", "Zinc"),
        ("Zinc | The Zinc Hour", "Zinc"),
        ("Zinc", "Zinc"),
        ("Episode 5 in the life of a rider", "Episode 5 in the life of a rider"),
    ],
)
def test_titles_lose_numbers_and_the_name_of_the_podcast(written_title: str, bare: str) -> None:
    assert bare_title(written_title, "The Zinc Hour") == bare

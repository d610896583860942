"""The Atom feed: RFC 4287 as far as a feed of ours can break it."""

import feedparser
from lxml import etree

from factbook.model import Site
from tests.feeds.small import Make, Written

ATOM = "{http://www.w3.org/2005/Atom}"
URL = "/feeds/articles.xml"


def test_a_reader_takes_the_feed_without_complaint(site: Site, written: Written) -> None:
    parsed = feedparser.parse(written(site, URL))
    assert not parsed.bozo
    assert parsed.version == "atom10"
    assert parsed.feed.title == "Zinc for Cyclists"
    assert [entry.title for entry in parsed.entries] == ["Zinc & sleep", "Food first"]


def test_every_element_that_atom_demands_is_there(site: Site, written: Written) -> None:
    feed = etree.fromstring(written(site, URL).encode())
    for holder in (feed, *feed.iter(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(holder.findall(f"{ATOM}{name}")) == 1
    assert feed.find(f"{ATOM}author/{ATOM}name").text == "The Zinc Desk"


def test_addresses_are_absolute_and_keep_the_path_of_the_base(site: Site, written: Written) -> None:
    feed = etree.fromstring(written(site, URL).encode())
    addresses = [link.get("href") for link in feed.iter(f"{ATOM}link")]
    addresses += [element.text for element in feed.iter(f"{ATOM}uri")]
    assert len(addresses) == 5
    assert all(a.startswith("https://guide.example/minerals/") for a in addresses)


def test_the_feed_is_as_old_as_its_latest_entry(site: Site, written: Written) -> None:
    feed = etree.fromstring(written(site, URL).encode())
    entries = [e.find(f"{ATOM}updated").text for e in feed.iter(f"{ATOM}entry")]
    assert feed.find(f"{ATOM}updated").text == max(entries) == "2026-04-02T00:00:00Z"


def test_a_change_noted_at_the_foot_counts_as_an_update(site: Site, written: Written) -> None:
    [entry] = [e for e in feedparser.parse(written(site, URL)).entries if e.title == "Food first"]
    assert entry.published == "2026-01-10T00:00:00Z"
    assert entry.updated == "2026-04-02T00:00:00Z"


def test_a_summary_has_its_numbers_and_neither_citations_nor_markup(
    site: Site, written: Written
) -> None:
    [entry] = [e for e in feedparser.parse(written(site, URL)).entries if e.title == "Food first"]
    assert "Oysters hold 39\u202fmg; start &lt;there&gt;." in written(site, URL)
    assert "usda" not in entry.summary


def test_drafts_stay_out(make_site: Make, written: Written) -> None:
    front = {"title": "Later", "description": "Not yet.", "published": "2026-05-01"}
    site = make_site(articles_={"now": front, "later": {**front, "draft": True}})
    entries = feedparser.parse(written(site, URL)).entries
    assert [e.link.rsplit("/", 2)[1] for e in entries] == ["now"]


def test_a_guide_without_articles_has_a_feed_all_the_same(
    make_site: Make, written: Written
) -> None:
    parsed = feedparser.parse(written(make_site({"started": "2026-01-01"}, articles_={}), URL))
    assert not parsed.bozo
    assert parsed.feed.updated == "2026-01-01T00:00:00Z"
    assert parsed.entries == []


def test_articles_of_one_day_stand_in_their_order(make_site: Make, written: Written) -> None:
    fronts = {
        slug: {"title": slug, "published": "2026-05-01", "order": order}
        for slug, order in (("last", 30), ("first", 10), ("middle", 20))
    }
    entries = feedparser.parse(written(make_site(articles_=fronts), URL)).entries
    assert [entry.title for entry in entries] == ["first", "middle", "last"]

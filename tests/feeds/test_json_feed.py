"""The JSON feed, held against version 1.1 of its specification."""

import json

from factbook.model import Site
from tests.feeds.small import Make, Written

URL = "/feeds/articles.json"


def test_the_feed_says_what_it_is_and_where(site: Site, written: Written) -> None:
    feed = json.loads(written(site, URL))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == "https://guide.example/minerals/feeds/articles.json"
    assert feed["home_page_url"] == "https://guide.example/minerals/"


def test_each_item_has_identity_and_text(site: Site, written: Written) -> None:
    items = json.loads(written(site, URL))["items"]
    assert len({item["id"] for item in items}) == len(items) == 2
    for item in items:
        assert item["url"] == item["id"]
        assert item["content_text"] or item["content_html"]


def test_it_has_the_entries_of_the_atom_feed_in_the_same_order(
    site: Site, written: Written
) -> None:
    items = json.loads(written(site, URL))["items"]
    assert [item["title"] for item in items] == ["Zinc & sleep", "Food first"]
    assert items[1]["date_modified"] == "2026-04-02T00:00:00Z"
    assert items[1]["authors"] == [
        {"name": "Ana Žižek", "url": "https://guide.example/minerals/people/#ana"}
    ]


def test_what_an_article_does_not_say_is_left_out(make_site: Make, written: Written) -> None:
    site = make_site(articles_={"bare": {"title": "Bare"}})
    [item] = json.loads(written(site, URL))["items"]
    assert set(item) == {"id", "url", "title", "content_text", "summary"}

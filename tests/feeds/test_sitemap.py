"""The sitemap: its rules as assertions, and its schema where the npm tools are installed."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from factbook.model import Page, Site
from tests.feeds.small import Make, Written

URL = "/sitemap.xml"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
SCHEMA = Path(__file__).parents[2] / "node_modules/sitemap/schema/sitemap.xsd"


def dates(sitemap: str) -> dict[str, str | None]:
    urls = etree.fromstring(sitemap.encode()).findall("s:url", NAMES)
    prefix = "https://guide.example/minerals"
    return {
        url.findtext("s:loc", None, NAMES).removeprefix(prefix): url.findtext(
            "s:lastmod", None, NAMES
        )
        for url in urls
    }


def test_it_lists_the_pages_for_people_and_nothing_else(site: Site, written: Written) -> None:
    found = set(dates(written(site, URL)))
    assert "/foods/" in found
    assert not found & {"/404.html", "/old/", "/feeds/articles.xml", "/robots.txt", URL}


def test_a_document_has_the_day_of_its_last_change(site: Site, written: Written) -> None:
    found = dates(written(site, URL))
    assert found["/articles/food-first/"] == "2026-04-02"
    assert found["/articles/zinc-and-sleep/"] == "2026-02-20"
    assert found["/method/"] == "2026-01-02"


def test_a_page_that_gathers_documents_has_the_day_of_the_latest(
    site: Site, written: Written
) -> None:
    found = dates(written(site, URL))
    assert found["/"] == found["/articles/"] == found["/topics/"] == "2026-04-02"
    assert found["/topics/sleep/"] == "2026-02-20"
    assert found["/episodes/"] == "2026-03-01"


def test_a_page_of_facts_alone_claims_no_day(site: Site, written: Written) -> None:
    assert dates(written(site, URL))["/foods/"] is None


def test_the_picks_have_the_day_on_which_the_latest_was_checked(
    make_site: Make, written: Written
) -> None:
    def pick(day: str) -> dict[str, object]:
        texts = dict.fromkeys(("name", "form", "summary", "who_for", "timing"), "text")
        lists = dict.fromkeys(("why", "look_for", "pros", "cons"), ("text",))
        return {"rank": 1, "checked": day, **texts, **lists}

    site = make_site(facts={"products": {"a": pick("2026-01-05"), "b": pick("2026-02-06")}})
    page = Page("/picks/", "picks", template="picks.html")
    sitemap = written(replace(site, pages={**site.pages, page.url: page}), URL)
    assert dates(sitemap)["/picks/"] == "2026-02-06"


def test_addresses_are_absolute_and_escaped(site: Site, written: Written) -> None:
    odd = Page("/a&b/", "standing", template="standing.html")
    sitemap = written(replace(site, pages={**site.pages, odd.url: odd}), URL)
    assert "<loc>https://guide.example/minerals/a&amp;b/</loc>" in sitemap


def test_it_keeps_to_its_schema(site: Site, written: Written) -> None:
    if not SCHEMA.exists():
        pytest.skip("the schema comes with the npm tools: run `npm ci --ignore-scripts`")
    schema = etree.XMLSchema(etree.parse(str(SCHEMA)))
    schema.assertValid(etree.fromstring(written(site, URL).encode()))

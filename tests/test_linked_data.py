"""JSON-LD: the nodes that pages describe themselves with, and what a site makes of them."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from lxml import html

from factbook import linked_data as ld
from factbook.cli import main
from factbook.model import Site
from factbook.reads import Reads
from tests import minisite
from tests.feeds import small

Trail = Sequence[tuple[str, str]]

HOME = "https://guide.example/zinc/"
PUBLISHER = ld.organization("The Zinc Desk", HOME, principles=f"{HOME}method/")
ANA = ld.person("Ana Žižek", f"{HOME}people/#ana", credentials="RD")


def an_article(**changes: Any) -> ld.Node:
    given: dict[str, Any] = {
        "description": "On zinc.",
        "language": "en",
        "publisher": PUBLISHER,
        "author": ANA,
        "published": date(2026, 1, 10),
        "modified": date(2026, 4, 2),
        "reviewed": date(2026, 4, 1),
        "reviewer": ld.person("Ben", credentials="MD"),
        "citations": [ld.source("Zinc in riders", doi="10.1000/zinc", year=2020)],
        "keywords": ["zinc", "sleep"],
    }
    return ld.article(f"{HOME}articles/a/", "Zinc", **{**given, **changes})


def test_documents_have_a_context_and_nested_nodes_have_none() -> None:
    text = json.dumps(an_article())
    assert an_article()["@context"] == "https://schema.org"
    assert text.count("@context") == 1


def test_what_is_not_known_is_left_out() -> None:
    assert ld.person("Ana") == {"@type": "Person", "name": "Ana"}
    assert "None" not in json.dumps(an_article(reviewer=None, reviewed=None, published=None))


def test_the_review_belongs_to_the_medical_page_and_the_text_to_the_article_in_it() -> None:
    page = an_article()
    assert page["@type"] == "MedicalWebPage"
    assert page["lastReviewed"] == "2026-04-01"
    assert page["reviewedBy"] == {"@type": "Person", "name": "Ben", "honorificSuffix": "MD"}
    article = page["mainEntity"]
    assert article["@type"] == "Article"
    assert article["headline"] == "Zinc"
    assert article["datePublished"] == "2026-01-10"
    assert article["dateModified"] == "2026-04-02"
    assert "lastReviewed" not in article


def test_a_page_that_is_not_medical_says_so() -> None:
    assert an_article(medical=False)["@type"] == "WebPage"


def test_without_an_author_the_publisher_answers() -> None:
    assert an_article(author=None)["mainEntity"]["author"] == PUBLISHER


def test_an_article_cites_its_sources_with_their_doi() -> None:
    [citation] = an_article()["mainEntity"]["citation"]
    assert citation["@type"] == "ScholarlyArticle"
    assert citation["sameAs"] == "https://doi.org/10.1000/zinc"
    assert citation["identifier"] == {
        "@type": "PropertyValue",
        "propertyID": "doi",
        "value": "10.1000/zinc",
    }


def test_a_fact_sheet_is_published_rather_than_part_of_a_journal() -> None:
    sheet = ld.source("Zinc", container="NIH", study=False)
    assert sheet["@type"] == "CreativeWork"
    assert sheet["publisher"] == {"@type": "Organization", "name": "NIH"}
    assert "isPartOf" not in sheet


def test_breadcrumbs_count_from_one() -> None:
    trail = ld.breadcrumbs([("Zinc", HOME), ("Foods", f"{HOME}foods/")])
    assert [(i["position"], i["name"]) for i in trail["itemListElement"]] == [
        (1, "Zinc"),
        (2, "Foods"),
    ]


def test_questions_keep_their_order_and_their_words() -> None:
    page = ld.faq_page(HOME, "Questions", [("Why?", "Because."), ("How?", "So.")])
    assert [q["name"] for q in page["mainEntity"]] == ["Why?", "How?"]
    assert page["mainEntity"][0]["acceptedAnswer"] == {"@type": "Answer", "text": "Because."}


def test_picks_are_a_list_with_the_best_first() -> None:
    picks = ld.item_list(HOME, "Picks", [("A", f"{HOME}#a"), ("B", f"{HOME}#b")])
    assert picks["numberOfItems"] == 2
    assert picks["itemListOrder"] == "https://schema.org/ItemListOrderAscending"
    assert [i["url"] for i in picks["itemListElement"]] == [f"{HOME}#a", f"{HOME}#b"]
    loose = ld.item_list(HOME, "Pages", [], ranked=False)
    assert loose["itemListOrder"] == "https://schema.org/ItemListUnordered"


def an_episode(**changes: Any) -> ld.Node:
    series = ld.podcast_series(
        f"{HOME}episodes/", "Hour", description="d", language="en", feed=f"{HOME}feed.xml"
    )
    given: dict[str, Any] = {
        "description": "d",
        "language": "en",
        "series": series,
        "season": 1,
        "episode": 5,
        "published": date(2026, 3, 1),
        "seconds": 1800,
        "audio": {"url": "https://m.example/5.mp3", "bytes": 12, "type": "audio/mpeg"},
        "hosts": [ANA],
    }
    return ld.podcast_episode(f"{HOME}episodes/5/", "Five", **{**given, **changes})


def test_an_episode_is_part_of_a_season_and_a_series() -> None:
    episode = an_episode()
    assert episode["episodeNumber"] == 5
    assert episode["partOfSeason"] == {"@type": "PodcastSeason", "seasonNumber": 1}
    assert episode["partOfSeries"]["webFeed"] == f"{HOME}feed.xml"
    assert "@context" not in episode["partOfSeries"]
    assert episode["associatedMedia"]["contentUrl"] == "https://m.example/5.mp3"
    assert episode["duration"] == "PT30M"


def test_an_episode_without_audio_has_no_sound() -> None:
    assert "associatedMedia" not in an_episode(audio=None)


def test_durations_are_those_of_iso_8601() -> None:
    lengths = {0: "PT0S", 59: "PT59S", 60: "PT1M", 3600: "PT1H", 3725: "PT1H2M5S"}
    assert {s: ld.duration(s) for s in lengths} == lengths
    assert ld.duration(None) is None


def test_a_dataset_names_its_files_and_what_it_measures() -> None:
    dataset = ld.dataset(
        f"{HOME}data/",
        "Foods",
        description="Zinc in foods.",
        variables=["per serving"],
        files=[(f"{HOME}data/foods.csv", "text/csv")],
        creator=PUBLISHER,
        licence="https://creativecommons.org/licenses/by/4.0/",
    )
    assert dataset["distribution"] == [
        {
            "@type": "DataDownload",
            "contentUrl": f"{HOME}data/foods.csv",
            "encodingFormat": "text/csv",
        }
    ]
    assert dataset["variableMeasured"] == ["per serving"]
    assert dataset["isAccessibleForFree"] is True


def test_a_glossary_is_a_set_of_terms() -> None:
    terms = ld.term_set(HOME, "Glossary", [("RDA", "a daily amount", f"{HOME}#rda")])
    assert terms["hasDefinedTerm"][0]["name"] == "RDA"


def test_the_site_names_its_publisher_and_their_principles() -> None:
    site = ld.website(HOME, "Zinc", description="d", language="en", publisher=PUBLISHER)
    assert site["@type"] == "WebSite"
    assert site["publisher"]["publishingPrinciples"] == f"{HOME}method/"


def test_a_journal_is_named_without_its_volume() -> None:
    study = ld.source("Zinc", container="Journal of Zinc 2020;13(2):46")
    assert study["isPartOf"] == {"@type": "Periodical", "name": "Journal of Zinc"}
    assert ld.source("Zinc", container="VKM Report 2016:15", study=False)["publisher"]["name"] == (
        "VKM Report 2016:15"
    )


def described(site: Site, url: str, title: str = "T", trail: Trail = ()) -> list[ld.Node]:
    return ld.describe(Reads(site), site.pages[url], title, "D", trail)


def test_an_article_is_described_from_its_front_matter_and_its_citations() -> None:
    [page, trail] = described(
        small.make(), "/articles/food-first/", "Food *first*", [("Zinc", "/"), ("Food", "/a/")]
    )
    text = page["mainEntity"]
    assert page["url"] == f"{small.BASE}/articles/food-first/"
    assert text["headline"] == "Food first"
    assert text["author"]["name"] == "Ana Žižek"
    assert [c["name"] for c in text["citation"]] == ["Zinc in riders", "FoodData Central"]
    assert [c["@type"] for c in text["citation"]] == ["ScholarlyArticle", "CreativeWork"]
    assert trail["itemListElement"][0]["item"] == f"{small.BASE}/"


def test_a_role_that_nobody_fills_has_reviewed_nothing() -> None:
    front = {"title": "T", "reviewer": "vacancy", "reviewed": "2026-02-20"}
    people = {"vacancy": {"name": "Nobody yet", "role": "Reviewer", "vacant": True}}
    site = small.make(articles_={"food-first": front}, facts={"people": people})
    [page] = described(site, "/articles/food-first/")
    assert "reviewedBy" not in page
    assert "lastReviewed" not in page


def test_a_team_is_an_organization() -> None:
    people = {"team": {"name": "The team", "role": "Author", "team": True}}
    front = {"title": "T", "author": "team"}
    [page] = described(
        small.make(articles_={"food-first": front}, facts={"people": people}),
        "/articles/food-first/",
    )
    assert page["mainEntity"]["author"]["@type"] == "Organization"


def test_a_page_of_facts_names_the_files_of_its_table() -> None:
    [page, table] = described(small.make(), "/foods/")
    assert page["@type"] == "MedicalWebPage"
    assert [d["contentUrl"] for d in table["distribution"]] == [
        f"{small.BASE}/data/foods.csv",
        f"{small.BASE}/data/foods.json",
    ]
    assert "Milligrams in 100 g" in table["variableMeasured"]
    assert table["license"] == "https://creativecommons.org/licenses/by/4.0/"


def test_a_placeholder_episode_has_no_sound_to_offer() -> None:
    [real] = described(small.make(), "/episodes/zinc/")
    [sample] = described(small.make(episode={"sample": True}), "/episodes/zinc/")
    assert real["associatedMedia"]["contentUrl"] == "https://media.example/5.mp3"
    assert real["partOfSeries"]["name"] == "The Zinc Hour"
    assert "associatedMedia" not in sample
    assert "duration" not in sample


def test_the_picture_for_shared_links_belongs_to_the_article_or_to_the_page() -> None:
    site, picture = small.make(), f"{HOME}og/card.png"

    def first(url: str) -> ld.Node:
        return ld.describe(Reads(site), site.pages[url], "T", "D", (), picture)[0]

    article = first("/articles/food-first/")
    assert article["mainEntity"]["image"] == picture
    assert "image" not in article
    assert first("/foods/")["image"] == picture
    assert "image" not in described(site, "/foods/")[0]


def test_pages_that_nobody_searches_for_say_nothing() -> None:
    assert described(small.make(), "/404.html") == []
    assert described(small.make(), "/old/") == []


def test_questions_for_machines_are_those_that_readers_see(tmp_path: Path) -> None:
    guide = minisite.lay(
        tmp_path,
        """\
--- content/facts/people.yaml
ana: {name: Ana, role: Writer}
--- content/facts/faq.yaml
why:
  question: Why *iron*?
  answer: Because {{ guide.nutrient.name }} carries oxygen, "they" say.
  topics: [basics]
  order: 2
how:
  question: How?
  answer: With food.
  topics: [basics]
  order: 1
other:
  question: Not here?
  answer: No.
  topics: [rest]
--- content/articles/questions.md
---
title: Questions
description: Three questions.
author: ana
reviewer: ana
reviewed: 2026-01-01
---

{{ faq("basics") }}
""",
    )
    assert main(["build", "--root", str(guide), "--quiet", "--today", "2026-01-15"]) == 0
    page = guide / "site/articles/questions/index.html"
    tree = html.fromstring(page.read_text(encoding="utf-8"))
    scripts = [json.loads(s.text) for s in tree.iterfind(".//script[@type='application/ld+json']")]
    [asked] = [s for s in scripts if s["@type"] == "FAQPage"]
    seen = [
        tuple(" ".join(part.text_content().split(" ")) for part in (dt, dt.getnext()))
        for dt in tree.iterfind(".//dl[@class='faq']//dt")
    ]
    told = [(q["name"], q["acceptedAnswer"]["text"]) for q in asked["mainEntity"]]
    assert told == seen
    assert [name for name, _ in told] == ["How?", "Why iron?"]

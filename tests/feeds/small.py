"""A small guide, built without files: two foods, two articles, one episode, every feed."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from factbook.discover import plugins
from factbook.documents import articles, episodes, pages
from factbook.guide import Guide
from factbook.load import cards
from factbook.markup import Body, Citation
from factbook.model import Page, Site, Summary
from factbook.reads import Reads
from factbook.record import Fact, Library, Record
from factbook.source import Span

Documents = dict[str, dict[str, Any]]
Make = Callable[..., Site]
Written = Callable[[Site, str], str]

BASE = "https://guide.example/minerals"

GUIDE: dict[str, Any] = {
    "title": "Zinc for Cyclists",
    "description": "What a cyclist should know about zinc & food.",
    "base_url": f"{BASE}/",
    "language": "en",
    "nutrient": {"name": "zinc", "symbol": "Zn", "daily_value": "label"},
    "publisher": "The Zinc Desk",
    "licence": "CC-BY-4.0",
    "programs": {
        "shop": {
            "name": "Shop",
            "search": "https://shop.example/s?k={query}&tag={tag}",
            "tag": "tag-20",
            "sentence": "We earn.",
            "hosts": ("shop.example",),
        }
    },
    "podcast": {
        "title": "The Zinc Hour",
        "description": "Two people talk about zinc.",
        "author": "The Zinc Desk",
        "image": "/cover.png",
        "owner_email": "desk@guide.example",
    },
}

FACTS: dict[str, dict[str, dict[str, Any]]] = {
    "people": {
        "ana": {"name": "Ana Žižek", "role": "Writer"},
        "ben": {"name": "Ben <Host>", "role": "Host"},
    },
    "sources": {
        "usda": {
            "name": "FoodData Central",
            "container": "USDA",
            "year": 2019,
            "address": "https://fdc.example/",
            "study": "dataset",
        },
        "doe2020": {
            "authors": ("Doe J",),
            "name": "Zinc in riders",
            "container": "Journal of Zinc",
            "year": 2020,
            "doi": "10.1000/zinc",
            "study": "rct",
        },
    },
    "allowances": {
        "label": {
            "label": "Daily Value",
            "reference": "DV",
            "authority": "FDA",
            "jurisdiction": "us",
            "mg_per_day": 11,
        }
    },
    "foods": {
        "oysters": {
            "name": "Oysters, raw",
            "short": "oysters",
            "state": "raw",
            "category": "seafood",
            "dataset": "USDA",
            "mg_per_100g": 39.3,
            "serving": {"amount": 3, "unit": "oz", "grams": 85},
            "sources": ("usda",),
            "note": "More than *any* other [@usda]; see {{ foods.pumpkin_seeds.per_100g }}.",
        },
        "pumpkin_seeds": {
            "name": "Pumpkin seeds, dried",
            "short": "pumpkin seeds",
            "state": "dried",
            "category": "seeds",
            "dataset": "USDA",
            "mg_per_100g": 7.81,
            "serving": {"amount": 1, "unit": "oz", "grams": 28.35},
            "fdc_id": 12345,
            "sources": ("usda", "doe2020"),
        },
    },
}

ARTICLES: dict[str, dict[str, Any]] = {
    "food-first": {
        "title": "Food *first*",
        "description": "Oysters hold {{ foods.oysters.per_100g }} [@usda]; start <there>.",
        "author": "ana",
        "published": "2026-01-10",
        "updated": "2026-03-05",
        "tags": ("food",),
        "changes": ({"date": "2026-04-02", "note": "A figure."},),
    },
    "zinc-and-sleep": {
        "title": "Zinc & sleep",
        "description": "Little is known.",
        "published": "2026-02-01",
        "reviewed": "2026-02-20",
        "tags": ("sleep",),
    },
}

EPISODE: dict[str, Any] = {
    "title": "S1 E5: Zinc on the bike",
    "description": "An hour on zinc.",
    "season": 1,
    "episode": 5,
    "published": "2026-03-01",
    "duration": 1800,
    "audio": {"url": "https://media.example/5.mp3", "bytes": 123456},
    "hosts": ("ben",),
    "summary": "Ben on zinc [@doe2020].",
    "takeaways": ("Eat < 40 mg.", "Oysters have {{ foods.oysters.per_100g }}."),
    "chapters": ({"start": "1:30", "title": "Food"}, {"start": "0", "title": "*Hello*"}),
    "transcript": (
        {"start": "0", "speaker": "Ben", "text": "Hello & welcome."},
        {"start": "0:01:30", "text": "Oysters --> first."},
    ),
}

PAGES: dict[str, dict[str, Any]] = {
    "method": {"title": "Method", "description": "How we work.", "published": "2026-01-02"}
}

SITE_PAGES = (
    Page("/", "home", template="home.html"),
    Page("/404.html", "not_found", template="not_found.html"),
    Page("/articles/", "articles", template="articles.html"),
    Page("/articles/food-first/", "article", "content/articles/food-first.md", "article.html"),
    Page("/articles/zinc-and-sleep/", "article", "content/articles/zinc-and-sleep.md", "a.html"),
    Page("/episodes/", "episodes", template="episodes.html"),
    Page("/episodes/zinc/", "episode", "content/episodes/zinc.md", "episode.html"),
    Page("/foods/", "foods", template="foods.html"),
    Page("/method/", "standing", "content/pages/method.md", "standing.html"),
    Page("/old/", "redirects", "/foods/", "redirects.html"),
    Page("/topics/", "topics", template="topics.html"),
    Page("/topics/sleep/", "topic", "sleep", "topic.html"),
)


def _facts(facts: dict[str, dict[str, dict[str, Any]]]) -> dict[str, dict[str, Fact]]:
    kinds = plugins("factbook.kinds")
    return {
        kind: {
            id: Fact(kind, id, kinds[kind].RECORD.model_validate(record), Span("f.yaml", 1))
            for id, record in records.items()
        }
        for kind, records in facts.items()
    }


def _summaries(
    collection: str, model: type[Record], documents: dict[str, dict[str, Any]]
) -> dict[str, Summary]:
    page = {"articles": "/articles/", "episodes": "/episodes/", "pages": "/"}[collection]
    found = {}
    for slug, front in documents.items():
        path = f"content/{collection}/{slug}.md"
        record, span = model.model_validate(front), Span(path, 1)
        found[path] = Summary(path, collection, slug, f"{page}{slug}/", record, span)
    return found


def make(
    settings: dict[str, Any] | None = None,
    articles_: Documents = ARTICLES,
    episode: dict[str, Any] | None = None,
    facts: dict[str, Documents] = FACTS,
) -> Site:
    guide = Guide.model_validate({**GUIDE, **(settings or {})})
    summaries = {
        **_summaries("articles", articles.RECORD, articles_),
        **_summaries("episodes", episodes.RECORD, {"zinc": {**EPISODE, **(episode or {})}}),
        **_summaries("pages", pages.RECORD, PAGES),
    }
    cited = [Citation(id, Span("a.md", 9)) for id in ("doe2020", "usda", "doe2020", "lost")]
    bodies = {path: Body(citations=tuple(cited)) for path in summaries}
    told = {path: cards.of_document(one, bodies[path], "") for path, one in summaries.items()}
    site = Site(Library(guide, _facts(facts)), summaries, bodies, told)
    return replace(site, pages={page.url: page for page in (*SITE_PAGES, *_feeds(site))})


def _feeds(site: Site) -> Iterable[Page]:
    for feed in plugins("factbook.feeds").values():
        yield from feed.pages(site)


def write(site: Site, url: str) -> str:
    page = site.pages[url]
    feed = plugins("factbook.feeds")[page.kind.removeprefix("feeds.")]
    body = feed.body(page, Reads(site))
    assert isinstance(body, str)
    return body

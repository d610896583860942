"""Each page kind: which pages it makes of a small guide, and that it makes none without its facts."""

from collections import defaultdict
from html.parser import HTMLParser
from pathlib import Path

import pytest

from factbook.discover import plugins
from factbook.model import Site
from factbook.stages.options import Options
from tests.minisite import TODAY, build, check, lay

EMPTY = """\
--- content/pages/about.md
---
title: About
description: Who we are.
---

We row.
"""

WHOLE = """\
--- content/redirects.yaml
/old/: /articles/
--- content/pages/about.md
---
title: About
description: Who we are.
---

We row.
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
author: team
reviewer: team
published: 2025-11-03
reviewed: 2025-11-03
tags: [food]
---

## Beans

Lentils have {{ foods.lentils.per_serving }} [@report].
--- content/episodes/one.md
---
title: The first one
description: We talk about iron.
season: 1
episode: 1
published: 2025-11-03
summary: We talk.
hosts: [team]
---

Text.
--- content/facts/people.yaml
team:
  name: The team
  role: Editors
  team: true
--- content/facts/sources.yaml
report:
  name: A report on iron
  year: 2020
  study: agency
--- content/facts/foods.yaml
lentils:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: a table of foods
  mg_per_100g: 3.3
  serving: {amount: 1, unit: cup, grams: 198}
--- content/facts/forms.yaml
bisglycinate:
  name: Iron bisglycinate
  short: bisglycinate
  formula: C4H8FeN2O4
  organic: true
  summary: Iron bound to glycine.
  best_for: People who take tablets.
--- content/facts/products.yaml
tablets:
  name: Iron bisglycinate
  rank: 1
  form: bisglycinate
  summary: A tablet.
  why: [It is sold everywhere.]
  who_for: Rowers with low stores.
  timing: In the morning.
  look_for: [The amount of iron.]
  pros: [It is small.]
  cons: [It is dear.]
  checked: 2026-01-05
--- content/facts/limits.yaml
adults:
  jurisdiction: us
  authority: An authority
  region: United States
  ages: {first: 19}
  mg_per_day: 45
  scope: all
--- content/facts/claims.yaml
energy:
  statement: Iron is needed for normal energy metabolism.
  topics: [energy]
  grade: high
  population: people
  sources: [report]
  wording: is needed for
--- content/facts/glossary.yaml
ferritin:
  term: Ferritin
  definition: A protein that stores iron.
--- content/facts/interactions.yaml
tea:
  name: Tea
  agents: [tea]
  effect: Less iron is taken up from plants.
  advice: Drink it between meals.
"""

# The addresses that each page kind makes of the whole guide.
PAGES = {
    "home": ["/"],
    "article": ["/articles/food-first/"],
    "articles": ["/articles/"],
    "data": ["/data/"],
    "episode": ["/episodes/one/"],
    "episodes": ["/episodes/"],
    "evidence": ["/evidence/"],
    "foods": ["/foods/"],
    "form": ["/forms/bisglycinate/"],
    "forms": ["/forms/"],
    "glossary": ["/glossary/"],
    "how_much": ["/how-much/"],
    "not_found": ["/404.html"],
    "people": ["/people/"],
    "picks": ["/picks/"],
    "redirects": ["/old/"],
    "safety": ["/safety/"],
    "search": ["/search/"],
    "sources": ["/sources/"],
    "standing": ["/about/"],
    "topic": ["/topics/food/"],
    "topics": ["/topics/"],
}


def by_kind(site: Site) -> dict[str, list[str]]:
    found = defaultdict(list)
    for page in site.pages.values():
        found[page.kind].append(page.url)
    return found


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Site, Path]:
    root = lay(tmp_path_factory.mktemp("whole"), WHOLE)
    result = build(Options(root=root, output=root / "site", today=TODAY))
    assert result.judged == ()
    return result.site, root / "site"


class _Outline(HTMLParser):
    """What is asked of every page: its title, its first headings, its description."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.title, self.headings, self.meta, self._inside = "", 0, "", ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._inside = tag
        self.headings += tag == "h1"
        if tag == "meta" and given.get("name") == "description":
            self.meta = given.get("content") or ""

    def handle_data(self, data: str) -> None:
        if self._inside == "title":
            self.title += data.strip()


def test_the_list_above_names_every_page_kind() -> None:
    assert set(PAGES) == set(plugins("factbook.pages"))


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_kind_makes_its_pages(kind: str, whole: tuple[Site, Path]) -> None:
    assert by_kind(whole[0])[kind] == PAGES[kind]


@pytest.mark.parametrize("kind", sorted(set(PAGES) - {"redirects"}))
def test_a_page_has_a_title_a_heading_and_a_description(
    kind: str, whole: tuple[Site, Path]
) -> None:
    site, output = whole
    for url in PAGES[kind]:
        outline = _Outline((output / site.pages[url].output).read_text(encoding="utf-8"))
        assert outline.title
        assert outline.headings == 1
        assert outline.meta


def test_a_redirect_leads_on_and_is_not_indexed(whole: tuple[Site, Path]) -> None:
    html = (whole[1] / "old/index.html").read_text(encoding="utf-8")
    assert "url=/articles/" in html.replace("0; ", "0;")
    assert "noindex" in html


def test_without_facts_there_are_only_the_pages_that_need_none(tmp_path: Path) -> None:
    made = by_kind(check(tmp_path, EMPTY).site)
    assert {kind for kind in made if not kind.startswith("feeds.")} == {
        "home",
        "not_found",
        "search",
        "standing",
    }

"""Pages made of a guide in one text: what `content/pages/a.md` becomes, by a template of two lines."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from factbook.load import site as loading
from factbook.model import Defect, Page, Site
from factbook.render import templates
from factbook.render.engine import Engine, Rendered
from factbook.source import Source
from factbook.stages.listing import with_pages
from tests.minisite import files

TEMPLATE = "{{ disclaimer_slot() }}{{ disclosure_slot() }}{{ doc.body }}\n{{ references() }}\n"
FACTS = """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know about iron.
base_url: https://example.org/iron/
nutrient: {name: iron, symbol: Fe, daily_value: us}
publisher: The example team
programs:
  shop:
    name: Shop
    search: https://shop.example/s?k={query}&tag={tag}
    tag: rower-77
    sentence: As a partner of Shop we earn.
    hosts: [shop.example]
--- content/facts/sources.yaml
first: {authors: [One A], name: The first, study: rct}
second: {authors: [Two B], name: The second, study: review}
third: {authors: [Three C], name: The third, study: book}
--- content/facts/allowances.yaml
us: {label: Daily Value, reference: DV, jurisdiction: us, authority: FDA, mg_per_day: 18, sources: [first]}
--- content/facts/foods.yaml
lentils:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: beans
  dataset: sample
  mg_per_100g: 3.3
  serving: {amount: 1, unit: cup, grams: 198}
  sources: [first]
spinach:
  name: Spinach <raw>
  short: spinach
  state: raw
  category: leaves
  dataset: sample
  mg_per_100g: 2.7
  serving: {amount: 1, unit: cup, grams: 30}
  sources: [first]
"""


class Guide:
    """A guide laid out in a folder, its site and an engine for its pages."""

    def __init__(self, root: Path, text: str, shapes: Mapping[str, str] | None = None) -> None:
        for name, shape in {"standing.html": TEMPLATE, **(shapes or {})}.items():
            path = root / "templates" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(shape, encoding="utf-8")
        self.site = _site(root, FACTS + text)
        self.engine = Engine(root, self.site)

    def render(self, url: str = "/a/") -> Rendered:
        """One finished page."""
        return self.engine.render(self.site.pages[url])

    def html(self, url: str = "/a/") -> str:
        """One finished page without anything wrong in it."""
        made = self.render(url)
        assert made.defects == ()
        return made.content.decode()


def _site(root: Path, text: str) -> Site:
    """The site of the files in a text."""
    sources = {path: Source(path, content) for path, content in files(text).items()}
    settings = loading.parse_settings(sources.get)
    assert settings.guide is not None, settings.defects
    parts, bodies = {}, {}
    for path, source in sources.items():
        if loading.role(path) is not None:
            parts[path], bodies[path] = loading.parse(source)
    loaded = loading.Loaded(settings.guide, tuple(parts.values()), bodies)
    site = loading.assemble(loaded, "2026-01-15")
    assert site.defects == (), site.defects
    closures, defects = templates.closures(root)
    assert defects == []
    return with_pages(replace(site, templates=closures))[0]


def page(text: str, name: str = "a") -> str:
    """The section of one standing page."""
    return f"--- content/pages/{name}.md\n---\ntitle: Page {name}\n---\n{text}\n"


def said(made: Rendered) -> list[tuple[str, int, int, str]]:
    """What was wrong with a page: rule, line, column, words."""
    return [(d.rule, d.span.line, d.span.column, _words(d)) for d in made.defects]


def _words(defect: Defect) -> str:
    return defect.text


def page_of(guide: Guide, url: str) -> Page:
    """The page at an address."""
    return guide.site.pages[url]

"""Pictures for shared links: which pages have one, what they say, and that they are the same again."""

import gc
import io
import re
import sys
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from factbook import pipeline
from factbook.feeds import og_images
from factbook.markup import Reference
from factbook.model import Page, Site
from factbook.reads import Reads
from factbook.source import Span
from factbook.stages.options import Options
from tests.feeds.small import Make
from tests.minisite import GUIDE, TODAY, lay

pytest.importorskip("PIL", reason="pictures need Pillow: pip install factbook[images]")
from PIL import Image

drawing = import_module("factbook.feeds._picture")
STYLE = Path(__file__).parents[2] / "templates" / "static" / "style.css"
ON = {"og_images": True}


@pytest.fixture
def site(make_site: Make) -> Site:
    return make_site(ON)


def asked(site: Site, url: str) -> dict[str, Any]:
    """The card that the picture of a page is drawn from."""
    cards = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drawing, "picture", lambda card: cards.append(card) or b"")
        og_images.body(Page(f"/og{url}card.png", "feeds.og_images", url), Reads(site))
    [card] = cards
    return dict(card._asdict())


def test_pictures_are_made_only_where_the_guide_asks_for_them(make_site: Make) -> None:
    assert list(og_images.pages(make_site())) == []
    urls = {page.url for page in og_images.pages(make_site(ON))}
    assert {"/og/card.png", "/og/foods/card.png", "/og/articles/food-first/card.png"} <= urls


def test_no_picture_for_a_page_that_nobody_shares(site: Site) -> None:
    subjects = {page.subject for page in og_images.pages(site)}
    assert "/404.html" not in subjects
    assert "/old/" not in subjects


def test_without_pillow_there_is_none(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(og_images, "find_spec", lambda _: None)
    assert list(og_images.pages(site)) == []


def test_pillow_is_not_imported_to_list_them() -> None:
    source = Path(str(og_images.__file__)).read_text(encoding="utf-8")
    assert not re.search(
        r"^(?:import|from) (?:PIL|factbook\.feeds\._picture)", source, re.MULTILINE
    )
    assert "PIL" in sys.modules


def test_a_page_of_a_kind_shows_the_number_of_its_kind(site: Site) -> None:
    foods = asked(site, "/foods/")
    assert (foods["title"], foods["site"], foods["symbol"]) == (
        "Foods with zinc",
        "Zinc for Cyclists",
        "Zn",
    )
    assert (foods["figure"], foods["label"]) == ("33\u202fmg", "Oysters, raw, 3 oz (85\u202fg)")


def test_a_text_shows_the_first_number_that_it_takes_from_a_fact(site: Site) -> None:
    path = "content/articles/food-first.md"
    expressions = (
        'table("foods")',
        "foods.lost.per_100g",
        "foods.oysters.name",
        "foods.oysters.per_100g",
    )
    references = tuple(Reference(text, Span(path, 9), "table" in text) for text in expressions)
    site = replace(site, bodies={path: site.bodies[path]._replace(references=references)})
    card = asked(site, "/articles/food-first/")
    assert card["title"] == "Food first"
    assert (card["figure"], card["label"]) == ("39\u202fmg per 100 g", "Oysters, raw")


def test_a_text_without_such_a_number_shows_none(site: Site) -> None:
    assert asked(site, "/articles/zinc-and-sleep/")["figure"] == ""


@pytest.fixture
def card() -> Any:
    return drawing.Card("How much zinc?", "Zinc for Cyclists", "Zn", "8–11 mg a day", "Adults")


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_a_picture_has_the_size_that_previews_show_and_is_small(card: Any) -> None:
    data = drawing.picture(card)
    assert opened(data).size == (1200, 630)
    assert len(data) < 30_000
    assert len(opened(data).getcolors() or ()) <= 16


def test_the_same_card_gives_the_same_bytes_and_another_card_others(card: Any) -> None:
    assert drawing.picture(card) == drawing.picture(card)
    other = drawing.Card("How much zinc?", "Zinc for Cyclists", "Zn", "8–12 mg a day", "Adults")
    assert drawing.picture(card) != drawing.picture(other)


@pytest.mark.parametrize(
    "title", ["", "Zinc", "zinc " * 80, "Donaudampfschifffahrtsgesellschaftskapitänspatent" * 2]
)
def test_no_title_runs_into_the_margins_or_the_number(title: str) -> None:
    seen = opened(drawing.picture(drawing.Card(title, "Guide", "Zn", "8 mg", "Adults")))
    grey = seen.convert("L").point(lambda value: 255 if value < 200 else 0)
    between = grey.crop((0, 425, 1200, 446))
    assert between.getbbox() is None
    right = grey.crop((1200 - drawing.MARGIN + 4, 20, 1200, 630))
    assert right.getbbox() is None


def test_signs_that_the_face_lacks_leave_no_boxes() -> None:
    plain = drawing.picture(drawing.Card("Zizek: 5 mg of zinc", "G", "Zn"))
    assert drawing.picture(drawing.Card("Žižek: 5\u202fmg of 鋅zinc", "G", "Zn")) == plain


def test_the_colours_are_those_of_the_light_page() -> None:
    tokens = dict(
        re.findall(r"--([\w-]+): light-dark\(#(\w{6})", STYLE.read_text(encoding="utf-8"))
    )
    drawn = {
        "paper": drawing.PAPER,
        "ink": drawing.INK,
        "ink-soft": drawing.SOFT,
        "accent": drawing.ACCENT,
    }
    assert {name: tokens[name] for name in drawn} == {
        name: "".join(f"{part:02x}" for part in colour) for name, colour in drawn.items()
    }


FOODS = """\
--- content/guide.yaml
{guide}og_images: true
--- content/facts/foods.yaml
liver:
  name: Liver, fried
  short: liver
  state: fried
  category: meat
  dataset: USDA
  mg_per_100g: {held}
  serving: {{amount: 1, unit: slice, grams: 100}}
  sources: [usda]
--- content/facts/sources.yaml
usda:
  name: FoodData Central
  study: dataset
  address: https://fdc.example/
"""


def built(root: Path, held: float) -> dict[str, bytes]:
    """The pictures of a small guide, built below a folder where an earlier build may have left some."""
    lay(root, FOODS.format(guide=GUIDE, held=held))
    try:
        assert not pipeline.build(Options(root, root / "site", TODAY)).stopped
    finally:
        gc.enable()  # a build turns it off for good
    found = (root / "site" / "og").rglob("*.png")
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def test_a_changed_number_changes_its_pictures_and_leaves_the_others(tmp_path: Path) -> None:
    first, second = built(tmp_path / "a", 5.5), built(tmp_path / "a", 6.5)
    other = {name for name in first if first[name] != second[name]}
    assert other == {"site/og/foods/card.png"}
    assert second == built(tmp_path / "b", 6.5)

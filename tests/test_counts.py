"""What a build makes anew: exactly what the edit touches, and with nothing to do nothing is loaded."""

import gc
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from factbook import pipeline, reads
from factbook.load import site as loading
from factbook.pipeline import Result
from factbook.questions import Key, singles
from factbook.stages import listing, planning
from factbook.stages.listing import with_pages
from factbook.stages.options import Options
from tests import minisite, small_guide

ROOT = Path(__file__).parent.parent
FOODS = "content/facts/foods.yaml"
AN_HOUR = 3600
HEAVY = (
    "jinja2", "markdown_it", "pydantic", "pydantic_core", "yaml", "factbook.pipeline", "factbook.record",
    "argparse", "pathlib", "pickle", "re", "typing",
)  # fmt: skip


class Edited:
    """A built guide, edited and built again."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.before = self.files()

    def build(self) -> Result:
        try:
            return pipeline.build(
                Options(root=self.root, output=self.root / "site", today=small_guide.TODAY)
            )
        finally:
            gc.enable()

    def files(self) -> dict[str, bytes]:
        site = self.root / "site"
        return {
            p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()
        }

    def edit(self, path: str, old: str, new: str) -> None:
        text = (self.root / path).read_text("utf-8")
        assert old in text
        (self.root / path).write_text(text.replace(old, new, 1), "utf-8")

    def made(self) -> set[str]:
        """The pages that the next build makes, once it is shown that the others did not need it."""
        result = self.build()
        assert not result.judged
        earlier, self.before = self.before, self.files()
        outputs = {result.site.pages[url].output for url in result.reasons}
        assert {p for p, content in self.before.items() if earlier.get(p) != content} <= outputs
        return set(result.reasons)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small guide, built once for all tests; its files are of an hour ago, so their times are trusted."""
    root = minisite.lay(tmp_path_factory.mktemp("built"), small_guide.TEXT)
    for path in root.rglob("*"):
        os.utime(path, (path.stat().st_atime - AN_HOUR, path.stat().st_mtime - AN_HOUR))
    Edited(root).build()
    return root


@pytest.fixture
def guide(built: Path, tmp_path: Path) -> Edited:
    # What is kept knows the files by their times, not by where they stand: a copy is as good.
    return Edited(shutil.copytree(built, tmp_path / "guide"))


def test_nothing_is_made_when_nothing_changed(guide: Edited) -> None:
    os.utime(guide.root / FOODS)
    assert guide.made() == set()


def test_a_food_s_milligrams_reach_the_pages_that_show_them_and_no_other(guide: Edited) -> None:
    guide.edit(FOODS, "mg_per_100g: 3.7", "mg_per_100g: 3.9")
    assert guide.made() == {
        "/", "/foods/", "/articles/one/", "/articles/four/",
        "/data/foods.csv", "/data/foods.json", "/data/tools.json", "/data/datapackage.json",
    }  # fmt: skip


def test_a_food_that_a_table_leaves_out_may_come_in(guide: Edited) -> None:
    guide.edit(FOODS, "mg_per_100g: 3.7", "mg_per_100g: 3.8")
    assert "/articles/two/" not in guide.made()
    guide.edit(FOODS, "mg_per_100g: 3.8", "mg_per_100g: 33")
    guide.edit("content/articles/four.md", ", and an ounce of almonds has about 1 mg", "")
    assert "/articles/two/" in guide.made()


def test_a_food_s_note_rebuilds_no_page_that_shows_only_its_milligrams(guide: Edited) -> None:
    guide.edit(FOODS, "note: A plain note.", "note: Another note.")
    assert guide.made() == {"/data/foods.csv", "/data/foods.json", "/data/datapackage.json"}


def test_a_food_s_place_in_its_file_is_nobody_s_business(guide: Edited) -> None:
    text = (guide.root / FOODS).read_text("utf-8")
    (guide.root / FOODS).write_text(f"# Foods.\n\n{text}", "utf-8")
    assert guide.made() == set()


def test_an_article_s_text_is_on_its_own_page_alone(guide: Edited) -> None:
    guide.edit("content/articles/one.md", "A footnote", "One footnote")
    assert guide.made() == {"/articles/one/"}


def test_an_article_s_title_is_on_the_pages_that_name_it(guide: Edited) -> None:
    guide.edit("content/articles/one.md", "title: One", "title: First")
    assert guide.made() == {
        "/", "/articles/", "/articles/one/", "/articles/two/", "/topics/food/",
        "/search/", "/llms.txt", "/feeds/articles.xml", "/feeds/articles.json",
    }  # fmt: skip


def test_a_new_article_is_on_the_indexes_beside_its_neighbours_and_under_its_topic(
    guide: Edited,
) -> None:
    text = (guide.root / "content/articles/three.md").read_text("utf-8")
    for old, new in (("Three", "Five"), ("[training]", "[food]"), ("order: 30", "order: 15")):
        text = text.replace(old, new)
    (guide.root / "content/articles/five.md").write_text(text, "utf-8")
    assert guide.made() == {
        "/", "/articles/", "/articles/five/", "/articles/one/", "/articles/two/", "/topics/", "/topics/food/",
        "/search/", "/llms.txt", "/sitemap.xml", "/feeds/articles.xml", "/feeds/articles.json",
    }  # fmt: skip


def test_a_template_is_used_again_where_it_was_used(guide: Edited) -> None:
    guide.edit("templates/blocks/badge.html", "<p class", "<p id=badge class")
    assert guide.made() == {"/articles/four/"}


def test_a_picture_of_another_look_is_only_copied(guide: Edited) -> None:
    (guide.root / "content/static/dot.svg").write_bytes(b"<svg></svg>")
    result = guide.build()
    assert result.written is not None
    assert (result.written.written, [*result.reasons]) == (1, [])


def test_a_lost_output_is_made_again_alone(guide: Edited) -> None:
    (guide.root / "site/foods/index.html").unlink()
    assert guide.made() == {"/foods/"}


def test_a_reason_names_what_was_read(guide: Edited) -> None:
    guide.edit(FOODS, "mg_per_100g: 3.7", "mg_per_100g: 3.9")
    reason = guide.build().reasons["/articles/one/"]
    assert reason.read == ("fact", "foods", "almonds", "per_serving")


def test_only_records_that_changed_are_asked_again_for_their_own_values(
    guide: Edited, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Key] = []
    monkeypatch.setattr(
        planning, "asked", lambda site, key: asked.append(key) or reads.asked(site, key)
    )
    guide.edit(FOODS, "note: A plain note.", "note: Another note.")
    guide.build()
    values = [one[1:] for key in asked for one in singles(key) if one[:2] == ("fact", "foods")]
    assert {id for _, id, name in values if name == "note"} == {"almonds"}
    assert len({id for _, id, name in values if name == "percent_dv"}) > 1


def test_pages_are_listed_anew_when_facts_come_or_go_and_not_for_their_values(
    guide: Edited, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = []
    monkeypatch.setattr(listing, "with_pages", lambda site: listed.append(1) or with_pages(site))
    guide.edit(FOODS, "mg_per_100g: 3.7", "mg_per_100g: 3.9")
    guide.build()
    assert listed == []
    guide.edit(FOODS, "almonds:\n", "almond_flour:\n")
    guide.build()
    assert listed == [1]


def test_while_pages_are_listed_no_value_of_a_fact_can_be_seen(guide: Edited) -> None:
    fact = guide.build().site.facts["foods"]["almonds"]
    outline = listing.Outline(type(fact.record))
    assert outline.url_of(fact.slug) == fact.url
    assert not hasattr(outline, "mg_per_100g")


def test_settings_are_read_anew_when_their_file_changed(
    guide: Edited, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed = []
    parse = loading.parse_settings
    monkeypatch.setattr(loading, "parse_settings", lambda read: parsed.append(1) or parse(read))
    guide.edit(FOODS, "mg_per_100g: 3.7", "mg_per_100g: 3.9")
    assert guide.build().site.guide.title == "Iron for Rowers"
    assert parsed == []
    guide.edit("content/guide.yaml", "title: Iron for Rowers", "title: Iron for Eights")
    assert guide.build().site.guide.title == "Iron for Eights"
    assert parsed == [1]


def built_apart(root: Path) -> tuple[str, list[str]]:
    """What a build in a process of its own says, and what of the heavy it has loaded."""
    code = (
        "import sys; from factbook.cli import main; "
        f"status = main(['--root', {str(root)!r}]); "
        f"print('loaded:', *[name for name in {HEAVY!r} if name in sys.modules]); sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    said, _, loaded = done.stdout.rpartition("loaded:")
    return said, loaded.split()


def test_with_nothing_to_do_nothing_is_loaded(guide: Edited) -> None:
    said, loaded = built_apart(guide.root)
    assert "nothing changed" not in said
    assert "factbook.pipeline" in loaded
    said, loaded = built_apart(guide.root)
    assert "nothing changed" in said
    assert loaded == []


def test_after_an_edit_of_a_text_nothing_is_loaded_that_reads_yaml(guide: Edited) -> None:
    built_apart(guide.root)
    guide.edit("content/articles/one.md", "A footnote", "One footnote")
    said, loaded = built_apart(guide.root)
    assert "1 written" in said
    assert not {"pydantic", "pydantic_core", "yaml"} & set(loaded)

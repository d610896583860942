"""The real guide and a second one, built whole: what is made, that it holds together, what stops it."""

import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml
from lxml import html

from gates import links
from gates.stage.built import Built
from tests.commandline import Said, files, run

ROOT = Path(__file__).parent.parent
IRON = ROOT / "tests" / "guides" / "iron"

Guide = tuple[Path, Said]


def built(root: Path) -> Built:
    settings = yaml.safe_load((root / "content" / "guide.yaml").read_text("utf-8"))
    return Built(root / "site", settings["base_url"], root / "notes")


def lost(site: Built) -> list[str]:
    """What leads nowhere."""
    return [f"{f.page}: {f.message}" for f in links.faults(site)]


def test_the_guide_is_clean(guide: Guide) -> None:
    _, said = guide
    assert "error[" not in said.err
    assert said.status == 0
    assert re.fullmatch(
        r"(?:.*\n)?\d+ kinds · \d+ facts · \d+ articles · \d+ episodes → \d+ pages in \d+\.\d+ s \(\d+ written\)\n",
        said.out,
    )


def test_every_link_anchor_image_and_asset_of_the_guide_leads_somewhere(guide: Guide) -> None:
    site = built(guide[0])
    assert len(site.pages) > 40
    assert lost(site) == []


def test_each_number_of_a_text_has_a_line_on_its_page_that_says_where_it_comes_from(
    guide: Guide,
) -> None:
    """Routines and picks apart, whose parts stand beside them, and tables, which cite their rows."""
    missing, found = [], 0
    for path in sorted((guide[0] / "site").glob("articles/*/index.html")):
        page = html.parse(str(path)).getroot()
        lines = tuple(f"{line}." for line in page.xpath("//li/@data-of"))
        numbers = page.xpath("//main//data[@data-fact][not(ancestor::table)]/@data-fact")
        found += len(numbers)
        missing += [
            (path.parent.name, str(key))
            for key in numbers
            if not f"{key}.".startswith(lines) and key.split(".")[0] not in ("routines", "products")
        ]
    assert missing == []
    assert found > 100


def test_each_form_names_the_conditions_in_which_only_a_doctor_may_allow_it(guide: Guide) -> None:
    pages = [p.read_text("utf-8") for p in (guide[0] / "site").glob("forms/*/index.html")]
    cautions = [text.partition('id="cautions"')[2].partition("</section>")[0] for text in pages]
    assert len(cautions) > 10
    assert all("/safety/#ckd" in text and "medical supervision" in text for text in cautions)


def test_nothing_of_how_a_page_is_made_is_left_in_it(guide: Guide) -> None:
    left = re.compile(
        r"\{\{|\}\}|\{%|[\x00-\x08\x0b\x0c\x0e-\x1f\ufff9\ufffc]|\[@|Undefined|None mg"
    )
    script = re.compile(r"<script.*?</script>", re.DOTALL)
    found = {
        str(path): left.findall(script.sub("", path.read_text("utf-8")))
        for path in (guide[0] / "site").rglob("*.html")
    }
    assert {path: what for path, what in found.items() if what} == {}
    assert len(found) > 40


def test_a_second_build_changes_nothing(guide: Guide, own_guide: Path) -> None:
    before = files(own_guide / "site")
    said = run("--root", own_guide)
    assert said.status == 0
    assert files(own_guide / "site") == before


def test_two_builds_in_different_folders_at_different_times_are_equal(
    guide: Guide, tmp_path: Path
) -> None:
    root = tmp_path / "elsewhere" / "with a longer name"
    shutil.copytree(guide[0] / "content", root / "content")
    for path in root.rglob("*"):
        path.touch()
    time.sleep(1.1)  # another second, which no page may show
    command = [sys.executable, ROOT / "build.py", "--root", root, "--today", "2026-11-21"]
    subprocess.run([*map(str, command)], check=True, capture_output=True, cwd=tmp_path)
    assert files(root / "site") == files(guide[0] / "site")


def test_another_address_moves_all_links(guide: Guide, tmp_path: Path) -> None:
    said = run(
        "--root",
        guide[0],
        "--output",
        tmp_path / "site",
        "--base-url",
        "https://other.example/a/b/",
    )
    assert said.status == 0
    site = Built(tmp_path / "site", "https://other.example/a/b/", tmp_path / "notes")
    assert lost(site) == []
    home = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert 'href="/a/b/foods/"' in home
    assert 'rel="canonical" href="https://other.example/a/b/"' in home
    assert '="/magnesium-for-runners/' not in home


@pytest.fixture(scope="module")
def iron(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    """The tiny guide, built."""
    root = tmp_path_factory.mktemp("iron")
    shutil.copytree(IRON / "content", root / "content")
    return root, run("--root", root, today="2026-01-15")


class TestTheTinyGuide:
    """A guide to iron, with its own content and the shared templates."""

    def test_it_builds_and_is_clean(self, iron: Guide) -> None:
        root, said = iron
        assert (said.status, said.err) == (0, "")
        assert lost(built(root)) == []

    def test_its_figures_are_its_own(self, iron: Guide) -> None:
        page = (iron[0] / "site" / "articles" / "food-first" / "index.html").read_text("utf-8")
        # 3.3 mg in 100 g, 198 g in a cup: 6.534 mg, which is 36.3 % of 18 mg.
        shown = dict(re.findall(r'data-fact="([\w.]+)"[^>]*>([^<]*)<', page))
        assert shown["foods.lentils_boiled.per_serving"].startswith("6.5")
        assert shown["foods.lentils_boiled.percent_dv"].startswith("36")
        # 55.845 / (55.845 + 32.06 + 4 x 15.999)
        assert shown["forms.sulfate.elemental_percent"].startswith("36.8")

    def test_nothing_in_it_speaks_of_another_nutrient(self, iron: Guide) -> None:
        texts = [
            p for p in (iron[0] / "site").rglob("*") if p.suffix not in (".png", ".css", ".js")
        ]
        spoken = [
            p.name
            for p in texts
            if p.is_file() and re.search(r"(?i)magnesium|runner", p.read_text("utf-8"))
        ]
        assert spoken == []


# Mistakes, one at a time, in a copy of the real content that was built before.


@dataclass(frozen=True)
class Mistake:
    """A change to one file: what `pattern` calls `it` becomes `new`, and what is said of it.

    The finding stands where `pattern` calls something `spot`, or at `it`.
    """

    path: str
    pattern: str
    new: str
    says: str


MISTAKES = {
    "an id": Mistake(
        "content/articles/food-first.md", r'(?P<spot>\{\{ )routine\("(?P<it>food_first_day)', "food_frst_day",
        "unknown-fact: routines has no fact called food_frst_day (did you mean food_first_day?)",
    ),
    "the id of a fact": Mistake(
        "content/facts/foods.yaml", r"(?m)^(?P<it>almonds):", "Almonds",
        "invalid-fact: the id 'Almonds' is not snake_case",
    ),
    "a type": Mistake(
        "content/facts/foods.yaml", r"\nchia:\n(?s:.*?)mg_per_100g: (?P<it>\d+)", "plenty",
        "invalid-fact: 'mg_per_100g': should be a number",
    ),
    "a key": Mistake(
        "content/facts/foods.yaml", r"\nchia:\n(?s:.*?)(?P<it>mg_per_100g):", "mg_per_100",
        "invalid-fact: unknown key 'mg_per_100' (did you mean mg_per_100g?)",
    ),
    "a key of front matter": Mistake(
        "content/articles/food-first.md", r"\n(?P<it>description):", "descripton",
        "invalid-front-matter: unknown key 'descripton' (did you mean description?)",
    ),
    "a key of the settings": Mistake(
        "content/guide.yaml", r"(?m)^(?P<it>publisher):", "publsher",
        "invalid-setting: unknown key 'publsher' (did you mean publisher?)",
    ),
    "a key that is there already": Mistake(
        "content/facts/foods.yaml", r"\nchia:\n(?s:.*?)\n  (?P<it>fdc_id):", "name",
        "duplicate-key: name is there twice",
    ),
    "a link": Mistake(
        "content/articles/food-first.md", r"(?P<spot>\[upper limit\]\()(?P<it>upper-limits\.md)", "upper-limit.md",
        "broken-link: there is no document content/articles/upper-limit.md"
        " (did you mean content/articles/upper-limits.md?)",
    ),
    "a link of the navigation": Mistake(
        "content/guide.yaml", r"How much, url: (?P<it>/how-much/)", "/how-mch/",
        "broken-link: there is no page /how-mch/ (did you mean /how-much/?)",
    ),
    "a citation": Mistake(
        "content/articles/food-first.md", r"\[(?P<spot>@)(?P<it>nih_ods)\]", "nih_odds",
        "unknown-source: no source is called nih_odds (did you mean nih_ods?)",
    ),
    "a citation in front matter": Mistake(
        "content/articles/food-first.md", r"takeaways:(?s:.*?)\[(?P<spot>@)(?P<it>iom1997)\]", "iom1996",
        "unknown-source: no source is called iom1996 (did you mean iom1997?)",
    ),
    "a citation in a fact": Mistake(
        "content/facts/glossary.yaml", r"\[(?P<spot>@)(?P<it>fda_dv)\]", "fda_vd",
        "unknown-source: no source is called fda_vd (did you mean fda_dv?)",
    ),
    "an anchor": Mistake(
        "content/articles/food-first.md", r"(?P<spot>\[chia in the food list\]\(/foods/#)(?P<it>chia)", "chai",
        "broken-anchor: /foods/ has no place called chai (did you mean chia?)",
    ),
    "a formula": Mistake(
        "content/facts/forms.yaml", r"\ncitrate:\n(?s:.*?)formula: (?P<it>\S+)", "Mg3(C6H5O7",
        "invalid-fact: 'formula': 'Mg3(C6H5O7' has a bracket that is not closed",
    ),
    "an element": Mistake(
        "content/guide.yaml", r"symbol: (?P<it>Mg)", "Qq",
        "invalid-setting: 'nutrient.symbol': 'Qq' is no element known here",
    ),
    "an author": Mistake(
        "content/articles/food-first.md", r"author: (?P<it>editorial_team)", "editorial_tem",
        "unknown-person: no person is called editorial_tem (did you mean editorial_team?)",
    ),
    "a source in a fact": Mistake(
        "content/facts/limits.yaml", r"sources: \[(?P<it>iom1997)\]", "iom1996",
        "unknown-source: no source is called iom1996 (did you mean iom1997?)",
    ),
    "the form of a pick": Mistake(
        "content/facts/products.yaml", r"form: (?P<it>citrate)", "citrat",
        "unknown-form: no form is called citrat (did you mean citrate?)",
    ),
    "a field": Mistake(
        "content/articles/food-first.md", r"(?P<spot>\{\{ foods\.hemp_hulled\.)(?P<it>per_serving)", "per_servin",
        "unknown-fact: there is no field called per_servin (did you mean per_serving?)",
    ),
    "a block": Mistake(
        "content/articles/food-first.md", r"(?P<spot>\{\{ )(?P<it>chart)\(", "chrt",
        "unknown-block: there is no block called chrt (did you mean chart?)",
    ),
    "an argument": Mistake(
        "content/articles/food-first.md", r"(?P<spot>\{\{ chart\([^)]*?)(?P<it>limit)=", "limt",
        "wrong-argument: macro 'chart' takes no keyword argument 'limt' (did you mean limit?)",
    ),
    "braces": Mistake(
        "content/articles/food-first.md", r"(?P<spot>\{\{ foods\.hemp_hulled\.per_serving )(?P<it>\}\})", "}",
        "template-error: the braces are not closed",
    ),
    "an encoding": Mistake(
        "content/articles/food-first.md", r"(?P<it>Seeds) are the", "Caf\udce9",
        "invalid-encoding: the byte 0xe9 is not UTF-8 text (save the file as UTF-8)",
    ),
    "a fact's syntax": Mistake(
        "content/facts/sources.yaml", r"authors: (?P<it>\[)NIH", "]",
        "invalid-yaml: this is not YAML: did not find expected node content",
    ),
    "the settings' syntax": Mistake(
        "content/guide.yaml", r"\ntitle: (?P<it>M)", "]M",
        "invalid-yaml: this is not YAML: did not find expected node content",
    ),
    "a reference in a template's place": Mistake(
        "content/guide.yaml", r"daily_value: (?P<it>us_daily_value)", "us_daily_valu",
        "unknown-reference: allowances has no fact called us_daily_valu (did you mean us_daily_value?)",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_said_once_where_it_stands_and_stops_the_build(
    name: str, own_guide: Path
) -> None:
    mistake = MISTAKES[name]
    path = own_guide / mistake.path
    text = path.read_text("utf-8")
    found = re.search(mistake.pattern, text)
    assert found is not None, f"{mistake.path} has no {mistake.pattern}"
    changed = text[: found.start("it")] + mistake.new + text[found.end("it") :]
    path.write_bytes(changed.encode("utf-8", "surrogateescape"))
    spot = found.start("spot" if "spot" in found.groupdict() else "it")
    if "\udce9" in mistake.new:
        spot += mistake.new.index("\udce9")
    line, column = changed.count("\n", 0, spot) + 1, spot - changed.rfind("\n", 0, spot)
    before = files(own_guide / "site")

    said = run("--root", own_guide, "--format", "concise")

    rule, _, words = mistake.says.partition(": ")
    errors = [one for one in said.err.splitlines() if ": warning[" not in one]
    assert errors == [f"{mistake.path}:{line}:{column}: error[{rule}]: {words}"]
    assert said.status == 1
    assert files(own_guide / "site") == before

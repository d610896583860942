"""`where`: who uses a fact, told from the state, the documents and the numbers in prose."""

import json
from pathlib import Path

import pytest

from factbook.outcome import CLEAN, USAGE
from tests.commands.conftest import Ask, age, edit


def test_a_fact_is_told_with_its_pages_blocks_and_places(ask: Ask) -> None:
    said = ask("where", "foods.lentils")
    assert said.status == CLEAN
    assert said.out.startswith("foods.lentils  Lentils, boiled  content/facts/foods.yaml:1:1\n")
    assert "\n  /articles/plate/        per_serving, sources, table(), title, url\n" in said.out
    assert '\n  table("foods", caption="Iron", ' in said.out
    assert "\n  content/articles/plate.md:9:22  {{ foods.lentils.per_serving }}\n" in said.out
    assert "/articles/sweat/" not in said.out


def test_a_number_in_prose_that_the_fact_vouches_for_is_a_place(ask: Ask) -> None:
    assert (
        "\n  content/articles/plate.md:9:74  6.6 mg (checked)\n"
        in ask("where", "foods.lentils").out
    )


def test_the_last_line_counts(ask: Ask) -> None:
    last = ask("where", "foods.lentils").out.splitlines()[-1]
    assert last == "foods.lentils is used on 8 pages, by 3 blocks, in 3 places"


def test_a_field_counts_the_pages_of_all_that_is_computed_from_it(ask: Ask) -> None:
    typed, computed = (
        {page["url"]: page["reads"] for page in json.loads(said.out)["pages"]}
        for said in (
            ask("where", "foods.liver.mg_per_100g", "--format", "json"),
            ask("where", "foods.liver.percent_dv", "--format", "json"),
        )
    )
    assert "per_serving" in typed["/data/foods.csv"]
    assert "percent_dv" in typed["/data/foods.csv"]
    assert computed["/data/foods.csv"] == ["percent_dv"]


def test_a_field_leaves_out_what_uses_others(ask: Ask) -> None:
    said = ask("where", "foods.lentils.state")
    assert "{{ foods.lentils.per_serving }}" not in said.out
    assert "6.6 mg" not in said.out


def test_a_source_is_told_with_citations_and_the_records_that_name_it(ask: Ask) -> None:
    out = ask("where", "sources.review").out
    assert "\n  content/articles/plate.md:9:55  [@review]\n" in out
    assert "\n  content/articles/sweat.md:9:17  [@review]\n" in out
    assert "\n  content/facts/allowances.yaml:7:13  allowances.label: sources.0\n" in out


def test_a_person_is_told_with_the_front_matter_that_names_them(ask: Ask) -> None:
    out = ask("where", "people.ada").out
    assert "\n  content/articles/plate.md:4:9  front matter: author\n" in out


def test_a_document_is_told_with_the_links_to_it(ask: Ask) -> None:
    out = ask("where", "content/articles/plate.md").out
    assert out.startswith("content/articles/plate.md  On the plate")
    assert "\n  content/articles/sweat.md:9:31  plate.md\n" in out
    assert "\n  /articles/sweat/      " in out


def test_a_kind_and_a_setting_can_be_asked_for(ask: Ask) -> None:
    assert "2 facts" in ask("where", "foods").out
    assert "\n  /articles/plate/" in ask("where", "guide.title").out


def test_what_nothing_uses_is_told_so(ask: Ask, guide: Path) -> None:
    edit(
        guide,
        "content/facts/sources.yaml",
        "review:\n",
        "spare:\n  name: B\n  study: book\nreview:\n",
    )
    out = json.loads(ask("where", "sources.spare", "--format", "json").out)
    assert out["places"] == []
    assert out["blocks"] == []


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("foods.lentil", "'lentil' is no foods id of this guide; did you mean lentils?\n"),
        ("food.lentils", "'food' is no kind of this guide; did you mean foods?\n"),
        ("foods.lentils.per_servin", "'per_servin' is no field of this guide; did you mean per_serving?\n"),
        ("foods.lentils.per_serving.x", "'x' is no field of this guide\n"),
        ("foods.lentils.serving.gram", "'gram' is no field of this guide; did you mean grams?\n"),
        ("content/articles/plates.md", "'content/articles/plates.md' is no document of this guide; did you mean content/articles/plate.md?\n"),
        ("guide.titel", "'titel' is no setting of this guide; did you mean title?\n"),
        ("xyzzy", "'xyzzy' is no kind of this guide\n"),
    ],
)  # fmt: skip
def test_an_unknown_name_is_a_mistake_of_usage_with_the_near_one(
    ask: Ask, key: str, said: str
) -> None:
    answer = ask("where", key)
    assert (answer.status, answer.err, answer.out) == (USAGE, said, "")


def test_a_question_publishes_nothing(ask: Ask, guide: Path) -> None:
    ask("where", "foods.lentils")
    assert not (guide / "site").exists()


def test_the_output_answers_where_it_stands_as_it_should(ask: Ask, guide: Path) -> None:
    age(guide / "content")
    ask("build")
    before = {path: path.stat().st_mtime_ns for path in (guide / "site").rglob("*")}
    first = ask("where", "foods.lentils")
    assert {path: path.stat().st_mtime_ns for path in (guide / "site").rglob("*")} == before
    assert not (guide / ".factbook" / "questions").exists()
    edit(
        guide,
        "content/articles/sweat.md",
        "Little is lost",
        "{{ foods.lentils.per_serving }} or less",
    )
    second = ask("where", "foods.lentils")
    assert "content/articles/sweat.md:9:1" not in first.out
    assert "content/articles/sweat.md:9:1" in second.out
    assert {path: path.stat().st_mtime_ns for path in (guide / "site").rglob("*")} == before


def test_a_broken_guide_is_answered_from_its_last_good_build(ask: Ask, guide: Path) -> None:
    ask("where", "foods.lentils")
    edit(guide, "content/articles/sweat.md", "plate.md", "plates.md")
    said = ask("where", "foods.lentils")
    assert said.status == CLEAN
    assert (
        said.err
        == "the guide has one error, which `check` shows: pages are those of the last good build\n"
    )
    assert "\n  /articles/plate/        per_serving, sources, table(), title, url\n" in said.out


def test_a_guide_that_was_never_whole_is_answered_without_pages(ask: Ask, guide: Path) -> None:
    edit(guide, "content/articles/sweat.md", "plate.md", "plates.md")
    said = ask("where", "foods.lentils")
    assert said.err == "the guide has one error, which `check` shows: no page is known yet\n"
    assert "content/articles/plate.md:9:22" in said.out


def test_a_fact_that_is_there_but_not_valid_is_told_so(ask: Ask, guide: Path) -> None:
    edit(guide, "content/facts/foods.yaml", "mg_per_100g: 3.33", "mg_per_100g: much")
    said = ask("where", "foods.lentils")
    assert said.status == USAGE
    assert said.err == "foods 'lentils' is there, but not valid: `check` says why\n"

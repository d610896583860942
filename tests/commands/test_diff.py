"""`diff`: facts at a git revision against those now, and the pages that the difference changes."""

import json
import shutil
from pathlib import Path

import pytest

from factbook.outcome import CLEAN, USAGE
from tests.commands.conftest import Ask, Git, edit


@pytest.fixture
def repository(guide: Path, git: Git) -> Path:
    """The small guide, committed."""
    git(guide, "init", "--quiet")
    (guide / ".gitignore").write_text("/.factbook/\n/site/\n", "utf-8")
    git(guide, "add", ".")
    git(guide, "commit", "--quiet", "--message", "the guide")
    return guide


def test_without_a_change_it_says_so(ask: Ask, repository: Path) -> None:
    said = ask("diff")
    assert (said.status, said.out) == (CLEAN, "no fact has changed since HEAD\n")


def test_a_typed_value_is_told_with_all_that_is_computed_from_it(
    ask: Ask, repository: Path
) -> None:
    edit(repository, "content/facts/foods.yaml", "mg_per_100g: 6.17", "mg_per_100g: 8.17")
    out = ask("diff").out.replace("\u202f", " ")
    assert "foods.liver.mg_per_100g: 6.17 → 8.17\n" in out
    assert "foods.liver.per_serving: 5 mg per 1 slice → 6.6 mg per 1 slice\n" in out
    assert "foods.liver.percent_dv: 28% DV per 1 slice → 37% DV per 1 slice\n" in out
    assert "foods.lentils" not in out
    assert "since HEAD: 5 values of 1 fact changed, 0 facts added, 0 removed; " in out


def test_the_pages_that_read_a_value_are_told(ask: Ask, repository: Path) -> None:
    edit(repository, "content/facts/foods.yaml", "mg_per_100g: 3.33", "mg_per_100g: 3.4")
    plain = json.loads(ask("diff", "--format", "json").out)
    (fact,) = plain["facts"]
    assert fact["key"] == "foods.lentils"
    assert "/articles/plate/" in fact["pages"]
    assert "/articles/sweat/" not in fact["pages"]
    assert len(plain["revision"]) == 40


def test_a_fact_that_moves_in_a_choice_changes_the_pages_that_choose(
    ask: Ask, repository: Path
) -> None:
    least = '{{ table("foods", columns=["name"], sort="per_100g", limit=1, caption="Least") }}'
    edit(repository, "content/articles/sweat.md", "Little is", f"{least}\n\nLittle is")
    assert json.loads(ask("diff", "--format", "json").out)["facts"] == []
    edit(repository, "content/facts/foods.yaml", "mg_per_100g: 6.17", "mg_per_100g: 2.17")
    (fact,) = json.loads(ask("diff", "--format", "json").out)["facts"]
    assert "/articles/sweat/" in fact["pages"]


def test_a_value_computed_from_another_fact_is_told(ask: Ask, repository: Path) -> None:
    edit(repository, "content/facts/allowances.yaml", "mg_per_day: 18", "mg_per_day: 20")
    out = ask("diff").out
    assert "allowances.label.amount: 18 mg a day → 20 mg a day\n" in out
    assert "foods.lentils.percent_dv: 37% DV per cup → 33% DV per cup\n" in out


def test_a_fact_that_was_added_or_removed_is_told(ask: Ask, repository: Path) -> None:
    edit(
        repository,
        "content/facts/foods.yaml",
        "liver:\n  name: Liver, fried",
        "kidney:\n  name: Kidney",
    )
    out = ask("diff").out
    assert "+ foods.kidney  Kidney\n" in out
    assert "- foods.liver  Liver, fried\n" in out
    assert "since HEAD: 0 values of 0 facts changed, 1 fact added, 1 removed; " in out


def test_a_fact_that_is_gone_changes_the_pages_that_listed_it(ask: Ask, repository: Path) -> None:
    text = (repository / "content/facts/foods.yaml").read_text("utf-8")
    (repository / "content/facts/foods.yaml").write_text(text[: text.index("liver:")], "utf-8")
    (gone,) = json.loads(ask("diff", "--format", "json").out)["facts"]
    assert (gone["key"], gone["how"]) == ("foods.liver", "removed")
    assert {"/foods/", "/data/foods.csv", "/articles/plate/"} <= set(gone["pages"])
    assert "/articles/sweat/" not in gone["pages"]


def test_a_source_that_was_added_changes_the_pages_that_show_it(ask: Ask, repository: Path) -> None:
    new = "new:\n  name: A new table\n  study: dataset\nreview:\n"
    edit(repository, "content/facts/sources.yaml", "review:\n", new)
    (added,) = json.loads(ask("diff", "--format", "json").out)["facts"]
    assert (added["key"], added["how"]) == ("sources.new", "added")
    assert "/sources/" in added["pages"]
    assert "/articles/plate/" not in added["pages"]


def test_a_setting_is_told_as_part_of_the_guide(ask: Ask, repository: Path) -> None:
    edit(repository, "content/guide.yaml", "title: Iron for Rowers", "title: Iron for All Rowers")
    out = ask("diff").out
    assert "guide.title: Iron for Rowers → Iron for All Rowers\n" in out
    assert (
        "/articles/sweat/" in json.loads(ask("diff", "--format", "json").out)["facts"][0]["pages"]
    )


def test_a_value_inside_a_value_is_told_by_its_own_name(ask: Ask, repository: Path) -> None:
    edit(repository, "content/facts/foods.yaml", "unit: slice, grams: 81", "unit: slice, grams: 80")
    out = ask("diff").out
    assert "foods.liver.serving.grams: 81 → 80\n" in out
    assert "foods.liver.serving.unit" not in out


def test_long_texts_are_shown_where_they_differ(ask: Ask, repository: Path) -> None:
    long = "Iron is looked up in a table that is printed once a year and read by few, so it is old."
    edit(
        repository,
        "content/facts/sources.yaml",
        "study: dataset",
        f"study: dataset\n  note: {long}",
    )
    ask("build")
    said = ask("diff").out
    assert "sources.table.note: nothing → Iron is looked up in a table" in said


def test_an_older_revision_can_be_named(ask: Ask, repository: Path, git: Git) -> None:
    edit(repository, "content/facts/foods.yaml", "mg_per_100g: 3.33", "mg_per_100g: 3.4")
    git(repository, "commit", "--all", "--quiet", "--message", "lentils")
    assert ask("diff").out == "no fact has changed since HEAD\n"
    assert "foods.lentils.mg_per_100g: 3.33 → 3.4\n" in ask("diff", "HEAD~1").out


def test_a_guide_in_a_folder_of_a_repository(ask: Ask, guide: Path, git: Git) -> None:
    git(guide.parent, "init", "--quiet")
    git(guide.parent, "add", "guide/content")
    git(guide.parent, "commit", "--quiet", "--message", "the guide")
    edit(guide, "content/facts/foods.yaml", "mg_per_100g: 3.33", "mg_per_100g: 3.4")
    assert "foods.lentils.mg_per_100g: 3.33 → 3.4\n" in ask("diff").out


def test_records_that_did_not_load_then_are_named_and_left_out(
    ask: Ask, repository: Path, git: Git
) -> None:
    edit(repository, "content/facts/foods.yaml", "mg_per_100g: 3.33", "mg_per_100g: much")
    git(repository, "commit", "--all", "--quiet", "--message", "a slip")
    edit(repository, "content/facts/foods.yaml", "mg_per_100g: much", "mg_per_100g: 3.33")
    said = ask("diff")
    assert "not valid at HEAD, and left out: foods.lentils\n" in said.err
    assert said.out == "no fact has changed since HEAD\n"


def test_records_that_do_not_load_now_are_named_and_left_out(ask: Ask, repository: Path) -> None:
    edit(repository, "content/facts/foods.yaml", "mg_per_100g: 3.33", "mg_per_100g: much")
    said = ask("diff")
    assert said.status == CLEAN
    assert "not valid now, and left out: foods.lentils\n" in said.err
    assert "- foods.lentils" not in said.out


def test_settings_that_did_not_load_are_replaced_by_those_of_today(
    ask: Ask, repository: Path, git: Git
) -> None:
    edit(repository, "content/guide.yaml", "publisher:", "publishr:")
    git(repository, "commit", "--all", "--quiet", "--message", "a slip")
    edit(repository, "content/guide.yaml", "publishr:", "publisher:")
    said = ask("diff")
    assert "guide.yaml of HEAD does not load" in said.err
    assert said.out == "no fact has changed since HEAD\n"


@pytest.mark.parametrize("revision", ["nope", "HEAD~9", "deadbeef"])
def test_an_unknown_revision_is_a_mistake_of_usage(
    ask: Ask, repository: Path, revision: str
) -> None:
    said = ask("diff", revision)
    assert (said.status, said.out) == (USAGE, "")
    assert said.err == f"{revision!r} is no revision of this repository\n"


def test_a_folder_without_a_repository_is_told(
    ask: Ask, guide: Path, git: Git, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(guide.parent))
    said = ask("diff")
    assert said.status == USAGE
    assert f"{guide} is in no git repository that can be read: " in said.err


def test_a_machine_without_git_is_told(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    said = ask("diff")
    assert said.status == USAGE
    assert said.err == "git is not installed, and earlier facts are read with it\n"


def test_a_repository_that_never_had_the_guide_is_told(ask: Ask, guide: Path, git: Git) -> None:
    git(guide, "init", "--quiet")
    git(guide, "commit", "--quiet", "--allow-empty", "--message", "nothing")
    said = ask("diff")
    assert said.status == USAGE
    assert said.err == "there is nothing of this guide in HEAD\n"

"""`explain`: a rule's manual, or a page's reason and its reads."""

from pathlib import Path

import pytest

from factbook.checks._manual import rules
from factbook.outcome import CLEAN, USAGE
from tests.commands.conftest import Ask, edit


def test_a_rule_is_explained_by_its_check(ask: Ask) -> None:
    said = ask("explain", "prose-drift")
    assert said.status == CLEAN
    assert said.out.startswith("prose-drift (error unless guide.yaml says otherwise)\n\n")
    assert "A number in prose disagrees with the fact that it is about." in said.out
    assert "Why:" in said.out
    assert "Example:" in said.out


@pytest.mark.parametrize("rule", list(rules()))
def test_every_rule_can_be_explained(ask: Ask, rule: str) -> None:
    assert ask("explain", rule).out.startswith(f"{rule} (")


def test_before_the_first_build_a_page_would_be_new(ask: Ask, guide: Path) -> None:
    said = ask("explain", "/articles/plate/")
    assert said.status == CLEAN
    assert "The guide has not been built yet, so it would be new.\n" in said.out
    assert not (guide / "site").exists()


def test_after_the_first_build_a_page_is_new(ask: Ask) -> None:
    ask("build")
    out = ask("explain", "/articles/plate/").out
    assert out.startswith("/articles/plate/  articles/plate/index.html\n\n")
    assert "The last build made it anew: it is new.\n" in out


def test_what_a_page_reads_is_grouped(ask: Ask) -> None:
    ask("build")
    out = ask("explain", "/articles/plate/").out
    assert "\nvalues of facts (" in out
    assert "\n  foods.lentils: per_serving, sources, title, url\n" in out
    assert '\nblocks (1)\n  table("foods", caption="Iron", ' in out
    assert "\n  content/articles/sweat.md: collection, description, title, url\n" in out
    assert "\n  article.html\n" in out


def test_after_an_edit_the_reason_is_the_value_that_changed(ask: Ask, guide: Path) -> None:
    ask("build")
    edit(guide, "content/facts/foods.yaml", "mg_per_100g: 3.33", "mg_per_100g: 3.35")
    ask("build")
    changed = ask("explain", "/articles/plate/").out
    assert (
        "The last build made it anew: it read something that changed: foods.lentils.per_serving\n"
        in changed
    )
    left = ask("explain", "/articles/sweat/").out
    assert "The last build left it as it was: nothing that it read had changed.\n" in left


def test_a_file_that_somebody_touched_is_a_reason(ask: Ask, guide: Path) -> None:
    ask("build")
    (guide / "site" / "articles" / "sweat" / "index.html").write_text("scribble", "utf-8")
    ask("build")
    out = ask("explain", "/articles/sweat/").out
    assert "The last build made it anew: its file is not as it was left.\n" in out


@pytest.mark.parametrize(
    "name",
    ["articles/plate", "/articles/plate", "https://example.org/iron/articles/plate/", "articles/plate/index.html"],
)  # fmt: skip
def test_a_page_may_be_named_as_people_do(ask: Ask, name: str) -> None:
    assert ask("explain", name).out.startswith("/articles/plate/  ")


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("prose-drif", "; did you mean the rule prose-drift?"),
        ("/article/plate/", "; did you mean the page /articles/plate/?"),
        ("xyzzy", ""),
    ],
)
def test_an_unknown_subject_is_a_mistake_of_usage(ask: Ask, name: str, near: str) -> None:
    said = ask("explain", name)
    assert said.status == USAGE
    assert said.err == f"{name!r} is no rule and no page of this guide{near}\n"

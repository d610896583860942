"""Search: what is indexed, when it is indexed anew, and what becomes of the files of the index."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factbook import pipeline, search
from factbook.feeds._entries import absolute
from factbook.pages import search as page
from factbook.reads import Reads
from factbook.stages.options import Options
from tests.minisite import GUIDE, TODAY, lay

NOTE = """\
---
title: {title}
description: On iron.
published: 2026-01-02
---

The {word} that one eats.
"""
PEOPLE = """\
ana:
  name: Ana Žižek
  role: Writer
the_desk:
  name: The “Åker” desk
  role: Editor
"""
ASKED = f"{GUIDE}search: true\n"


def guide(word: str = "spinach", settings: str = ASKED) -> str:
    note = NOTE.format(title="A plate", word=word)
    return (
        f"--- content/guide.yaml\n{settings}"
        f"--- content/facts/people.yaml\n{PEOPLE}"
        f"--- content/pages/a-plate.md\n{note}"
    )


@pytest.fixture
def build(tmp_path: Path) -> Iterator[Callable[..., set[str]]]:
    """A build of a guide, which gives the files of the index that stand afterwards."""

    def built(text: str, *, index: bool = True) -> set[str]:
        options = Options(lay(tmp_path, text), tmp_path / "site", TODAY, search=index)
        assert not pipeline.build(options).stopped
        return {path.name for path in (tmp_path / "site").glob("pagefind/**/*") if path.is_file()}

    yield built
    gc.enable()  # a build turns it off for good


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """Pagefind played: for each run the pages that it would have read."""
    found: list[set[str]] = []

    def index(site: Path, to: Path) -> Callable[[], None]:
        pages = {path for path in site.rglob("*.html") if "data-pagefind-body" in path.read_text()}
        found.append({path.relative_to(site).as_posix() for path in pages})
        to.mkdir(parents=True)
        (to / "pagefind.js").write_text("the engine")
        (to / "pagefind-ui.js").write_text("what nobody asks for")
        (to / f"{len(found)}.pf_meta").write_text("words")
        return lambda: None

    monkeypatch.setattr(search, "index", index)
    monkeypatch.setattr(search, "AVAILABLE", True)
    return found


def test_texts_and_facts_are_indexed_lists_are_not(
    build: Callable[..., set[str]], runs: list[set[str]]
) -> None:
    assert build(guide()) == {"pagefind.js", "1.pf_meta"}
    [read] = runs
    assert {"a-plate/index.html", "people/index.html"} <= read
    assert not {"index.html", "404.html", "articles/index.html", "search/index.html"} & read


def test_the_index_is_made_anew_only_when_a_page_is_other(
    build: Callable[..., set[str]], runs: list[set[str]], tmp_path: Path
) -> None:
    build(guide())
    assert build(guide()) == {"pagefind.js", "1.pf_meta"}
    assert build(f"{guide()}--- content/static/a.txt\nNo page.\n") == {"pagefind.js", "1.pf_meta"}
    assert build(guide("bread")) == {"pagefind.js", "2.pf_meta"}
    (tmp_path / "site" / "pagefind" / "2.pf_meta").unlink()
    assert build(guide("bread")) == {"pagefind.js", "3.pf_meta"}


def test_a_build_that_may_leave_the_index_does_and_the_next_one_mends_it(
    build: Callable[..., set[str]], runs: list[set[str]]
) -> None:
    build(guide())
    assert build(guide("bread"), index=False) == {"pagefind.js", "1.pf_meta"}
    assert build(guide("bread")) == {"pagefind.js", "2.pf_meta"}


def test_an_index_that_was_not_finished_is_made_anew(
    build: Callable[..., set[str]], runs: list[set[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended() -> None:
        raise RuntimeError("it was cut short")

    build(guide())
    with monkeypatch.context() as cut:
        cut.setattr(search, "index", lambda *_: ended)
        with pytest.raises(RuntimeError):
            build(guide("bread"))
    assert build(guide("bread")) == {"pagefind.js", "2.pf_meta"}


def test_an_index_that_is_no_longer_asked_for_goes(
    build: Callable[..., set[str]], runs: list[set[str]], tmp_path: Path
) -> None:
    build(guide())
    assert build(guide(settings=GUIDE)) == set()
    assert "data-pagefind=" not in (tmp_path / "site/search/index.html").read_text("utf-8")


def test_without_pagefind_the_site_is_whole_but_for_the_index(
    build: Callable[..., set[str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(search, "AVAILABLE", False)
    assert build(guide()) == set()
    assert "A plate" in (tmp_path / "site/search/index.html").read_text("utf-8")


def test_the_index_goes_from_a_to_z(
    build: Callable[..., set[str]], runs: list[set[str]], tmp_path: Path
) -> None:
    options = Options(lay(tmp_path, guide()), tmp_path / "site", TODAY, write=False)
    reads = Reads(pipeline.build(options).site)
    context = page.context(next(page.pages(reads.site)), reads)
    letters = context["letters"]
    assert isinstance(letters, list)
    assert [(letter, [entry.name for entry in entries]) for letter, entries in letters] == [
        ("A", ["The “Åker” desk", "Ana Žižek"]),
        ("P", ["A plate"]),
    ]
    assert context["pagefind"] == "/pagefind/pagefind.js"
    assert absolute(reads, "/search/") == "https://example.org/search/"


needs_pagefind = pytest.mark.skipif(
    not search.AVAILABLE, reason="Pagefind is missing: pip install factbook[search]"
)


@needs_pagefind
def test_the_same_pages_give_the_same_index(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    for name in ("one", "two"):
        text = (
            f"<html lang=en><main data-pagefind-body><h1>{name}</h1><p>Iron <i class=cite>[9]</i>"
        )
        (site / f"{name}.html").write_text(text, encoding="utf-8")
    made = []
    for run in ("a", "b"):
        search.index(site, tmp_path / run)()
        files = {p.relative_to(tmp_path / run): p for p in (tmp_path / run).rglob("*")}
        made.append({str(name): p.read_bytes() for name, p in files.items() if p.is_file()})
    assert made[0] == made[1]
    kept = {name for name in made[0] if search.is_needed(name)}
    assert {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json"} <= kept
    assert {name.rpartition(".")[2] for name in kept} >= {"pf_meta", "pf_index", "pf_fragment"}
    assert not any("ui" in name.split("-") for name in kept)


@needs_pagefind
def test_a_folder_that_is_not_there_is_our_fault(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="Pagefind ended with"):
        search.index(tmp_path / "nowhere", tmp_path / "index")()

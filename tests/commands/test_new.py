"""`new`: what it writes is valid at once, and nothing else is touched."""

from pathlib import Path

import pytest

from factbook.load.site import collections, kinds
from factbook.outcome import CLEAN, FOUND, USAGE
from tests.commands.conftest import Ask

# What the records of a kind must name, begun first: the small guide has the rest.
FIRST = {"products": ("forms",)}
# A source that nothing cites yet is worth a warning, and so it is told.
WARNED = {"sources": "warning[unused-source]: the source fresh is cited nowhere"}


@pytest.mark.parametrize("kind", list(kinds()))
def test_a_new_fact_of_any_kind_is_valid_at_once(ask: Ask, guide: Path, kind: str) -> None:
    for needed in FIRST.get(kind, ()):
        assert ask("new", needed, "first").status == CLEAN
    said = ask("new", kind, "fresh")
    assert said.status == CLEAN
    assert said.out.endswith(f"{kind}.fresh is a sample: replace its values\n")
    path, line, _ = said.out.split(":")[0], said.out.split(":")[1].split(" ")[0], None
    assert (guide / path).read_text("utf-8").splitlines()[int(line) - 1] == "fresh:"
    checked = ask("build", "--format", "concise")
    assert checked.status == CLEAN
    assert checked.err.count("\n") == (1 if kind in WARNED else 0)
    assert WARNED.get(kind, "") in checked.err


@pytest.mark.parametrize("sort", ["article", "episode", "page", "form-text"])
def test_a_new_document_is_a_draft_and_valid_at_once(ask: Ask, guide: Path, sort: str) -> None:
    if sort == "form-text":
        ask("new", "form", "fresh_start")
    said = ask("new", sort, "fresh-start")
    assert said.status == CLEAN
    path = said.out.split(":")[0]
    assert (guide / path).is_file()
    assert "\ndraft: true\n" in (guide / path).read_text("utf-8")
    hidden, shown = ask("build"), ask("check", "--drafts", "--strict")
    assert (hidden.status, hidden.err) == (CLEAN, "")
    assert (shown.status, shown.err) == (CLEAN, "")


def test_every_sort_of_document_can_be_begun(ask: Ask, guide: Path) -> None:
    ask("new", "forms", "fresh")
    for sort in collections():
        ask("new", "form-text" if sort == "forms" else sort, "fresh")
        assert (guide / "content" / sort / "fresh.md").is_file()


def test_fields_are_explained_by_their_model(ask: Ask, guide: Path) -> None:
    ask("new", "food", "oats")
    text = (guide / "content/facts/foods.yaml").read_text("utf-8")
    record = text[text.index("\noats:") :]
    assert (
        "\n  short: sample oats  # the name in running prose, without the state: 'almonds'\n"
        in record
    )
    assert "\n  # aliases:  # other names in running prose\n" in record
    assert "\n  serving:  # the usual serving\n    amount: 1  # how many of the unit" in record
    assert "\n  # sources:  # the ids of what it rests on\n" in record


def test_a_record_is_added_at_the_end_and_the_rest_stays(ask: Ask, guide: Path) -> None:
    path = guide / "content/facts/foods.yaml"
    before = path.read_bytes()
    ask("new", "foods", "oats")
    after = path.read_bytes()
    assert after.startswith(before + b"\noats:\n")
    ask("new", "foods", "barley")
    assert path.read_bytes().startswith(after + b"\nbarley:\n")


@pytest.mark.parametrize(
    ("before", "between"),
    [
        (b"# Terms.\nrda:\n  term: RDA\n  definition: A need.", b"\n\n"),
        (b"# Terms.\r\nrda:\r\n  term: RDA\r\n  definition: A need.\r\n", b"\r\n"),
        (b"\xef\xbb\xbfrda:\n  term: RDA\n  definition: A need.\n\n", b"\n"),
        (b"# Nothing yet.\n", b"\n"),
    ],
    ids=["no last newline", "CRLF", "a byte-order mark", "no record"],
)
def test_a_file_keeps_its_bytes_and_its_newlines(
    ask: Ask, guide: Path, before: bytes, between: bytes
) -> None:
    path = guide / "content/facts/glossary.yaml"
    path.write_bytes(before)
    assert ask("new", "term", "fresh").status == CLEAN
    after = path.read_bytes()
    newline = b"\r\n" if b"\r\n" in before else b"\n"
    assert after.startswith(before + between + b"fresh:" + newline)
    assert after.count(b"\r") == (after.count(b"\n") if b"\r\n" in before else 0)
    assert ask("check").status == CLEAN


def test_a_kind_that_is_a_folder_gets_a_file_of_its_own(ask: Ask, guide: Path) -> None:
    folder = guide / "content/facts/foods"
    folder.mkdir()
    (guide / "content/facts/foods.yaml").rename(folder / "all.yaml")
    said = ask("new", "foods", "oats")
    assert said.out.startswith("content/facts/foods/oats.yaml:1  ")
    assert ask("check").status == CLEAN


def test_ranks_and_episodes_go_on_counting(ask: Ask, guide: Path) -> None:
    ask("new", "forms", "carbonate")
    for name in ("one", "two"):
        ask("new", "product", name)
        ask("new", "episode", name)
    assert "\n  rank: 2  #" in (guide / "content/facts/products.yaml").read_text("utf-8")
    # Both are drafts, which do not count: the first number is still free.
    assert "\nepisode: 1\n" in (guide / "content/episodes/two.md").read_text("utf-8")


def test_nothing_is_written_over(ask: Ask, guide: Path) -> None:
    before = {path: path.read_bytes() for path in (guide / "content").rglob("*.*")}
    for what, name, why in (
        ("article", "plate", "content/articles/plate.md is there already\n"),
        ("foods", "lentils", "foods.lentils is there already: content/facts/foods.yaml:1\n"),
        ("page", "articles", "/articles/ is a page already\n"),
    ):
        said = ask("new", what, name)
        assert (said.status, said.err) == (USAGE, why)
    assert {path: path.read_bytes() for path in (guide / "content").rglob("*.*")} == before


@pytest.mark.parametrize(
    ("what", "name", "why"),
    [
        ("article", "Leg_Cramps", "'Leg_Cramps' is no slug: slugs are kebab-case, such as leg-cramps\n"),
        ("article", "../x", "'../x' is no slug: slugs are kebab-case, such as x\n"),
        ("foods", "black-beans", "'black-beans' is no id of a fact: ids are snake_case, such as black_beans\n"),
        ("foods", "7up", "'7up' is no id of a fact: ids are snake_case, such as x_7up\n"),
        ("form-text", "nope", "there is no form 'nope': begin with its record\n"),
        ("groups", "men", ""),
        ("product", "pick", "it names one of the forms, and there is none yet: begin with `build.py new forms ID`\n"),
        ("artcle", "x", "'artcle' is no kind of fact and no sort of document of this guide; did you mean article?\n"),
        ("xyzzy", "x", "'xyzzy' is no kind of fact and no sort of document of this guide\n"),
    ],
)  # fmt: skip
def test_what_cannot_be_begun_is_told(ask: Ask, what: str, name: str, why: str) -> None:
    said = ask("new", what, name)
    assert said.err == why
    assert said.status == (USAGE if why else CLEAN)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("rda: [\n", "cannot be added to as it is: line "),
        ("{rda: {term: RDA, definition: A need.}}\n", "cannot be added to as it is: line "),
        ("  rda:\n    term: RDA\n    definition: A need.\n", "cannot be added to as it is: line "),
    ],
    ids=["broken", "in braces", "indented"],
)
def test_a_file_that_cannot_be_added_to_stays_as_it_is(
    ask: Ask, guide: Path, text: str, why: str
) -> None:
    path = guide / "content/facts/glossary.yaml"
    path.write_text(text, "utf-8")
    said = ask("new", "term", "fresh")
    assert said.status == USAGE
    assert f"content/facts/glossary.yaml {why}" in said.err
    assert path.read_text("utf-8") == text


def test_a_file_that_is_no_text_stays_as_it_is(ask: Ask, guide: Path) -> None:
    path = guide / "content/facts/glossary.yaml"
    path.write_bytes(b"\xff\xfe")
    said = ask("new", "term", "fresh")
    assert (said.status, said.err) == (
        USAGE,
        "content/facts/glossary.yaml is not UTF-8 text: nothing was added to it\n",
    )
    assert path.read_bytes() == b"\xff\xfe"


def test_a_record_that_is_there_but_not_valid_is_not_begun_again(ask: Ask, guide: Path) -> None:
    path = guide / "content/facts/glossary.yaml"
    path.write_text("rda:\n  term: RDA\n", "utf-8")
    assert ask("new", "term", "rda").status == USAGE
    assert path.read_text("utf-8") == "rda:\n  term: RDA\n"
    assert ask("check").status == FOUND

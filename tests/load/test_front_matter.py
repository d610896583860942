"""Front matter: where it begins and ends, and what is wrong with it, at its line in the file."""

import pytest

from factbook.load import documents
from factbook.load.front_matter import split
from factbook.markup import Body
from factbook.model import Part
from factbook.record import Entry
from factbook.source import Source, Span
from tests.load.spots import said


class Page(Entry):
    title: str
    tags: tuple[str, ...] = ()
    order: int = 0


def read(text: str) -> tuple[Part, Body]:
    return documents.parse(Source("content/pages/a.md", text), "pages", Page)


def defects(text: str) -> list[tuple[str, int, int, str]]:
    return [(d.rule, d.span.line, d.span.column, d.text) for d in read(text)[0].defects]


def test_values_have_their_places_in_the_whole_file() -> None:
    tree, lines = split(Source("a.md", "---\ntitle: A page\ntags: [x, y]\n---\ntext\n"))
    assert lines == 4
    assert tree.value == {"title": "A page", "tags": ["x", "y"]}
    assert tree.marks[("title",)] == Span("a.md", 2, 8, 6)
    assert tree.marks[("tags", 1)] == Span("a.md", 3, 11, 1)


def test_the_text_keeps_its_lines() -> None:
    source = Source("content/pages/a.md", "---\ntitle: A\n---\n\n# One\n\n[@a]\n")
    _, body = documents.parse(source, "pages", Page)
    assert said(source, body) == {"headings": [(5, 3, "One")], "citations": [(7, 2, "@a")]}


def test_blanks_after_the_fences_are_no_matter() -> None:
    assert split(Source("a.md", "---  \ntitle: A\n--- \nText\n"))[0].value == {"title": "A"}


def test_a_rule_in_the_text_does_not_end_it_again() -> None:
    part, body = read("---\ntitle: A\n---\nOne\n\n---\n\nTwo\n")
    assert part.summary is not None
    assert [block.text for block in body.blocks] == ["One", "Two"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Text only.\n", [("invalid-front-matter", 1, 1, "missing")]),
        ("", [("invalid-front-matter", 1, 1, "missing")]),
        ("\n---\ntitle: A\n---\n", [("invalid-front-matter", 1, 1, "missing")]),
        ("---\ntitle: A\n\nText\n", [("invalid-front-matter", 1, 1, "unclosed")]),
        ("---\n- a\n---\n", [("invalid-front-matter", 1, 1, "not a mapping")]),
        ("---\n---\nText\n", [("invalid-front-matter", 1, 1, "'title' is missing")]),
        ("---\ntitle: A\ntags: [x\n---\n", [("invalid-yaml", 3, 7, "this bracket is not closed, or a comma is missing after it")]),
        ("---\ntitle: A\ntitle: B\n---\n", [("duplicate-key", 3, 1, "title")]),
        ("---\ntitle: A\norder: first\n---\n", None),
        ("---\ntitle: A\ntgas: [x]\n---\n", [("invalid-front-matter", 3, 1, "unknown key 'tgas'")]),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_at_its_line(
    text: str, found: list[tuple[str, int, int, str]] | None
) -> None:
    if found is None:
        ((rule, line, column, words),) = defects(text)
        assert (rule, line, column) == ("invalid-front-matter", 3, 8)
        assert words.startswith("'order': ")
    else:
        assert defects(text) == found


def test_everything_that_is_wrong_is_said_at_once() -> None:
    assert [d[1:3] for d in defects("---\ntgas: [x]\norder: first\n---\n")] == [
        (1, 1),
        (3, 8),
        (2, 1),
    ]


def test_a_document_that_is_not_valid_is_known_to_be_there() -> None:
    part, body = read("---\ntgas: [x]\n---\n[@a]\n")
    assert part.broken == ("content/pages/a.md",)
    assert body == Body()


def test_a_colon_in_a_title_is_told_and_the_text_below_is_read_all_the_same() -> None:
    part, body = read("---\ntitle: Minerals: a reader asks\norder: 3\n---\n\n# Text\n")
    assert [(d.rule, d.span.line, d.span.column) for d in part.defects] == [("invalid-yaml", 2, 16)]
    assert [block.text for block in body.blocks][-1] == "Text"


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("---\ntitle: A\ntags: [x]\n---\nOne\n", "---\ntitle: A\ntags: [x]\n---\nTwo, [@a]\n"),
        ("---\ntitle: A\n---\nOne\n", "---\ntitle: B\n---\nOne\n"),
        ("---\ntitle: A\n---\nOne\n", "---\ntitle: A\n\n---\nOne\n"),
        ("---\ntitle: A\n---\nOne\n", "---\ntitle: A\nOne\n"),
        ("---\ntitle: A\nodd: 1\n---\nOne\n", "---\ntitle: A\nodd: 1\n---\nTwo\n"),
        ("---\ntitle: A\ntitle: B\n---\nOne\n", "---\ntitle: A\ntitle: B\n---\nTwo\n"),
    ],
)
def test_what_was_read_before_makes_no_difference(before: str, now: str) -> None:
    earlier = read(before)[0]
    again = documents.parse(Source("content/pages/a.md", now), "pages", Page, earlier)
    assert again == read(now)


def test_front_matter_of_the_same_words_is_not_read_again() -> None:
    earlier = read("---\ntitle: A\n---\nOne\n")[0]
    source = Source("content/pages/a.md", "---\ntitle: A\n---\nTwo\n")
    part, _ = documents.parse(source, "pages", Page, earlier)
    assert part.summary is not None
    assert earlier.summary is not None
    assert part.summary.record is earlier.summary.record

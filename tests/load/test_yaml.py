"""YAML: plain values by the rules of YAML 1.2, each with its place, and all that is wrong with it."""

import string
from decimal import Decimal

import pytest
import yaml as pyyaml
from hypothesis import given
from hypothesis import strategies as st

from factbook.load import yaml
from factbook.model import Defect
from factbook.source import Source, Span
from tests.load.written import Branch, Leaf, files, paths, written


def parsed(text: str) -> yaml.Tree:
    return yaml.parse(Source("f.yaml", text))


def defects(text: str) -> list[tuple[int, int, int, str]]:
    return [(d.span.line, d.span.column, d.span.length, d.text) for d in parsed(text).defects]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # What YAML 1.1 would have read otherwise.
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("Off", "Off"), ("y", "y"),
        ("12:30", "12:30"), ("1:05:20", "1:05:20"), ("010", 10), ("0o10", 8), ("1_000", "1_000"),
        ("2026-11-21", "2026-11-21"), ("2026-13-45", "2026-13-45"), ("0b101", "0b101"), ("=", "="),
        # Numbers are exact.
        ("0.1", Decimal("0.1")), ("1.50", Decimal("1.50")), ("-3", -3), ("+4", 4), ("1e3", Decimal("1e3")),
        (".5", Decimal("0.5")), ("5.", Decimal(5)), ("0xff", 255), ("12016", 12016),
        # What looks like a number and is none.
        ("1.2.3", "1.2.3"), ("1e", "1e"), ("-", None), ("- ", None), (".inf", ".inf"), (".nan", ".nan"),
        ("5 mg", "5 mg"), ("37 %", "37 %"), ("1,000", "1,000"), ("1e999", "1e999"),
        # Nothing, true and false.
        ("", None), ("~", None), ("null", None), ("Null", None), ("nULL", "nULL"),
        ("true", True), ("False", False), ("TRUE", True), ("tRUE", "tRUE"),
        # Quotes make text.
        ('"010"', "010"), ("'true'", "true"), ('""', ""), ("'~'", "~"), ('"\\u00bd"', "½"),
    ],
)  # fmt: skip
def test_a_scalar_means_what_yaml_1_2_says(text: str, value: object) -> None:
    if text.startswith("-") and value is None:
        assert parsed(f"a:\n  {text}\n").value == {"a": [None]}
    else:
        found = parsed(f"a: {text}\n").value["a"]
        assert found == value
        assert type(found) is type(value)


@given(files())
def test_a_file_reads_as_what_it_says(node: Branch) -> None:
    tree = parsed(written(node).text)
    assert tree.defects == ()
    assert tree.value == node.value


@given(files())
def test_every_key_and_every_value_has_its_place(node: Branch) -> None:
    writer = written(node)
    tree = parsed(writer.text)
    lines = writer.text.split("\n")
    for path, (line, column, piece) in writer.keys.items():
        assert tree.keys[path] == Span("f.yaml", line, column, len(piece))
        assert lines[line - 1][column - 1 :].startswith(piece)
    for path, (line, column, piece) in writer.values.items():
        mark = tree.marks[path]
        if piece != '""':
            assert (mark.line, mark.column, mark.length) == (line, column, len(piece))


@given(files())
def test_a_container_is_shown_by_its_key_or_where_it_begins(node: Branch) -> None:
    writer = written(node)
    tree = parsed(writer.text)
    for path, inner in paths(node):
        if path and isinstance(inner, Branch) and isinstance(path[-1], str):
            assert tree.marks[path] == tree.keys[path]
        elif isinstance(inner, Leaf):
            assert path in tree.marks


@given(st.recursive(
    st.text(string.printable + "éß豆🌰\u2028\x85\u00a0", max_size=60) | st.integers(-9999, 9999),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc_", min_size=1), inner, max_size=3),
    max_leaves=8,
), st.booleans(), st.sampled_from([20, 80]), st.booleans())  # fmt: skip
def test_what_another_writer_quotes_is_read_as_it_was(
    value: object, flow: bool, width: int, allow_unicode: bool
) -> None:
    text = pyyaml.safe_dump(
        {"a": value}, default_style='"', default_flow_style=flow, width=width, allow_unicode=allow_unicode
    )  # fmt: skip
    text = text.replace("!!int ", "")
    assert _texts(parsed(text).value) == _texts({"a": value})


def _texts(value: object) -> object:
    """The value with its numbers as texts: in double quotes they are."""
    if isinstance(value, dict):
        return {key: _texts(inner) for key, inner in value.items()}
    return [_texts(inner) for inner in value] if isinstance(value, list) else str(value)


def test_of_two_equal_keys_the_second_is_a_defect_that_names_the_first() -> None:
    tree = parsed("almonds: 1\nchia: 2\nalmonds: 3\n")
    assert tree.value == {"almonds": 1, "chia": 2}
    assert tree.defects == (
        Defect("duplicate-key", Span("f.yaml", 3, 1, 7), "almonds", Span("f.yaml", 1, 1, 7)),
    )


def test_keys_are_compared_as_text_and_within_one_mapping_only() -> None:
    assert parsed('a: {x: 1}\nb: {x: 2, "x": 3}\n1: 1\n"1": 2\n').defects == (
        Defect("duplicate-key", Span("f.yaml", 2, 11, 3), "x", Span("f.yaml", 2, 5, 1)),
        Defect("duplicate-key", Span("f.yaml", 4, 1, 3), "1", Span("f.yaml", 3, 1, 1)),
    )


def test_all_duplicates_of_a_file_are_found_at_once() -> None:
    assert len(parsed("a: 1\na: 2\nb: {c: 1, c: 2}\na: 3\n").defects) == 3


def test_keys_are_names_whatever_they_look_like() -> None:
    assert parsed("no: 1\n12: 2\nnull: 3\n1.50: 4\n").value == {
        "no": 1,
        "12": 2,
        "null": 3,
        "1.50": 4,
    }


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a: [1, 2\nb: 3\n", (1, 4), "this bracket is not closed, or a comma is missing after it"),
        ("a: b: c\n", (1, 5), "mapping values are not allowed in this context"),
        ("a: 1\n b: 2\n", (2, 3), "mapping values are not allowed in this context"),
        ("豆: 'open\n", (1, 4), "this quotation mark is never closed"),
        ("a:\n  b: {c: 1\n  d: 2\n", (2, 6), "this bracket is not closed, or a comma is missing after it"),
        ("\ta: 1\n", (1, 1), "found character that cannot start any token"),
        ("a: @x\n", (1, 4), "found character that cannot start any token"),
        ("豆豆: 'x\x01'\n", (1, 7), "control characters are not allowed"),
        ("\x01", (1, 1), "control characters are not allowed"),
        ("a: 1\n---\nb: 2\n", (2, 1), "expected a single document in the stream, but found another document"),
        ('a: "\\q"\n', (1, 5), "found unknown escape character"),
        ("a: *x\n", (1, 4), "found undefined alias"),
    ],
)  # fmt: skip
def test_what_is_no_yaml_is_a_defect_at_its_place(
    text: str, place: tuple[int, int], words: str
) -> None:
    assert [(d[:2], d[3]) for d in defects(text)] == [(place, words)]
    assert parsed(text).value is None


def test_an_alias_is_a_defect_where_it_stands() -> None:
    text = "base: &base {a: 1}\nnew: *base\nword: &w 1\nother: [*w]\nmerged: {<<: *base}\n"
    words = "aliases are not read; write the value again"
    assert defects(text) == [(2, 6, 5, words), (4, 9, 2, words), (5, 14, 5, words)]


def test_a_tag_is_a_defect_and_an_anchor_alone_is_none() -> None:
    assert defects("a: !!str 12\nb: &x 3\n") == [(1, 4, 8, "tags are not read; quotes make text")]


def test_a_key_that_is_no_word_is_a_defect() -> None:
    assert defects("? [1, 2]\n: x\n") == [(1, 3, 6, "a key must be a plain word")]


@pytest.mark.parametrize("levels", [45, 5_000, 50_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}"), ("- ", "")])
def test_nesting_without_end_is_a_defect_and_no_crash(
    opening: str, closing: str, levels: int
) -> None:
    found = parsed(f"{opening * levels}x{closing * levels}\n").defects
    assert {d.text for d in found} == {"it is nested too deeply"}


def test_an_empty_file_and_one_of_comments_hold_nothing() -> None:
    assert parsed("") == parsed("# nothing\n") == yaml.Tree(None, {}, {})


def test_a_value_left_out_is_shown_by_its_key() -> None:
    tree = parsed("first: 1\nsecond:\nthird: ''\n")
    assert tree.value == {"first": 1, "second": None, "third": ""}
    assert tree.marks[("second",)] == Span("f.yaml", 2, 1, 6)
    assert tree.marks[("third",)] == Span("f.yaml", 3, 1, 5)


def test_other_line_breaks_than_newlines_do_not_count_as_lines() -> None:
    tree = parsed("a: 'x\u2028y'\nb: 'x\x85y'\nc: here\n")
    assert tree.marks[("c",)] == Span("f.yaml", 3, 4, 4)


@given(st.text(max_size=80))
def test_no_text_at_all_is_a_surprise(text: str) -> None:
    tree = parsed(text.replace("\r", "\n"))
    for defect in tree.defects:
        assert defect.rule in ("invalid-yaml", "duplicate-key")
        assert 1 <= defect.span.line <= text.count("\n") + text.count("\r") + 1

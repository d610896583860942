"""Markdown: every thing that a check may point at, at its true line and column, wherever it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbook.literals.prose import BlockKind
from factbook.load.body import body, slugify
from factbook.source import Source
from tests.load.drawn import documents
from tests.load.spots import literal, piece, said

Spot = tuple[int, int, str]


def spots(text: str) -> dict[str, list[Spot]]:
    source = Source("a.md", text)
    return said(source, body(source))


def prose(text: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in body(Source("a.md", text)).blocks]


def test_in_a_paragraph() -> None:
    assert spots("A {{ x.y.z }} and [@a; @b], [here](b.md#c \"Title\")\n![a leaf](l.png) too.\n") == {
        "references": [(1, 3, "{{ x.y.z }}")],
        "citations": [(1, 20, "@a"), (1, 24, "@b")],
        "links": [(1, 29, '[here](b.md#c "Title")')],
        "images": [(2, 1, "![a leaf](l.png)")],
    }  # fmt: skip


def test_what_is_alike_is_told_apart() -> None:
    text = "{{ a.b }} and {{ a.b }}, [@a] and\n[@a], https://e.org/x and https://e.org/x.\n"
    assert spots(text) == {
        "references": [(1, 1, "{{ a.b }}"), (1, 15, "{{ a.b }}")],
        "citations": [(1, 27, "@a"), (2, 2, "@a")],
        "links": [(2, 7, "https://e.org/x"), (2, 27, "https://e.org/x")],
    }


def test_in_lists_and_in_lists_in_lists() -> None:
    text = """\
- one {{ a.a }}
  goes on {{ a.b }}
  1. 1 {{ a.c }}
     * deep [x](y.md)

       again {{ a.d }}
10. ten {{ a.e }}
-\ttab {{ a.f }}
\tgoes on {{ a.g }}
"""
    assert spots(text) == {
        "references": [
            (1, 7, "{{ a.a }}"), (2, 11, "{{ a.b }}"), (3, 8, "{{ a.c }}"), (6, 14, "{{ a.d }}"),
            (7, 9, "{{ a.e }}"), (8, 7, "{{ a.f }}"), (9, 10, "{{ a.g }}"),
        ],
        "links": [(4, 13, "[x](y.md)")],
    }  # fmt: skip


def test_an_item_that_repeats_its_marker() -> None:
    assert literal(*_read("1. 1 mg\n"), "1 mg") == (1, 4, "1 mg")
    assert literal(*_read("- - 5\n"), "5") == (1, 5, "5")


def test_in_quotations() -> None:
    text = (
        "> one {{ a.a }}\n> > two [@b]\n> > three {{ a.c }}\nlazy {{ a.d }}\n\n> - item {{ a.e }}\n"
    )
    assert spots(text) == {
        "references": [
            (1, 7, "{{ a.a }}"), (3, 11, "{{ a.c }}"), (4, 6, "{{ a.d }}"), (6, 10, "{{ a.e }}"),
        ],
        "citations": [(2, 10, "@b")],
    }  # fmt: skip


def test_in_tables() -> None:
    text = """\
| Food {{ a.h }} | mg |
|:-----|---:|
| a | {{ a.a }} |
| a a | {{ a.b }} and {{ a.b }} |
|  | {{ a.c }} |
| x \\| y {{ a.d }} | \\| {{ a.e }} [@s] |
bare | {{ a.f }} |
"""
    assert spots(text) == {
        "references": [
            (1, 8, "{{ a.h }}"), (3, 7, "{{ a.a }}"), (4, 9, "{{ a.b }}"), (4, 23, "{{ a.b }}"),
            (5, 6, "{{ a.c }}"), (6, 10, "{{ a.d }}"), (6, 25, "{{ a.e }}"), (7, 8, "{{ a.f }}"),
        ],
        "citations": [(6, 36, "@s")],
    }  # fmt: skip


def test_in_a_table_in_a_list_in_a_quotation() -> None:
    text = "> - 1 | 1\n>   --|--\n>   1 | 1 {{ a.a }}\n"
    assert spots(text) == {"references": [(3, 11, "{{ a.a }}")]}
    assert literal(*_read("- 1 mg | 2 mg\n  --|--\n"), "1 mg") == (1, 3, "1 mg")


def test_in_footnotes_and_of_footnotes() -> None:
    text = """\
One[^1], two[^long], one[^1] and none[^lost].

[^1]: The note {{ a.a }}
    goes on [@b]

    and on {{ a.c }}.
[^long]:
    Later {{ a.d }}.

> [^spare]: Spare.
"""
    found = spots(text)
    uses, definitions = found["footnotes"][:4], found["footnotes"][4:]
    assert uses == [(1, 4, "[^1]"), (1, 13, "[^long]"), (1, 25, "[^1]"), (1, 38, "[^lost]")]
    assert definitions == [(3, 1, "[^1]"), (7, 1, "[^long]"), (10, 3, "[^spare]")]
    assert found["references"] == [(3, 16, "{{ a.a }}"), (6, 12, "{{ a.c }}"), (8, 11, "{{ a.d }}")]
    assert found["citations"] == [(4, 14, "@b")]


def test_a_footnote_mark_in_code_is_none() -> None:
    assert spots("Write `[^1]` and\n\n    [^2]: code\n") == {}


def test_in_containers_and_definition_lists() -> None:
    text = """\
::: note A title
Inside {{ a.a }}

- item [@b]
:::

Term {{ a.t }}
:   one {{ a.c }}
    two {{ a.d }}
:   three [x](y.md)
"""
    assert spots(text) == {
        "references": [
            (2, 8, "{{ a.a }}"), (7, 6, "{{ a.t }}"), (8, 9, "{{ a.c }}"), (9, 9, "{{ a.d }}"),
        ],
        "citations": [(4, 9, "@b")],
        "links": [(10, 11, "[x](y.md)")],
    }  # fmt: skip


def test_in_headings_of_both_sorts() -> None:
    text = "# One {{ a.a }} #\n\n   ## C ##\n\nTwo [@b]\n===\n"
    assert spots(text) == {
        "headings": [(1, 3, "One {{ a.a }}"), (3, 7, "C"), (5, 1, "Two [@b]")],
        "references": [(1, 7, "{{ a.a }}")],
        "citations": [(5, 6, "@b")],
    }


def test_beside_wide_characters_marks_and_tabs() -> None:
    text = "豆豆 🌰 e\u0301 {{ a.a }} **b**~~c~~ *d* `e` \\* {{ a.b }}\tx\t[@c]\n"
    assert spots(text) == {
        "references": [(1, 9, "{{ a.a }}"), (1, 41, "{{ a.b }}")],
        "citations": [(1, 54, "@c")],
    }


def test_links_of_every_sort() -> None:
    text = """\
[in](a.md), <https://e.org/x>, https://e.org/y?q=豆, [ref], [by name][ref] and
[![pic](p.png)](b.md) and [a {{ a.a }}](c.md) and [(b)](d(e).md).

[ref]: r.md
"""
    found = spots(text)
    assert [text for _, _, text in found["links"]] == [
        "[in](a.md)", "<https://e.org/x>", "https://e.org/y?q=豆", "[ref]", "[by name][ref]",
        "[![pic](p.png)](b.md)", "[a {{ a.a }}](c.md)", "[(b)](d(e).md)",
    ]  # fmt: skip
    assert found["images"] == [(2, 2, "![pic](p.png)")]


def test_an_expression_keeps_its_braces_quotes_and_lines() -> None:
    text = '{{ table("foods", where={"a": {"b": "}}"}},\n   caption="a | b") }}\n'
    (reference,) = body(Source("a.md", text)).references
    assert reference.expression == 'table("foods", where={"a": {"b": "}}"}},\n   caption="a | b")'
    assert reference.block
    assert spots(text) == {"references": [(1, 1, '{{ table("foods", where={"a": {"b": "}}"}},')]}


def test_code_holds_nothing() -> None:
    text = (
        "`{{ a.b }} [@c]` and\n\n    {{ a.b }}\n\n```\n[@c] [x](y.md) <!-- allow a-b: c -->\n```\n"
    )
    assert spots(text) == {}


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_after_every_sort_of_newline(newline: str, tmp_path: object) -> None:
    text = "# A\n\n- b {{ c.d }}\n".replace("\n", newline)
    source = Source("a.md", text.replace("\r\n", "\n").replace("\r", "\n"))
    assert said(source, body(source))["references"] == [(3, 5, "{{ c.d }}")]


def test_exemptions_cover_the_block_that_follows_or_their_own_line() -> None:
    text = """\
<!-- allow a-rule: for the list -->
- one
- two

In <!-- allow b-rule: here -->
text.

> <!-- allow c-rule: within -->
> quoted
> twice

<!-- allow d-rule:
     on two lines -->
<!-- allow e-rule: both -->
Last
one.

{{ t("x") }} <!-- allow f-rule: beside a block -->
"""
    source = Source("a.md", text)
    found = body(source)
    assert [(a.rule, a.reason, a.first_line, a.last_line) for a in found.allows] == [
        ("a-rule", "for the list", 1, 4),
        ("b-rule", "here", 5, 5),
        ("c-rule", "within", 8, 10),
        ("d-rule", "on two lines", 12, 16),
        ("e-rule", "both", 14, 16),
        ("f-rule", "beside a block", 18, 18),
    ]
    assert [(line, column) for line, column, _ in said(source, found)["allows"]] == [
        (1, 1), (5, 4), (8, 3), (12, 1), (14, 1), (18, 14),
    ]  # fmt: skip
    assert found.references[0].block


def test_a_heading_s_anchor_is_its_words_and_stands_alone() -> None:
    text = "# Café & {{ a.b }} [@c]\n\n## Notes\n\n## Notes\n\n### 豆\n\n## !?\n"
    assert [(h.text, h.id, h.level) for h in body(Source("a.md", text)).headings] == [
        ("Café & {{ a.b }}", "cafe", 1),
        ("Notes", "notes", 2),
        ("Notes", "notes-2", 2),
        ("豆", "section", 3),
        ("!?", "section-2", 2),
    ]
    assert slugify("Vitamin B₁₂ — and more") == "vitamin-b12-and-more"


def test_a_heading_with_nothing_below_it_is_empty() -> None:
    text = "# A\n\n## B\n\nText.\n\n## C\n\n### D\n\n<!-- later -->\n\n## E\n\nOne[^1].\n\n## F\n\n[^1]: Note.\n"
    assert [(h.text, h.empty) for h in body(Source("a.md", text)).headings] == [
        ("A", False), ("B", False), ("C", False), ("D", True), ("E", False), ("F", True),
    ]  # fmt: skip


def test_prose_has_no_markup_in_it() -> None:
    text = "A **bold** _word_, ~~struck~~, [a link](x.md), [one][ref], `code`, <https://e.org> \\* and\nmore\\\nlines.\n"
    ((kind, said_),) = prose(text)
    assert kind is BlockKind.PARAGRAPH
    assert " ".join(said_.split()) == "A bold word, struck, a link, one, , * and more lines."


def test_prose_blocks_know_what_surrounds_them() -> None:
    text = """\
# Title

## Part

Lead:

- outer
  - inner

> quoted

| Food | mg |
|---|---|
| chia | 80 |

Term
: meaning
"""
    blocks = {block.text: block for block in body(Source("a.md", text), title="The page").blocks}
    assert blocks["Part"].kind is BlockKind.HEADING
    assert blocks["Part"].headings == ("The page", "Title")
    assert blocks["outer"].lead == "Lead:"
    assert blocks["inner"].lead == "outer"
    assert blocks["inner"].kind is BlockKind.ITEM
    assert blocks["quoted"].kind is BlockKind.QUOTE
    cell = blocks["80"]
    assert (cell.kind, cell.cell_header, cell.row_header, cell.row, cell.column) == (
        BlockKind.CELL, "mg", "chia", 1, 1,
    )  # fmt: skip
    assert blocks["meaning"].lead == "Term"
    assert all(block.headings == ("The page", "Title", "Part") for block in blocks.values()
               if block.kind is not BlockKind.HEADING)  # fmt: skip


@given(documents())
def test_every_piece_of_any_document_is_found_once_and_in_its_place(
    made: tuple[str, list[str]],
) -> None:
    text, pieces = made
    source = Source("a.md", text)
    found = body(source)
    there = [
        *(piece(source, one.span) for one in (*found.references, *found.links, *found.images)),
        *(f"[{piece(source, one.span)}]" for one in found.citations),
    ]
    marked = [one for one in pieces if not one.endswith(" mg")]
    assert sorted(there) == sorted(marked)
    for figure in set(pieces) - set(marked):
        assert literal(source, found, figure)[2] == figure


@given(documents())
def test_html_has_a_hole_for_each_piece_that_the_site_must_fill(
    made: tuple[str, list[str]],
) -> None:
    text, pieces = made
    parts = body(Source("a.md", text)).parts
    holes = [part for part in parts if not isinstance(part, str)]
    assert len(holes) == sum(not one.endswith(" mg") for one in pieces)
    assert "{{" not in "".join(part for part in parts if isinstance(part, str))


@given(st.text(st.sampled_from("{}[]()@^!|>-*_`~:#=\\ \n\tab1豆<"), max_size=60))
def test_no_text_at_all_is_a_surprise(text: str) -> None:
    source = Source("a.md", text)
    said(source, body(source))


def _read(text: str) -> tuple[Source, object]:
    source = Source("a.md", text)
    return source, body(source)

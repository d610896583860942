"""The prose in YAML strings: references, citations, links and figures at their true places."""

import pytest

from factbook.load import documents, facts
from factbook.markup import Body
from factbook.record import Entry, Prose, Record
from factbook.source import Source
from tests.load.spots import literal, piece, said


class Sample(Record):
    name: str = ""
    text: Prose = ""
    more: tuple[Prose, ...] = ()


class Page(Entry):
    title: str
    summary: Prose = ""


def read(text: str) -> tuple[Source, Body]:
    source = Source("content/facts/samples.yaml", text)
    part, body = facts.parse(source, "samples", Sample)
    assert part.defects == ()
    return source, body


STYLES = {
    "plain": "iron:\n  text: A cup has 80 mg, {{ foods.chia.per_serving }} [@iom1997; @nih_ods], [more](/foods/).\n",
    "plain, on three lines": (
        "iron:\n  text: A cup has 80 mg,\n    {{ foods.chia.per_serving }}\n    [@iom1997; @nih_ods], [more](/foods/).\n"
    ),
    "single quotes": (
        "iron:\n  text: 'It''s so: a cup has 80 mg, {{ foods[''chia''].per_serving }} [@iom1997; @nih_ods], [more](/foods/).'\n"
    ),
    "double quotes": (
        'iron:\n  text: "Caf\\u00e9 \\"豆\\" \\U0001f330: a cup has 80 mg, {{ foods.chia.per_serving }} [@iom1997; @nih_ods], [more](/foods/)."\n'
    ),
    "double quotes, on two lines": (
        'iron:\n  text: "So: a cup \\\n    has 80 mg, {{ foods.chia.per_serving }} [@iom1997; @nih_ods], [more](/foods/)."\n'
    ),
    "folded": (
        "iron:\n  text: >-\n    A cup\n    has 80 mg, {{ foods.chia.per_serving }}\n    [@iom1997; @nih_ods], [more](/foods/).\n"
    ),
    "folded, begins like its indicator": (
        "iron:\n  text: >-\n    -5 degrees. A cup has 80 mg, {{ foods.chia.per_serving }} [@iom1997; @nih_ods], [more](/foods/).\n"
    ),
    "literal": (
        "iron:\n  text: |\n    豆豆: a cup has 80 mg,\n\n    {{ foods.chia.per_serving }} [@iom1997; @nih_ods], [more](/foods/).\n"
    ),
    "in braces": (
        'iron: {name: Iron, text: "A cup has 80 mg, {{ foods.chia.per_serving }} [@iom1997; @nih_ods], [more](/foods/)."}\n'
    ),
    "in a list": (
        "iron:\n  more:\n    - first\n    - A cup has 80 mg, {{ foods.chia.per_serving }} [@iom1997; @nih_ods], [more](/foods/).\n"
    ),
}  # fmt: skip


@pytest.mark.parametrize("style", STYLES)
def test_all_that_a_string_holds_has_its_place(style: str) -> None:
    source, body = read(STYLES[style])
    found = {name: [text for _, _, text in spots] for name, spots in said(source, body).items()}
    (reference,) = found.pop("references")
    assert reference.startswith("{{ foods")
    assert reference.endswith(".per_serving }}")
    assert found == {"citations": ["@iom1997", "@nih_ods"], "links": ["[more](/foods/)"]}
    assert literal(source, body, "80 mg")[2] == "80 mg"


def test_the_second_line_of_a_folded_string_is_a_line_of_its_own() -> None:
    source, body = read("iron:\n  text: >-\n    One 5 mg and\n    two 80 mg [@a].\n")
    assert literal(source, body, "5 mg")[:2] == (3, 9)
    assert literal(source, body, "80 mg")[:2] == (4, 9)
    assert said(source, body) == {"citations": [(4, 16, "@a")]}


def test_a_figure_after_an_escape_is_not_shifted() -> None:
    source, body = read('iron:\n  text: "\\u00bd cup: 80 mg"\n')
    assert literal(source, body, "80 mg") == (2, 22, "80 mg")


def test_an_expression_across_a_fold_is_shown_as_far_as_its_line_goes() -> None:
    source, body = read("iron:\n  text: >-\n    Half of {{ foods.chia\n    .per_serving }} here.\n")
    assert said(source, body) == {"references": [(3, 13, "{{ foods.chia")]}


def test_links_images_notes_and_exemptions_in_strings_are_seen() -> None:
    source, body = read(
        "iron:\n  text: '![a](x.png) https://example.org/a [^1] <!-- allow some-rule: why -->'\n"
    )
    assert {name: spots[0][2] for name, spots in said(source, body).items()} == {
        "images": "![a](x.png)",
        "links": "https://example.org/a",
        "footnotes": "[^1]",
        "allows": "<!-- allow some-rule: why -->",
    }


def test_an_exemption_in_a_comment_covers_the_value_below() -> None:
    source, body = read(
        "iron:\n  name: Iron  # allow some-rule: here\n  # allow other-rule: below\n  text: >-\n    One\n    two\n  more: []\n"
    )
    covered = [(a.rule, a.reason, a.first_line, a.last_line) for a in body.allows]
    assert covered == [("some-rule", "here", 2, 2), ("other-rule", "below", 3, 6)]
    assert [piece(source, allow.span) for allow in body.allows] == [
        "allow some-rule: here",
        "allow other-rule: below",
    ]


def test_front_matter_holds_prose_as_well() -> None:
    source = Source(
        "content/articles/a.md",
        "---\ntitle: A\nsummary: >-\n  One,\n  {{ foods.chia.per_serving }} [@a] and 80 mg.\n---\n\nText [@b].\n",
    )
    part, body = documents.parse(source, "articles", Page)
    assert part.defects == ()
    assert said(source, body) == {
        "references": [(5, 3, "{{ foods.chia.per_serving }}")],
        "citations": [(5, 33, "@a"), (8, 7, "@b")],
    }
    assert literal(source, body, "80 mg") == (5, 41, "80 mg")

"""Blocks: called by name, with the arguments of their macro, and made once for equal ones."""

from pathlib import Path

import pytest

from factbook.render import templates
from tests.render.made import Guide, page, said

COUNTED = """\
{% macro counted(kind, word="none") %}<p>{{ word }}: {{ facts(kind)|length }}</p>{% endmacro %}
"""
LOOKING = "{% macro looking() %}<p>on {{ page.url }}</p>{% endmacro %}"
SHAPES = {"blocks/counted.html": COUNTED, "blocks/looking.html": LOOKING}


def test_a_block_alone_on_its_line_is_no_paragraph(tmp_path: Path) -> None:
    html = Guide(tmp_path, page('Before.\n\n{{ counted("foods") }}\n\nAfter.'), SHAPES).html()
    assert "<p>Before.</p>\n<p>none: 2</p>\n<p>After.</p>" in html


def test_equal_calls_are_rendered_once_for_the_whole_site(tmp_path: Path) -> None:
    text = page('{{ counted("foods", word="a") }}') + page('{{ counted("foods", word="a") }}', "b")
    guide = Guide(tmp_path, text, SHAPES)
    first, second = guide.render("/a/"), guide.render("/b/")
    assert len(guide.engine.blocks.made) == 1
    (key,) = guide.engine.blocks.made
    assert first.noted[key] == second.noted[key]
    made = guide.engine.blocks.made[key]
    assert str(made.html) == "<p>a: 2</p>"
    assert ("ids", "foods") in made.noted
    assert any(name == "template" for name, *_ in made.noted)


def test_other_arguments_make_another_block(tmp_path: Path) -> None:
    text = page('{{ counted("foods") }}\n\n{{ counted("sources") }}\n\n{{ counted(kind="foods") }}')
    guide = Guide(tmp_path, text, SHAPES)
    html = guide.html()
    assert "<p>none: 2</p>\n<p>none: 3</p>\n<p>none: 2</p>" in html
    assert len(guide.engine.blocks.made) == 3


def test_a_block_that_looks_at_its_page_is_made_for_each(tmp_path: Path) -> None:
    text = page("{{ looking() }}") + page("{{ looking() }}", "b")
    guide = Guide(tmp_path, text, SHAPES)
    assert "<p>on /a/</p>" in guide.html("/a/")
    assert "<p>on /b/</p>" in guide.html("/b/")
    assert guide.engine.blocks.made == {}


def test_templates_call_blocks_too(tmp_path: Path) -> None:
    shapes = {**SHAPES, "standing.html": '{{ counted("foods") }}'}
    assert Guide(tmp_path, page("x"), shapes).html() == "<p>none: 2</p>"


@pytest.mark.parametrize(
    ("typed", "rule", "near"),
    [
        ('{{ counted("foods", wrod="x") }}', "wrong-argument", ("kind", "word")),
        ('{{ counted("foods", "x", "y") }}', "wrong-argument", ("kind", "word")),
        ("{{ counted() }}", "wrong-argument", ("kind", "word")),
        ('{{ conted("foods") }}', "unknown-block", None),
        ('{{ counted("food") }}', "unknown-fact", None),
        ("{{ counted(foods.lentils.nam) }}", "unknown-fact", None),
    ],
)
def test_a_wrong_call_is_said_at_the_call(
    tmp_path: Path, typed: str, rule: str, near: tuple[str, ...] | None
) -> None:
    made = Guide(tmp_path, page(f"One.\n\n> {typed}"), SHAPES).render()
    (defect,) = made.defects
    assert (defect.rule, defect.span.line, defect.span.column) == (rule, 6, 3)
    assert near is None or defect.near == near


def test_a_fault_inside_a_block_names_its_template_as_the_other_place(tmp_path: Path) -> None:
    shapes = {"blocks/bad.html": "{% macro bad() %}\nline\n{{ 1 / 0 }}{% endmacro %}"}
    made = Guide(tmp_path, page("{{ bad() }}"), shapes).render()
    assert said(made) == [("template-error", 4, 1, "division by zero")]
    other = made.defects[0].other
    assert other is not None
    assert (other.path, other.line) == ("templates/blocks/bad.html", 3)


def test_a_figure_of_a_file_that_is_not_there_is_said_at_the_call(tmp_path: Path) -> None:
    made = Guide(tmp_path, page('{{ figure("/laef.svg", alt="A leaf") }}')).render()
    assert said(made) == [("unknown-fact", 4, 1, "file '/laef.svg'")]


def test_a_file_without_the_macro_of_its_name_is_a_template_error(tmp_path: Path) -> None:
    shapes = {"blocks/bare.html": "<p>no macro</p>"}
    made = Guide(tmp_path, page("{{ bare() }}"), shapes).render()
    assert said(made) == [
        ("template-error", 4, 1, "templates/blocks/bare.html has no macro 'bare'")
    ]


def test_the_blocks_of_the_project_have_the_macro_of_their_name(tmp_path: Path) -> None:
    names = templates.block_names(tmp_path)
    assert {"table", "comparison", "chart", "claim", "routine", "picks", "disclosure", "disclaimer",
            "takeaways", "faq", "note", "figure", "toc"} <= set(names)  # fmt: skip
    for name in names:
        text = templates.source_of(tmp_path, f"blocks/{name}.html").text
        assert f"macro {name}(" in text


def test_a_dynamic_include_and_a_syntax_error_are_found_before_any_page(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "odd.html").write_text("\n{% include name %}")
    (tmp_path / "templates" / "bad.html").write_text("one\n{% if %}\n")
    _, defects = templates.closures(tmp_path)
    assert sorted((d.rule, d.span.path, d.span.line) for d in defects) == [
        ("template-error", "templates/bad.html", 2),
        ("template-error", "templates/odd.html", 1),
    ]


def test_a_closure_changes_with_any_template_that_it_leads_to(tmp_path: Path) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "one.html").write_text('{% include "two.html" %}')
    (folder / "two.html").write_text('{% include "three.html" %}')
    (folder / "three.html").write_text("a")
    (folder / "four.html").write_text("b")
    before, _ = templates.closures(tmp_path)
    (folder / "three.html").write_text("c")
    after, _ = templates.closures(tmp_path)
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"one.html", "two.html", "three.html"}

"""Expressions in prose: what they show, and what is said of those that show nothing."""

from pathlib import Path

import pytest

from factbook.reads import Reads
from tests.render.made import Guide, page, said


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("{{ foods.lentils.name }}", "Lentils, boiled"),
        ("{{ foods['lentils'].name }}", "Lentils, boiled"),
        ('{{ fact("foods.lentils").name }}', "Lentils, boiled"),
        ("{{ foods.lentils }}", "Lentils, boiled"),
        ("{{ foods.spinach.name }}", "Spinach &lt;raw&gt;"),
        ("{{ foods.lentils.link }}", '<a href="/iron/foods/#lentils">Lentils, boiled</a>'),
        ("{{ foods.lentils.serving.grams }}", "198"),
        ("{{ foods|length }}", "2"),
        ('{{ foods.where(category="beans")|length }}', "1"),
        ("{{ guide.title }}", "Iron for Rowers"),
        ("{{ guide.nutrient.name|upper }}", "IRON"),
        ("{{ page.url }}", "/a/"),
        ('{{ pages["b"].title }}', "Page b"),
        ("{{ pages.b.link }}", '<a href="/iron/b/">Page b</a>'),
        ('{{ "in" if foods.lentils.mg_per_100g > 3 else "out" }}', "in"),
        ("{{ '<b>' }}", "&lt;b&gt;"),
        ("{{ [foods.lentils.short, foods.spinach.short]|join(' & ') }}", "lentils &amp; spinach"),
        ('{{ "2026-11-21"|date }}', "21 November 2026"),
    ],
)
def test_what_an_expression_shows(tmp_path: Path, typed: str, shown: str) -> None:
    html = Guide(tmp_path, page(f"So: {typed}.") + page("Other.", "b")).html()
    assert f"<p>So: {shown}.</p>" in html


def test_a_quantity_names_its_fact_and_its_machine_value(tmp_path: Path) -> None:
    html = Guide(tmp_path, page("A cup has {{ foods.lentils.per_serving }}.")).html()
    assert '<data data-fact="foods.lentils.per_serving" value="6.5' in html


CLAIM = """\
--- content/facts/claims.yaml
heme:
  statement: Iron from meat is taken up better.
  topics: [uptake]
  grade: high
  population: adults
  sources: [first]
  wording: is taken up better
  figures:
    share: {value: 25 %, measure: share taken up}
"""


@pytest.mark.parametrize("typed", ["share", "share.quantity", "share.value"])
def test_a_figure_within_a_fact_names_where_it_stands(tmp_path: Path, typed: str) -> None:
    text = page("It is {{ claims.heme.figures." + typed + " }}.")
    html = Guide(tmp_path, CLAIM + text).html()
    assert f'<data data-fact="claims.heme.figures.{typed}" value="25">25%</data>' in html


def test_an_expression_in_code_is_left_alone(tmp_path: Path) -> None:
    html = Guide(tmp_path, page("Write `{{ foods.lentils.name }}`.")).html()
    assert "<code>{{ foods.lentils.name }}</code>" in html


@pytest.mark.parametrize(
    ("typed", "rule", "words"),
    [
        ("{{ foods.lentil.per_serving }}", "unknown-fact", "foods id 'lentil'"),
        ("{{ foods.lentils.per_servin }}", "unknown-fact", "field 'per_servin'"),
        ("{{ food.lentils.per_serving }}", "unknown-fact", "name 'food'"),
        ('{{ fact("foods.lentil").name }}', "unknown-fact", "foods id 'lentil'"),
        ("{{ guide.titel }}", "unknown-fact", "setting 'titel'"),
        ("{{ guide.nutrient.nam }}", "unknown-fact", "field 'nam'"),
        ("{{ pages.nowhere.title }}", "unknown-fact", "document 'content/pages/nowhere.md'"),
        ('{{ foods.where(categry="beans") }}', "unknown-fact", "field 'categry'"),
        ("{{ foods.lentils.serving.gram }}", "unknown-fact", "field 'gram'"),
        ("{{ tabel('foods') }}", "unknown-block", "tabel"),
        ("{{ foods.lentils.per_serving | shout }}", "template-error", "No filter named 'shout'."),
        ("{{ foods.lentils. }}", "template-error", None),
        ("{{ 1 / 0 }}", "template-error", "division by zero"),
        ("{{ foods.lentils.name + 1 }}", "template-error", None),
        ("{{ }}", "template-error", None),
        ("{{ foods.lentils.fdc_id }}", "template-error", "there is no value here"),
        (
            "{{ foods }}",
            "template-error",
            "this is the kind 'foods', which cannot be shown; name one value of it",
        ),
        (
            "{{ foods.lentils.serving }}",
            "template-error",
            "this is a record, which cannot be shown; name one value of it",
        ),
        (
            "{{ foods.lentils.sources }}",
            "template-error",
            "this is a list, which cannot be shown; name one value of it",
        ),
        (
            "{{ pages }}",
            "template-error",
            "this is a list, which cannot be shown; name one value of it",
        ),
        (
            "{{ href }}",
            "template-error",
            "this is a function, which cannot be shown; name one value of it",
        ),
        (
            "{{ table }}",
            "template-error",
            "this is a function, which cannot be shown; name one value of it",
        ),
        (
            "{{ foods.lentils.mg_per_100g > 3 }}",
            "template-error",
            "this is yes or no, which cannot be shown; name one value of it",
        ),
        ("{{ title }}", "unknown-fact", "name 'title'"),
        ("{{ foods.lentils.name", "template-error", "the braces are not closed"),
    ],
)
def test_what_is_said_of_one_that_shows_nothing(
    tmp_path: Path, typed: str, rule: str, words: str | None
) -> None:
    made = Guide(tmp_path, page(f"豆 so: {typed} and on.")).render()
    ((found, line, column, text),) = said(made)
    assert (found, line, column) == (rule, 4, 7)
    assert words is None or text == words
    assert "{{" not in made.content.decode()


def test_each_wrong_expression_is_said_for_itself(tmp_path: Path) -> None:
    made = Guide(
        tmp_path, page("{{ foods.a.name }} and {{ foods.b.name }},\n{{ foods.c.name }}.")
    ).render()
    assert said(made) == [
        ("unknown-fact", 4, 1, "foods id 'a'"),
        ("unknown-fact", 4, 24, "foods id 'b'"),
        ("unknown-fact", 5, 1, "foods id 'c'"),
    ]


@pytest.mark.parametrize(
    "typed",
    [
        "{{ foods.__class__ }}",
        "{{ foods.lentils.__class__.__mro__ }}",
        "{{ foods.lentils._scope }}",
        "{{ foods.lentils['_scope'] }}",
        "{{ foods.lentils['__class__'] }}",
        "{{ foods._scope.reads.site }}",
        "{{ guide._reads }}",
        "{{ page._page }}",
        "{{ page['__class__'] }}",
        "{{ href.__self__ }}",
        "{{ href.__globals__ }}",
        "{{ cite.__func__.__globals__ }}",
        "{{ ''.__class__.__base__.__subclasses__() }}",
        "{{ ''['__class__'] }}",
        "{{ ''|attr('__class__') }}",
        "{{ foods.lentils|attr('_scope') }}",
        "{{ foods|map(attribute='_scope')|list }}",
        "{{ '{0.__class__.__base__}'.format(foods) }}",
        "{{ '{0._scope}'.format(foods.lentils) }}",
        "{{ '{x._scope}'.format_map({'x': foods}) }}",
        "{{ ('{0._scope.reads}'|e).format(foods) }}",
        "{{ '%s' % foods.where.__globals__ }}",
        "{{ [].append.__self__.__class__ }}",
        "{{ range(999999999)|list }}",
        "{{ lipsum.__globals__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ self }}",
        "{{ scope.reads }}",
        "{{ foods.lentils.per_serving.quantity.__class__ }}",
        "{{ foods.lentils.serving.__pydantic_validator__ }}",
    ],
)
def test_the_sandbox_gives_nothing_away(tmp_path: Path, typed: str) -> None:
    made = Guide(tmp_path, page(f"So: {typed}.")).render()
    assert len(made.defects) == 1
    assert "<p>So: .</p>" in made.content.decode()


def test_a_reference_in_a_shown_string_is_filled_where_it_is_shown(tmp_path: Path) -> None:
    text = """\
--- content/facts/glossary.yaml
dv: {term: DV, definition: "It is {{ allowances.us.amount }}, says *the rule* [@first]."}
"""
    shape = {"standing.html": "{{ glossary.dv.definition|prose }}{{ references() }}"}
    html = Guide(tmp_path, text + page("x"), shape).html()
    assert 'It is <data data-fact="allowances.us.amount" value="18">18' in html
    assert "says <em>the rule</em> <span" in html


def test_a_wrong_reference_in_a_record_is_said_of_the_record_and_not_of_its_pages(
    tmp_path: Path,
) -> None:
    text = """\
--- content/facts/glossary.yaml
dv:
  term: DV
  definition: It is {{ allowances.uk.amount }}.
"""
    shape = {"standing.html": "{{ glossary.dv.definition|prose }}"}
    guide = Guide(tmp_path, text + page("x"), shape)
    assert guide.html().strip() == "It is ."
    path = "content/facts/glossary.yaml"
    (defect,) = guide.engine.examine(path, guide.site.bodies[path], Reads(guide.site))
    assert (defect.rule, defect.span.line, defect.span.column) == ("unknown-fact", 3, 21)

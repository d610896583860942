"""What the last pass makes of a page: numbered citations, the list of references, the notices."""

import re
from pathlib import Path

import pytest

from tests.render.made import TEMPLATE, Guide, page, said

PICK = """\
--- content/facts/forms.yaml
sulfate: {name: Ferrous sulfate, short: sulfate, formula: FeSO4, summary: A salt., best_for: Tests., organic: false, sources: [first]}
--- content/facts/products.yaml
tablet:
  name: Iron tablet
  rank: 1
  form: sulfate
  summary: A sample.
  why: [It is a sample.]
  who_for: Nobody.
  timing: Never.
  look_for: [A label.]
  pros: [None.]
  cons: [It is a sample.]
  links: {shop: iron tablet}
  checked: 2026-01-01
"""


def cited(html: str) -> list[tuple[str, str, str]]:
    """Each citation in a page: its id, where it leads, its number."""
    return re.findall(
        r'<a href="(#ref-\d+)" id="(cite-\d+-\d+)" aria-label="Reference \d+">(\d+)</a>', html
    )


class TestCitations:
    def test_they_are_numbered_in_the_order_of_the_page(self, tmp_path: Path) -> None:
        html = Guide(
            tmp_path, page("One [@second], two [@first; @second].\n\n- three [@third] [@first]")
        ).html()
        assert cited(html) == [
            ("#ref-1", "cite-1-1", "1"),
            ("#ref-1", "cite-1-2", "1"), ("#ref-2", "cite-2-1", "2"),
            ("#ref-3", "cite-3-1", "3"),
            ("#ref-2", "cite-2-2", "2"),
        ]  # fmt: skip

    def test_each_leads_to_its_source_and_each_source_back(self, tmp_path: Path) -> None:
        html = Guide(tmp_path, page("One [@second], two [@first; @second].")).html()
        for target, id, _ in cited(html):
            assert f'id="{target[1:]}"' in html
            assert f'href="#{id}"' in html
        listed = re.findall(r'id="ref-(\d+)".*?(The \w+)', html, re.DOTALL)
        assert listed == [("1", "The second"), ("2", "The first")]

    def test_the_order_is_that_of_the_page_and_not_of_the_text(self, tmp_path: Path) -> None:
        shape = {
            "standing.html": '{{ cite("third") }}{{ references() }}{{ doc.body }}{{ cite("first") }}'
        }
        html = Guide(tmp_path, page("Text [@second]."), shape).html()
        assert [number for _, _, number in cited(html)] == ["1", "2", "3"]
        assert re.findall(r"The (?:first|second|third)", html) == [
            "The third", "The second", "The first",
        ]  # fmt: skip

    def test_those_in_notes_come_last_as_the_notes_do(self, tmp_path: Path) -> None:
        html = Guide(tmp_path, page("A[^n] b [@first].\n\n[^n]: Note [@second].")).html()
        assert [number for _, _, number in cited(html)] == ["1", "2"]
        assert html.index("The first") < html.index("The second")

    def test_an_unknown_source_is_left_out(self, tmp_path: Path) -> None:
        html = Guide(tmp_path, page("One [@lost], two [@lost; @first].")).html()
        assert [number for _, _, number in cited(html)] == ["1"]

    def test_a_page_without_citations_has_no_list(self, tmp_path: Path) -> None:
        html = Guide(tmp_path, page("Nothing.")).html()
        assert "ref-1" not in html
        assert "References" not in html

    def test_no_mark_is_left_in_a_page(self, tmp_path: Path) -> None:
        html = Guide(tmp_path, PICK + page("One [@first] {{ picks() }}")).html()
        assert "\x02" not in html
        assert "\x03" not in html


class TestNotices:
    def test_the_disclosure_stands_before_the_first_shop_link(self, tmp_path: Path) -> None:
        html = Guide(tmp_path, PICK + page("Before.\n\n{{ picks() }}")).html()
        sentence, link = html.index("As a partner of Shop we earn."), html.index("data-program=")
        assert sentence < link
        assert html.count("As a partner of Shop we earn.") == 1

    def test_without_a_shop_link_there_is_none(self, tmp_path: Path) -> None:
        assert "As a partner" not in Guide(tmp_path, PICK + page("Nothing to buy.")).html()

    def test_of_several_slots_the_first_is_used(self, tmp_path: Path) -> None:
        shape = {"standing.html": "<p>top</p>" + TEMPLATE + "{{ disclosure_slot() }}"}
        html = Guide(tmp_path, PICK + page("{{ picks() }}"), shape).html()
        assert html.count("As a partner of Shop we earn.") == 1
        assert html.index("top") < html.index("As a partner") < html.index("data-program=")

    def test_a_shop_link_has_its_label_and_its_relation(self, tmp_path: Path) -> None:
        html = Guide(tmp_path, PICK + page("{{ picks() }}")).html()
        (label,) = re.findall(r'<span class="shop-label">(.*?)</span>', html)
        (link,) = re.findall(r'<a class="shop-link" (.*?)>', html)
        assert label == "paid link"
        assert html.index("shop-label") < html.index("shop-link")
        assert 'rel="sponsored nofollow noopener"' in link
        assert 'href="https://shop.example/s?k=iron+tablet&amp;tag=rower-77"' in link


class TestAddresses:
    def test_links_stand_under_the_path_of_the_site(self, tmp_path: Path) -> None:
        text = page("[b](b.md#x), [foods](/foods/), [out](https://e.org/), [here](#top).") + page(
            "## X", "b"
        )
        html = Guide(tmp_path, text).html()
        assert re.findall(r'<a href="([^"]*)"', html) == [
            "/iron/b/#x",
            "/iron/foods/",
            "https://e.org/",
            "/iron/a/#top",
        ]
        assert '<a href="https://e.org/" rel="noopener">' in html

    def test_the_functions_of_templates_do_the_same(self, tmp_path: Path) -> None:
        shape = {
            "standing.html": '{{ href("/foods/") }} {{ absolute("/foods/") }} {{ href("https://e.org/") }}'
        }
        html = Guide(tmp_path, page("x"), shape).html()
        assert html.split() == ["/iron/foods/", "https://example.org/iron/foods/", "https://e.org/"]

    def test_a_link_that_leads_nowhere_has_no_address(self, tmp_path: Path) -> None:
        html = Guide(tmp_path, page("[b](nowhere.md)")).html()
        assert '<a href="">b</a>' in html  # the check of links stops the build


class TestTemplates:
    def test_a_guide_s_own_template_stands_before_the_shared_one(self, tmp_path: Path) -> None:
        shape = {
            "standing.html": '{{ note("a") }}',
            "blocks/note.html": "{% macro note(x) %}mine: {{ x }}{% endmacro %}",
        }
        assert Guide(tmp_path, page("x"), shape).html() == "mine: a"

    @pytest.mark.parametrize(
        ("shape", "line", "words"),
        [
            ("one\n{{ nothing }}\n", 2, "/a/: 'nothing' is undefined"),
            ("one\n\n{{ foods.lentil.name }}\n", 3, "/a/: foods id 'lentil' is not known"),
            ("{{ foods.lentils.serving.gram }}\n", 1, "/a/: field 'gram' is not known"),
            ("{{ 1 / 0 }}\n", 1, "/a/: division by zero"),
            (
                '{% include "partials/none.html" %}',
                1,
                "/a/: there is no template partials/none.html",
            ),
        ],
    )
    def test_a_fault_of_a_template_is_said_at_its_line(
        self, tmp_path: Path, shape: str, line: int, words: str
    ) -> None:
        made = Guide(tmp_path, page("x"), {"standing.html": shape}).render()
        assert said(made) == [("template-error", line, 1, words)]
        assert made.defects[0].span.path == "templates/standing.html"

    def test_markup_in_a_value_is_shown_and_not_obeyed(self, tmp_path: Path) -> None:
        shape = {"standing.html": "{{ foods.spinach.name }} {{ foods.spinach.link }}"}
        html = Guide(tmp_path, page("x"), shape).html()
        assert "<raw>" not in html
        assert html.count("&lt;raw&gt;") == 2

    def test_html_in_prose_is_text(self, tmp_path: Path) -> None:
        html = Guide(
            tmp_path, page("<script>alert(1)</script> [x](javascript:alert(1)) <b onclick=x>b</b>")
        ).html()
        assert "<script" not in html
        assert "<b " not in html
        assert 'href="javascript' not in html

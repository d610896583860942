"""Shown strings as plain text."""

import pytest

from factbook.guide import Guide
from factbook.kinds.glossary import Term
from factbook.model import Site
from factbook.reads import Reads
from factbook.record import Fact, Library
from factbook.render.plain import plain_text
from factbook.source import Span


@pytest.fixture
def reads() -> Reads:
    guide = Guide.model_validate(
        {
            "title": "Zinc",
            "description": "d",
            "base_url": "https://guide.example/",
            "nutrient": {"name": "zinc", "symbol": "Zn"},
            "publisher": "p",
        }
    )
    term = Term(term="RDA", definition="a daily amount")
    facts = {"glossary": {"rda": Fact("glossary", "rda", term, Span("f", 1))}}
    return Reads(Site(Library(guide, facts)))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Plain.", "Plain."),
        ("*One* **two** `three`", "One two three"),
        ("A [link](https://shop.example/?tag=x) only.", "A link only."),
        ("A [page](/foods/) of the guide.", "A page of the guide."),
        ("A finding [@a2020; @b2021].", "A finding."),
        ("A finding [@a2020], and more.", "A finding, and more."),
        ("The {{ glossary.rda.term }} of {{guide.nutrient.name}}.", "The RDA of zinc."),
        ("One\ntwo", "One two"),
        ("5 < 6 & *more*", "5 < 6 & more"),
        ("10\u202fmg", "10\u202fmg"),
        ("![A seed](seed.png) here", "A seed here"),
        ("Left\x0bover", "Leftover"),
    ],
)
def test_what_is_left_is_what_is_read(reads: Reads, markup: str, text: str) -> None:
    assert plain_text(reads, markup) == text


def test_a_name_that_the_guide_lacks_leaves_its_place_empty(reads: Reads) -> None:
    assert plain_text(reads, "The {{ glossary.rdi.term }} end") == "The end"


def test_what_was_read_is_noted(reads: Reads) -> None:
    plain_text(reads, "{{ glossary.rda.term }}")
    assert ("fact", "glossary", "rda", "term") in reads.noted

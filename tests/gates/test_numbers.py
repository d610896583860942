"""A tool that shows another number than the facts is told, with the person or the food."""

import json
from collections.abc import Callable

import pytest

from tests.gates import reckoning
from tests.gates.conftest import MiniSite

pytestmark = pytest.mark.browser
Said = Callable[[], list[str]]


@pytest.fixture(autouse=True)
def pages(mini: MiniSite) -> None:
    reckoning.lay(mini)


def change(mini: MiniSite, kind: str, old: str, new: str) -> None:
    mini.spoil(f"data/{kind}.json", old, new)


def test_tools_that_show_the_facts_are_passed_in_silence(said: Said) -> None:
    assert said() == []


def test_an_allowance_that_is_not_the_fact(mini: MiniSite, said: Said) -> None:
    change(mini, "tools", '"amount": 400', '"amount": 410')
    answer = "the answer is 410, 440–480, 350, the facts say 400, 440–480, 350"
    assert f"how-much/index.html: 19 years, male: {answer}" in said()


def test_a_margin_that_the_claim_does_not_give(mini: MiniSite, said: Said) -> None:
    change(mini, "claims", "[10, 20]", "[10, 25]")
    assert any("the facts say 400, 440–500, 350" in line for line in said())


def test_a_number_that_the_table_of_the_page_does_not_show(mini: MiniSite, said: Said) -> None:
    mini.spoil("how-much/index.html", 'value="400"', 'value="420"')
    assert said() == [
        f"how-much/index.html: {age} years, male: the figure in the table is 420, the facts say 400"
        for age in (19, 99)
    ]


def test_an_answer_without_a_source(mini: MiniSite, said: Said) -> None:
    tools = json.loads(json.dumps(reckoning.TOOLS))
    tools["limits"][0]["sources"] = []
    mini.file("data/tools.json", json.dumps(tools))
    assert "how-much/index.html: 19 years, male: 1 figures name no source" in said()


def test_a_food_that_adds_up_to_something_else(mini: MiniSite, said: Said) -> None:
    change(mini, "tools", '"grams": 40', '"grams": 45')
    assert said() == [
        "foods/index.html: Bread: 90, the facts say 80",
        "foods/index.html: all foods add up to 150 400 38%, the facts to 140 400 35%",
    ]

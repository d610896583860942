"""A tool that the keyboard cannot work, or that says nothing, or forgets, is told."""

from collections.abc import Callable

import pytest

from tests.gates import reckoning
from tests.gates.conftest import MiniSite

pytestmark = pytest.mark.browser
Said = Callable[[], list[str]]


@pytest.fixture(autouse=True)
def pages(mini: MiniSite) -> None:
    reckoning.lay(mini)


def test_tools_that_work_are_passed_in_silence(said: Said) -> None:
    assert said() == []


def test_tools_that_are_dumb_forgetful_and_out_of_reach(mini: MiniSite, said: Said) -> None:
    mini.spoil("dom.js", "voice.textContent = text", "")
    mini.spoil("need.js", "history.replaceState", "void ")
    mini.spoil("eaten.js", 'stored("eaten", query())', "0")
    mini.spoil("tables.js", "head.ariaSort = order", "0")
    mini.spoil("search.js", "!words.every", "words.every")
    mini.spoil("search.js", "{ q: asked }", "{ w: asked }")
    mini.spoil("how-much/index.html", 'name="hours"', 'name="hours" tabindex="-1"')
    mini.spoil("index.html", '<button class="theme" hidden>', '<button class="theme">')
    told = {
        line.replace("desktop: ", "") for line in said() if "%" not in line and "320" not in line
    }
    assert told == {
        'how-much/index.html: Tab never reaches [name="hours"]',
        "foods/index.html: the sum is not said to screen readers",
        "foods/index.html: the list is not kept",
        "foods/index.html: a column sorted up has aria-sort null",
        "foods/index.html: sorting is not said to screen readers",
        "foods/index.html: sorted again, aria-sort is null",
        "foods/index.html: sorting both ways gives one order",
        "foods/index.html: filtering is not said to screen readers",
        "search/index.html: what is found is not said to screen readers",
        "search/index.html: the index hides Bread",
        "search/index.html: ?w=Bread does not bring the search back",
        "index.html: without JavaScript these do nothing: button.theme",
    }


def test_a_result_wider_than_a_phone(mini: MiniSite, said: Said) -> None:
    mini.spoil("site.css", "[hidden]", ".big { width: 400px } [hidden]")
    (line,) = said()
    assert line.startswith("how-much/index.html: 320 px wide: once used, the page is ")

"""A page that scrolls sideways is told, with the element that is too wide."""

from collections.abc import Callable

import pytest

from tests.gates.conftest import MiniSite

pytestmark = pytest.mark.browser
Said = Callable[[], list[str]]


def test_a_narrow_page_and_a_wide_table_that_scrolls_by_itself_are_passed_in_silence(
    mini: MiniSite, said: Said
) -> None:
    mini.spoil("index.html", "<p>", '<div class="frame"><div class="wide">1</div></div><p>')
    mini.spoil("site.css", "body {", ".frame { overflow-x: auto } .wide { width: 500px } body {")
    assert said() == []


def test_an_element_wider_than_a_phone(mini: MiniSite, said: Said) -> None:
    mini.spoil("index.html", "<p>", '<div class="wide">1</div><p>')
    mini.spoil("site.css", "body {", ".wide { width: 324px } body {")
    assert said() == ["index.html: 320 px wide: 20 px too wide (div.wide)"]


def test_a_line_that_is_too_wide_once_letters_are_twice_as_large(
    mini: MiniSite, said: Said
) -> None:
    mini.spoil("index.html", "<p>", '<div class="line">1</div><p>')
    mini.spoil("site.css", "body {", "@media (width > 60rem) { .line { width: 60rem } } body {")
    assert said() == []
    mini.spoil("site.css", "width > 60rem", "width > 1200px")
    (fault,) = said()
    assert fault.startswith("index.html: 200 % text: ")
    assert fault.endswith(" px too wide (div.line)")

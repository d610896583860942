"""Style sheets are valid."""

from collections.abc import Callable

import pytest

from tests.gates.conftest import MiniSite

pytestmark = pytest.mark.browser
Said = Callable[[], list[str]]


def test_good_css_is_passed_in_silence(said: Said) -> None:
    assert said() == []


def test_a_property_that_does_not_exist_and_a_value_that_does_not_fit(
    mini: MiniSite, said: Said
) -> None:
    mini.file("site.css", "p { colr: red }\np { margin: wide }\n")
    first, second = said()
    assert first == "site.css:1:5: Unknown property `colr`"
    assert second.startswith("site.css:2:13: Invalid value for `margin` property")

"""The Nu HTML checker is heard, and its one known mistake is not."""

from collections.abc import Callable

import pytest

from tests.gates.conftest import MiniSite

pytestmark = pytest.mark.browser
Said = Callable[[], list[str]]
POLICY = (
    """<meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src data:">"""
)


def test_good_html_and_data_under_a_strict_policy_are_passed_in_silence(
    mini: MiniSite, said: Said
) -> None:
    mini.spoil("index.html", "<title>", f"{POLICY}<title>")
    assert said() == []


def test_an_element_out_of_place_and_a_script_that_the_policy_forbids(
    mini: MiniSite, said: Said
) -> None:
    mini.spoil("index.html", "<title>", f"{POLICY}<script>let a = 1;</script><title>")
    mini.spoil("foods/index.html", "<p>", "<p><h2>Nuts</h2>")
    text = "\n".join(said())
    assert "index.html:" in text
    assert "Inline script violates Content Security Policy" in text
    assert "No “p” element in scope but a “p” end tag seen" in text

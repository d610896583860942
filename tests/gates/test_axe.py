"""What axe-core finds is told with the views it was found in."""

from collections.abc import Callable

import pytest

from tests.gates.conftest import MiniSite

pytestmark = pytest.mark.browser
Said = Callable[[], list[str]]


def test_an_accessible_page_is_passed_in_silence(said: Said) -> None:
    assert said() == []


def test_a_picture_without_words_and_text_too_pale_in_the_dark(mini: MiniSite, said: Said) -> None:
    mini.spoil("index.html", "<p>", '<p><img src="share.png">')
    mini.spoil("site.css", "body {", "body { color: light-dark(#111, #444);")
    text = "\n".join(said())
    assert "index.html: image-alt (critical): img: " in text
    assert "color-contrast (serious): h1: " in text
    assert "[phone dark, desktop dark]" in text

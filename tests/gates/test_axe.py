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
    assert "index.html img: image-alt (critical), every view: " in text
    assert "index.html h1: color-contrast (serious), phone dark, desktop dark: " in text

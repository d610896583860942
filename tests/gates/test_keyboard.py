"""A page is walked with the Tab key, and what cannot be reached or seen is told."""

from collections.abc import Callable

import pytest

from tests.gates.conftest import MiniSite

pytestmark = pytest.mark.browser
Said = Callable[[], list[str]]
SKIP = '<body><a href="#main">To the content</a>'


def test_a_page_with_a_skip_link_is_passed_in_silence(mini: MiniSite, said: Said) -> None:
    mini.spoil("index.html", "<body>", SKIP)
    assert said() == []


def test_a_page_without_a_skip_link_whose_focus_is_hidden(mini: MiniSite, said: Said) -> None:
    mini.spoil("site.css", "body {", "a { outline: none } body {")
    assert said() == [
        f"index.html: {view}: {what}"
        for view in ("phone", "desktop")
        for what in (
            'the first stop, a "Foods", does not skip to the content',
            'a "Foods" shows no focus',
        )
    ]


def test_a_trap_keeps_the_reader_from_what_follows(mini: MiniSite, said: Said) -> None:
    mini.spoil("index.html", "<body>", SKIP)
    mini.file("trap.js", "document.querySelector('p a').onkeydown = (e) => e.preventDefault();")
    mini.spoil(
        "index.html",
        "</body>",
        '<button>Last</button><script src="trap.js"></script></body>',
    )
    text = "\n".join(said())
    assert 'index.html: phone: Tab never reaches button "Last"' in text
    assert "index.html: phone: Tab never comes to the end" in text

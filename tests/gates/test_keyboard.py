"""A page is walked with the Tab key, and what cannot be reached or seen is told."""

from collections.abc import Callable

import pytest

from tests.gates.conftest import MiniSite

pytestmark = pytest.mark.browser
Said = Callable[[], list[str]]
SKIP = '<body><a href="#main">To the content</a>'


@pytest.fixture(autouse=True)
def skip_links(mini: MiniSite) -> None:
    for page in ("index.html", "foods/index.html"):
        mini.spoil(page, "<body>", SKIP)


def test_a_page_with_a_skip_link_is_passed_in_silence(said: Said) -> None:
    assert said() == []


def test_a_page_without_a_skip_link_whose_focus_is_hidden(mini: MiniSite, said: Said) -> None:
    mini.spoil("index.html", SKIP, "<body>")
    mini.spoil("index.html", "<a href", '<a class="bare" href')
    mini.spoil("site.css", "body {", ".bare { outline: none } body {")
    assert said() == [
        f"index.html: {view}: {what}"
        for view in ("phone", "desktop")
        for what in (
            'the first stop, a "Foods", does not skip to the content',
            'a "Foods" shows no focus',
        )
    ]


def test_a_trap_keeps_the_reader_from_what_follows(mini: MiniSite, said: Said) -> None:
    mini.file("trap.js", "document.querySelector('p a').onkeydown = (e) => e.preventDefault();")
    mini.spoil(
        "index.html",
        "</body>",
        '<button>Last</button><script src="trap.js"></script></body>',
    )
    text = "\n".join(said())
    assert 'index.html: phone: a "Foods" does not let go of the focus' in text
    assert 'index.html: phone: Tab never reaches button "Last"' in text

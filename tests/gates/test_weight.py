"""Weight, shifts, errors and strange hosts are told."""

from collections.abc import Callable

import pytest

from tests.gates.conftest import MiniSite

pytestmark = pytest.mark.browser
Said = Callable[[], list[str]]
INSERT = """
setTimeout(() => document.querySelector('main').prepend(document.createElement('hr')), 50);
"""


def test_a_light_page_is_passed_in_silence(said: Said) -> None:
    assert said() == []


def test_a_page_that_is_heavy_shifts_and_throws(mini: MiniSite, said: Said) -> None:
    noise = "".join(f"/* {n * 2654435761 % 4294967296:x} */" for n in range(20000))
    mini.file("late.js", f"{INSERT}\n{noise}\nthrow new Error('alas');")
    mini.spoil("index.html", "</body>", '<script src="late.js"></script></body>')
    text = "\n".join(said())
    assert "index.html: moves " in text
    assert "index.html: 360 px: shifts by 0." in text
    assert "index.html: a script threw: alas" in text


def test_a_page_that_asks_for_what_is_not_there_or_not_ours(mini: MiniSite, said: Said) -> None:
    elsewhere = '<img src="http://localhost:9/a.png" alt="">'
    mini.spoil("foods/index.html", "<p>", f'<p><img src="none.png" alt="">{elsewhere}')
    text = "\n".join(said())
    assert f"foods/index.html: {mini.url}foods/none.png answers 404" in text
    assert "foods/index.html: asks another host: http://localhost:9/a.png" in text

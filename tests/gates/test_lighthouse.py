"""Lighthouse is heard: its scores, and what cost them."""

from collections.abc import Callable

import pytest

from tests.gates.conftest import MiniSite

pytestmark = [pytest.mark.browser, pytest.mark.torture]
Said = Callable[[], list[str]]


def test_a_page_that_search_engines_may_not_show(mini: MiniSite, said: Said) -> None:
    mini.spoil("index.html", "<title>", '<meta name="robots" content="noindex"><title>')
    text = "\n".join(said())
    assert "index.html: seo 0." in text
    assert "is-crawlable" in text

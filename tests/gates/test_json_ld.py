"""Structured data is held against schema.org's types."""

from collections.abc import Callable

import pytest

from tests.gates.conftest import MiniSite

pytestmark = pytest.mark.browser
Said = Callable[[], list[str]]


def test_good_data_is_passed_in_silence(said: Said) -> None:
    assert said() == []


def test_a_property_that_the_type_does_not_have(mini: MiniSite, said: Said) -> None:
    mini.spoil("index.html", '"name": "Home"', '"naem": "Home"')
    (fault,) = said()
    assert fault.startswith('index.html: JSON-LD at "naem": "Home",')


def test_a_page_without_data_and_one_whose_data_is_no_json(mini: MiniSite, said: Said) -> None:
    mini.spoil("index.html", "application/ld+json", "text/plain")
    mini.spoil("foods/index.html", '"Foods",', '"Foods"')
    missing, broken = sorted(said(), reverse=True)
    assert missing == "index.html: has no JSON-LD"
    assert broken.startswith("foods/index.html: the JSON-LD is Expecting ',' delimiter")

"""The second link checker sees what the first sees."""

from collections.abc import Callable

from tests.gates.conftest import MiniSite

Said = Callable[[], list[str]]


def test_good_links_are_passed_in_silence(said: Said) -> None:
    assert said() == []


def test_a_dead_link_and_a_dead_fragment(mini: MiniSite, said: Said) -> None:
    mini.spoil("index.html", "/guide/foods/#main", "/guide/food/")
    mini.spoil("foods/index.html", "../", "../#kelp")
    text = "\n".join(said())
    assert "index.html: " in text
    assert "/guide/food: " in text
    assert "#kelp" in text

"""The sitemap is valid, and names the pages that there are."""

from collections.abc import Callable

from tests.gates.conftest import MiniSite

Said = Callable[[], list[str]]


def test_a_good_sitemap_is_passed_in_silence(said: Said) -> None:
    assert said() == []


def test_a_page_that_it_lacks(mini: MiniSite, said: Said) -> None:
    mini.page("forms/", "Forms", "New.")
    assert said() == [f"sitemap.xml: lacks {mini.url}forms/"]


def test_a_page_that_is_not_there(mini: MiniSite, said: Said) -> None:
    (mini.folder / "foods/index.html").unlink()
    assert said() == [f"sitemap.xml: names {mini.url}foods/, which search engines may not show"]


def test_a_page_that_asks_not_to_be_shown(mini: MiniSite, said: Said) -> None:
    mini.spoil("foods/index.html", "<title>", '<meta name="robots" content="noindex"><title>')
    assert said() == [f"sitemap.xml: names {mini.url}foods/, which search engines may not show"]


def test_an_element_that_the_schema_does_not_know(mini: MiniSite, said: Said) -> None:
    mini.spoil("sitemap.xml", "<lastmod>2026-01-02</lastmod>", "<changed>2026-01-02</changed>")
    (fault,) = said()
    assert "changed': This element is not expected" in fault


def test_a_date_that_is_yet_to_come(mini: MiniSite, said: Said) -> None:
    mini.spoil("sitemap.xml", "2026-01-02", "2999-01-02")
    assert said() == ["sitemap.xml: the date 2999-01-02 is yet to come"]

"""Links lead somewhere, and every page is led to."""

from collections.abc import Callable

from tests.gates.conftest import MiniSite

Said = Callable[[], list[str]]


def test_good_links_are_passed_in_silence(said: Said) -> None:
    assert said() == []


def test_a_link_to_no_page(mini: MiniSite, said: Said) -> None:
    mini.spoil("index.html", "/guide/foods/#main", "/guide/food/")
    assert said() == [
        "index.html: a href '/guide/food/' leads to nothing",
        "foods/index.html: no chain of links from the home page leads here",
    ]


def test_a_fragment_that_the_other_page_lacks(mini: MiniSite, said: Said) -> None:
    mini.spoil("index.html", "#main", "#almonds")
    (fault,) = said()
    assert fault == (
        "index.html: a href '/guide/foods/#almonds' names #almonds,"
        " which foods/index.html does not have"
    )


def test_a_link_that_forgets_the_path_of_the_site(mini: MiniSite, said: Said) -> None:
    mini.spoil("foods/index.html", "../", "/")
    assert said() == ["foods/index.html: a href '/' leaves the site's path /guide/"]


def test_a_link_that_gives_a_page_a_second_address(mini: MiniSite, said: Said) -> None:
    mini.spoil("foods/index.html", "../", "../index.html")
    assert said() == [
        "foods/index.html: a href '../index.html' names index.html, so the page has two addresses"
    ]


def test_a_share_image_that_is_not_there(mini: MiniSite, said: Said) -> None:
    (mini.folder / "share.png").unlink()
    found = said()
    assert f"index.html: meta og:image '{mini.url}share.png' leads to nothing" in found


def test_a_canonical_address_of_another_page(mini: MiniSite, said: Said) -> None:
    mini.spoil("foods/index.html", f'rel="canonical" href="{mini.url}foods/"',
               f'rel="canonical" href="{mini.url}"')  # fmt: skip
    assert said() == [
        f"foods/index.html: the canonical address is ['{mini.url}'], the page's is {mini.url}foods/"
    ]


def test_an_id_that_stands_twice_and_one_that_is_asked_for_in_vain(
    mini: MiniSite, said: Said
) -> None:
    mini.spoil("index.html", "<h1>", '<h1 id="main" aria-labelledby="title">')
    assert said() == [
        "index.html: h1 aria-labelledby names #title, not there",
        "index.html: #main stands more than once",
    ]


def test_an_address_in_a_feed_and_a_picture_in_a_style_sheet(mini: MiniSite, said: Said) -> None:
    mini.spoil("feeds/articles.xml", "foods/</id>", "gone/</id>")
    mini.spoil("site.css", "body {", "body { background: url(dots.svg);")
    assert said() == [
        f"feeds/articles.xml: {mini.url}gone/ leads to nothing",
        "site.css: url(dots.svg) leads to nothing",
    ]


def test_an_address_elsewhere_is_read_but_not_asked(mini: MiniSite, said: Said) -> None:
    mini.spoil("foods/index.html", "../", "https://doi.org/10.1000/182")
    assert said() == []
    mini.spoil("foods/index.html", "https://doi.org/10.1000/182", "https://doi")
    assert said() == ["foods/index.html: a href 'https://doi' is no address on the web"]

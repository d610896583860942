"""The static server answers as a web host would."""

import gzip
from http.client import HTTPConnection, HTTPResponse
from urllib.parse import urlsplit

from tests.gates.conftest import MiniSite


def asked(mini: MiniSite, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection(urlsplit(mini.url).netloc)
    connection.request("GET", path, headers=headers)
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


def test_a_folder_is_its_index_page(mini: MiniSite) -> None:
    response, body = asked(mini, "/guide/foods/")
    assert response.status == 200
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assert b"<h1>Foods</h1>" in body


def test_a_folder_without_a_slash_is_sent_on(mini: MiniSite) -> None:
    response, _ = asked(mini, "/guide/foods")
    assert (response.status, response.headers["Location"]) == (301, "/guide/foods/")


def test_what_is_not_there_is_the_404_page(mini: MiniSite) -> None:
    mini.file("404.html", "<title>Lost</title>")
    response, body = asked(mini, "/guide/nowhere/")
    assert (response.status, body) == (404, b"<title>Lost</title>")


def test_nothing_outside_the_path_or_the_folder_is_shown(mini: MiniSite) -> None:
    (mini.folder.parent / "secret.txt").write_text("secret", encoding="utf-8")
    for path in ("/", "/foods/", "/guide/../secret.txt", "/guide/%2e%2e/secret.txt"):
        assert asked(mini, path)[0].status == 404


def test_text_is_compressed_for_those_who_ask(mini: MiniSite) -> None:
    response, body = asked(mini, "/guide/site.css", **{"Accept-Encoding": "gzip"})
    assert response.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body) == (mini.folder / "site.css").read_bytes()

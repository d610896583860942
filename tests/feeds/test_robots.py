"""robots.txt."""

from factbook.model import Site
from tests.feeds.small import Written


def test_everything_is_open_and_the_sitemap_is_named(site: Site, written: Written) -> None:
    lines = written(site, "/robots.txt").splitlines()
    assert lines[:2] == ["User-agent: *", "Allow: /"]
    assert lines[-1] == "Sitemap: https://guide.example/minerals/sitemap.xml"

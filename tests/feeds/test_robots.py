"""robots.txt."""


def test_everything_is_open_and_the_sitemap_is_named(site, written):
    lines = written(site, "/robots.txt").splitlines()
    assert lines[:2] == ["User-agent: *", "Allow: /"]
    assert lines[-1] == "Sitemap: https://guide.example/minerals/sitemap.xml"

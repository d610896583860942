"""A small good site that the tests of the gates spoil, one thing at a time."""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gates.stage.built import Built
from gates.stage.gate import Gate, gates, missing, run, told
from gates.stage.server import served

PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<meta name="description" content="A page called {title}.">
<link rel="canonical" href="{url}">
<link rel="icon" href="data:,">
<meta property="og:image" content="{base}share.png">
<link rel="stylesheet" href="/guide/site.css">
<script type="application/ld+json">
{{"@context": "https://schema.org", "@type": "WebPage", "name": "{title}", "url": "{url}"}}
</script>
</head>
<body>
<main id="main">
<h1>{title}</h1>
<p>{body}</p>
</main>
</body>
</html>
"""
CSS = """:root { color-scheme: light dark; background: light-dark(#fff, #111) }
body { max-width: 60ch; margin: auto; padding: 1rem; line-height: 2 }
"""
SITEMAP = """<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>{base}</loc><lastmod>2026-01-02</lastmod></url>
<url><loc>{base}foods/</loc></url>
</urlset>
"""
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>{base}</id><title>Guide</title><updated>2026-01-02T00:00:00Z</updated>
<entry>
<id>{base}foods/</id><title>Foods</title><link href="{base}foods/"/>
<published>2026-01-02T00:00:00Z</published><updated>2026-01-02T00:00:00Z</updated>
</entry>
</feed>
"""


class MiniSite:
    """A folder served under /guide/, and what a gate says of it."""

    def __init__(self, folder: Path, url: str, notes: Path) -> None:
        self.folder = folder
        self.url = url
        self.notes = notes

    def page(self, path: str, title: str, body: str) -> None:
        self.file(
            f"{path}index.html",
            PAGE.format(title=title, body=body, url=self.url + path, base=self.url),
        )

    def file(self, path: str, text: str) -> None:
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8")

    def spoil(self, path: str, old: str, new: str) -> None:
        text = (self.folder / path).read_text(encoding="utf-8")
        assert old in text
        self.file(path, text.replace(old, new))

    def said(self, gate: Gate) -> list[str]:
        outcome = run(gate, Built(self.folder, self.url, self.notes))
        return [f"{fault.page}: {fault.message}" for fault in outcome.faults if fault.grave]


@pytest.fixture
def mini(tmp_path: Path) -> Iterator[MiniSite]:
    folder = tmp_path / "guide"
    with served(folder, "/guide/") as url:
        site = MiniSite(folder, url, tmp_path / "notes")
        site.page("", "Home", '<a href="/guide/foods/#main">Foods</a>')
        site.page("foods/", "Foods", '<a href="../">Home</a>')
        site.file("site.css", CSS)
        site.file("share.png", "a picture")
        site.file("sitemap.xml", SITEMAP.format(base=url))
        site.file("feeds/articles.xml", ATOM.format(base=url))
        yield site


@pytest.fixture
def said(mini: MiniSite, request: pytest.FixtureRequest) -> Callable[[], list[str]]:
    """What the gate that the test's file is named for says of the mini-site."""
    name = re.sub(r"^test_", "", request.path.stem)
    return lambda: mini.said(gate_named(name))


def gate_named(name: str) -> Gate:
    """A gate; the test is skipped if a tool is missing, but in CI it fails."""
    gate = next(gate for gate in gates() if gate.name == name)
    if missing(gate):
        refuse = pytest.fail if os.environ.get("CI") else pytest.skip
        refuse(told(missing(gate)))
    return gate

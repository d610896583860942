"""Hugo: a compiled generator, the yardstick; facts in data/, shown by shortcodes."""

from __future__ import annotations

from pathlib import Path

from corpus import Corpus, Dialect, body
from formats import facts_yaml, yaml_article
from rival import Command, Files, Rival, install_python, python_version, scaffold

DIALECT = Dialect(
    fact=lambda id: f"{{{{< fact {id} >}}}}",
    table=lambda group: f"{{{{< table {group} >}}}}",
)


def files(corpus: Corpus) -> Files:
    """The site's sources."""
    return (
        scaffold("hugo")
        | {"data/foods.yaml": facts_yaml(corpus.facts)}
        | {
            f"content/articles/{article.slug}.md": yaml_article(article, body(article, DIALECT))
            for article in corpus.articles
        }
    )


def program(home: Path) -> str:
    """The compiled program inside the package, without the package's Python launcher."""
    return str(next(home.glob("lib/python*/site-packages/hugo/binaries/hugo*")))


def build(home: Path, root: Path) -> Command:
    """A whole build into the folder that exists already: Hugo has no other kind."""
    return [program(home), "--quiet", "--source", str(root), "--destination", str(root / "site")]


def serve(home: Path, root: Path, port: int) -> Command:
    """Hugo's own server, which does rebuild in part and keeps pages in memory."""
    return [
        program(home),
        "server",
        "--quiet",
        "--source",
        str(root),
        "--bind",
        "127.0.0.1",
        "--port",
        str(port),
    ]


RIVAL = Rival(
    name="hugo",
    about="Compiled Go on all cores. Each build is a whole build into the existing folder; only "
    "its server rebuilds in part. Tables are rendered once a build (`partialCached`). No checks.",
    install=lambda home: install_python(home, "hugo"),
    version=lambda home: python_version(home, "hugo"),
    files=files,
    build=build,
    serve=serve,
    caches=("resources",),
)

"""A bare script: markdown-it-py, Jinja2 and PyYAML on one core, an afternoon's work."""

from __future__ import annotations

from pathlib import Path

from corpus import Corpus, Dialect, body
from formats import facts_yaml, yaml_article
from rival import Command, Files, Rival, install_python, python_version, scaffold

DIALECT = Dialect(
    fact=lambda id: f'{{{{ fact("{id}") }}}}',
    table=lambda group: f'{{{{ table("{group}") }}}}',
)


def files(corpus: Corpus) -> Files:
    """The site's sources; the script that builds them is among them."""
    return (
        scaffold("bare")
        | {"facts.yaml": facts_yaml(corpus.facts)}
        | {
            f"articles/{article.slug}.md": yaml_article(article, body(article, DIALECT))
            for article in corpus.articles
        }
    )


def build(home: Path, root: Path) -> Command:
    """The script; it makes everything anew each time."""
    return [str(home / "bin" / "python"), str(root / "build.py")]


RIVAL = Rival(
    name="bare",
    about="About 80 lines of Python on one core, with the libraries that Factbook uses; tables are "
    "rendered once a build. No incremental build, no checks, no server.",
    install=lambda home: install_python(home, "bare"),
    version=lambda home: f"markdown-it-py {python_version(home, 'markdown-it-py')}",
    files=files,
    build=build,
)

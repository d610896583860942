"""MkDocs: a Python documentation generator; facts and topics through a hook of its own kind."""

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
    """The site's sources."""
    return (
        scaffold("mkdocs")
        | scaffold("python_markdown")
        | {"facts.yaml": facts_yaml(corpus.facts)}
        | {
            f"content/articles/{article.slug}.md": yaml_article(article, body(article, DIALECT))
            for article in corpus.articles
        }
    )


def build(home: Path, root: Path) -> Command:
    """A whole build; `--dirty` would skip the pages that show a changed fact."""
    return [str(home / "bin" / "mkdocs"), "build", "--quiet"]


RIVAL = Rival(
    name="mkdocs",
    about="Python on one core, Python-Markdown, a bare theme, no plug-ins. Each build is a whole "
    "build that empties the output first; its `--dirty` build would miss a changed fact. No "
    "checks; its server is not measured.",
    install=lambda home: install_python(home, "mkdocs"),
    version=lambda home: python_version(home, "mkdocs"),
    files=files,
    build=build,
)

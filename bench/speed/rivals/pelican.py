"""Pelican: a Python blog generator; facts through a small plug-in of its own kind."""

from __future__ import annotations

from pathlib import Path

from corpus import Article, Corpus, Dialect, body
from formats import facts_yaml
from rival import Command, Files, Rival, install_python, python_version, scaffold

DIALECT = Dialect(
    fact=lambda id: f'{{{{ fact("{id}") }}}}',
    table=lambda group: f'{{{{ table("{group}") }}}}',
)


def with_headers(article: Article, text: str) -> str:
    """An article with Pelican's own headers."""
    return (
        f"Title: {article.title}\nSummary: {article.description}\nSlug: {article.slug}\n"
        f"Date: {article.published}\nTags: {', '.join(article.tags)}\n\n{text}"
    )


def files(corpus: Corpus) -> Files:
    """The site's sources."""
    return (
        scaffold("pelican")
        | scaffold("python_markdown")
        | {"facts.yaml": facts_yaml(corpus.facts)}
        | {
            f"content/articles/{article.slug}.md": with_headers(article, body(article, DIALECT))
            for article in corpus.articles
        }
    )


def build(home: Path, root: Path) -> Command:
    """A whole build; Pelican's content cache would miss a changed fact, so it stays off."""
    return [str(home / "bin" / "pelican"), "--quiet", "--settings", "pelicanconf.py"]


RIVAL = Rival(
    name="pelican",
    about="Python on one core, Python-Markdown. Each build is a whole build: its content cache "
    "looks at an article's file only and would miss a changed fact. No checks; its server is not "
    "measured.",
    install=lambda home: install_python(home, "pelican"),
    version=lambda home: python_version(home, "pelican"),
    files=files,
    build=build,
    caches=("cache",),
)

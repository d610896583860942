"""Factbook: the generator of this repository, with all its checks."""

from __future__ import annotations

from pathlib import Path

from corpus import Corpus, Dialect, Fact, body
from formats import yaml_article
from rival import Command, Files, Missing, Rival, repository, run, scaffold, this_python

# Its checks want to know who answers for a page.
SIGNED = "author: bench\nreviewer: bench\nreviewed: 2026-01-01\n"
DIALECT = Dialect(
    fact=lambda id: f"{{{{ foods.{id}.per_100g }}}}",
    table=lambda group: f'{{{{ group_table("{group}") }}}}',
)


def install(home: Path) -> None:
    """Nothing to install: the interpreter that runs the benchmark has Factbook's libraries."""
    if not (repository() / "build.py").is_file():
        raise Missing("build.py does not exist yet")


def version(home: Path) -> str:
    """The version that Factbook says it has."""
    return run([this_python(), "-c", "import factbook; print(factbook.__version__)"], repository())


def record(fact: Fact) -> str:
    """One food in Factbook's own fields."""
    return (
        f"{fact.id}:\n  name: {fact.name}, raw\n  short: {fact.name.lower()}\n  state: raw\n"
        f"  category: {fact.group}\n  dataset: made up\n  mg_per_100g: {fact.mg_per_100g}\n"
        f"  serving: {{amount: 1, unit: piece, grams: {fact.grams}}}\n"
    )


def files(corpus: Corpus) -> Files:
    """The guide's sources, with templates as short as those of the others."""
    return sources(corpus, DIALECT)


def sources(corpus: Corpus, dialect: Dialect) -> Files:
    """The guide's sources, the tables written as the dialect has them."""
    facts = "".join(record(fact) for fact in corpus.facts)
    return (
        scaffold("factbook")
        | {"content/facts/foods.yaml": facts}
        | {
            f"content/articles/{article.slug}.md": yaml_article(
                article, body(article, dialect), "published", SIGNED
            )
            for article in corpus.articles
        }
    )


def command(root: Path, *words: str) -> Command:
    """Factbook on that guide."""
    where = ["--root", str(root), "--output", str(root / "site")]
    return [this_python(), str(repository() / "build.py"), *words, *where]


def build(_home: Path, root: Path) -> Command:
    """A build, checks included; it redoes what the edit touches."""
    return command(root, "build")


def timings(_home: Path, root: Path) -> Command:
    """A build that prints its profile, a JSON object a line."""
    return command(root, "build", "--timings")


def serve(_home: Path, root: Path, port: int) -> Command:
    """Factbook's own server."""
    return command(root, "serve", "--port", str(port))


RIVAL = Rival(
    name="factbook",
    about="Python on all cores, with all its checks, in every build. A build redoes what the edit "
    "touches; blocks with equal arguments and facts are rendered once. Templates as short as the "
    "others'; beside the common pages it makes /foods/, its data as CSV and JSON, a JSON feed.",
    install=install,
    version=version,
    files=files,
    build=build,
    serve=serve,
    timings=timings,
    caches=(".factbook",),
)

"""Proof that a rival did the work: what its finished site must hold after each scenario."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import corpus

ROWS = 40


def faults(site: Path, size: int, scenario: str, turn: int) -> Iterator[str]:
    """What is wrong with the site; nothing if all is well."""
    pages = {
        path.parent.name: path.read_text("utf-8") for path in site.glob("articles/*/index.html")
    }
    if len(pages) != size:
        yield f"{len(pages)} articles instead of {size}"
    for wanted, least in (
        ("<tr", ROWS),
        ("footnote", 2),
        ('href="/articles/article-', 4),
        ("<h2", 5),
    ):
        poor = [slug for slug, text in pages.items() if text.count(wanted) < least]
        if poor:
            yield f"{len(poor)} articles with fewer than {least} {wanted!r}, such as {poor[0]}"
    if scenario == "fact":
        yield from _shown(pages, _value(turn), corpus.pages_with_fact(size), "the changed fact")
    if scenario == "article":
        yield from _shown(pages, re.compile(corpus.changed_sentence(turn)), 1, "the new sentence")
    yield from _counted(site, ("feed", "index.xml"), re.compile("<(item|entry)>"), min(size, 20))
    yield from _counted(site, ("sitemap",), re.compile(r"<loc>[^<]*/articles/article-"), size)
    tagged = [path for folder in ("tags", "topics") for path in site.glob(f"{folder}/*/index.html")]
    if len(tagged) < len(corpus.TAGS):
        yield f"{len(tagged)} topic pages instead of {len(corpus.TAGS)}"


def _value(turn: int) -> re.Pattern[str]:
    """The changed fact as a page shows it."""
    return re.compile(rf"\b{corpus.changed_value(turn)}\D{{0,9}}mg")


def _shown(pages: dict[str, str], what: re.Pattern[str], expected: int, name: str) -> Iterator[str]:
    """A complaint unless exactly so many pages show it."""
    count = sum(1 for text in pages.values() if what.search(text))
    if count != expected:
        yield f"{name} is on {count} articles instead of {expected}"


def _counted(
    site: Path, names: tuple[str, ...], what: re.Pattern[str], least: int
) -> Iterator[str]:
    """A complaint unless the XML files whose address has such a name hold enough."""
    found = [
        path
        for path in site.rglob("*.xml")
        if any(name in str(path.relative_to(site)) for name in names)
    ]
    most = max((len(what.findall(path.read_text("utf-8"))) for path in found), default=0)
    if most < least:
        yield f"{most} entries in {names[0]} instead of {least}"

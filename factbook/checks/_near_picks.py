"""The sentences beside a pick: those of the picks themselves, and of sections that show one."""

from collections.abc import Iterator
from typing import Final

from factbook.checks._sentences import Sentence, sentences
from factbook.model import Document
from factbook.patterns import regex

FACTS: Final = regex(r"content/facts/products(?:\.ya?ml|/)")
SHOWN: Final = regex(r"\b(?:picks\s*\(|products\b|shop_link)")


def near_picks(document: Document) -> Iterator[Sentence]:
    """The sentences near a pick, in their order."""
    everywhere = bool(FACTS.match(document.path))
    stretches = [] if everywhere else list(_stretches(document))
    if not everywhere and not stretches:
        return
    for sentence in sentences(document):
        line = sentence.span(0, 1).line
        if everywhere or any(first <= line < end for first, end in stretches):
            yield sentence


def _stretches(document: Document) -> Iterator[tuple[int, int]]:
    """The sections (first line, line after the last) in which an expression shows a pick."""
    headings = document.body.headings
    for reference in document.body.references:
        if not SHOWN.search(reference.expression):
            continue
        line = reference.span.line
        above = [one for one in headings if one.span.line <= line]
        first = above[-1].span.line if above else 1
        level = above[-1].level if above else 1
        below = [one.span.line for one in headings if one.span.line > line and one.level <= level]
        yield first, min(below, default=len(document.source.lines) + 1)

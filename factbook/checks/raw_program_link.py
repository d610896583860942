"""A link to an affiliate program is typed by hand.

Why: it has no tag, no label and no disclosure, or has them only until the next edit. Links to
programs are made from picks, with all of these.

Example: `[on Amazon](https://www.amazon.com/dp/…)` in an article.

Source: a rule of Factbook; what links to a program need is in the rules `wrong-rel`, `wrong-tag`,
`unlabelled-link` and `missing-disclosure`.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from factbook.checks._shop import mentions, program_of
from factbook.diagnostic import Diagnostic
from factbook.guide import Program
from factbook.model import Document, Site
from factbook.reads import Reads
from factbook.record import Path
from factbook.shape import Strict
from factbook.source import Span

RULE: Final = "raw-program-link"


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The links of a document's text, and the addresses in its front matter, to a program."""
    programs: Mapping[str, Program] = reads.setting("programs")
    if not programs or not mentions(document.source.text, programs):
        return
    seen: set[Span] = set()
    for link in document.body.links:
        name = program_of(link.target, programs)
        if name is not None and link.span not in seen:
            seen.add(link.span)
            yield _raw(link.span, programs[name])
    for path, name in _addresses(document.summary.record, programs):
        yield _raw(document.summary.at(*path), programs[name])


def check(site: Site) -> Iterator[Diagnostic]:
    """The addresses in facts that belong to a program."""
    programs = site.guide.programs
    if not programs:
        return
    for facts in site.facts.values():
        for fact in facts.values():
            for path, name in _addresses(fact.record, programs):
                yield _raw(fact.at(*path), programs[name])


def _addresses(
    value: Any, programs: Mapping[str, Program], path: Path = ()
) -> Iterator[tuple[Path, str]]:
    """The strings in a record that are an address of a program: their paths, and which program."""
    if isinstance(value, str):
        if value.startswith(("http://", "https://")):
            name = program_of(value, programs)
            if name is not None:
                yield path, name
    elif isinstance(value, Strict):
        for field in type(value).model_fields:
            yield from _addresses(getattr(value, field), programs, (*path, field))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _addresses(inner, programs, (*path, key))
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _addresses(inner, programs, (*path, index))


def _raw(span: Span, program: Program) -> Diagnostic:
    """The finding for one address."""
    return Diagnostic(
        RULE,
        span,
        f"this is a link to {program.name}, typed by hand",
        help="make it a link of a pick in content/facts/products.yaml, and show {{ picks() }}",
    )

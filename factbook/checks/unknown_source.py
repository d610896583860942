"""A citation, or a record's list of sources, names a source that the guide does not have.

Why: a reference that leads nowhere looks like evidence and is none.

Example: `[@garison2020]`, where the source is called `garrison2020`.

Source: a rule of Factbook; each source is a record in `content/facts/sources.yaml`.
"""

from collections.abc import Iterable, Iterator

from factbook.checks._references import dangling, dangling_in
from factbook.diagnostic import Diagnostic
from factbook.model import Defect, Document, Site
from factbook.reads import Reads
from factbook.record import Unknown, Unreadable
from factbook.source import Span
from factbook.suggest import did_you_mean

RULE = "unknown-source"


def check(site: Site) -> Iterator[Diagnostic]:
    """The sources that facts name and the guide lacks."""
    for one in dangling(site, "sources"):
        yield _missing(one.id, one.span, one.among)


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """What a document's front matter and its citations name and the guide lacks."""
    for one in dangling_in(document.summary, reads, "sources"):
        yield _missing(one.id, one.span, one.among)
    for citation in document.body.citations:
        try:
            reads.fact("sources", citation.id, "id")
        except Unreadable:
            continue  # its own record is reported
        except Unknown:
            yield _missing(citation.id, citation.span, reads.ids("sources"))


def describe(defect: Defect) -> Diagnostic:
    """The finding for a citation that a template or an expression makes."""
    return _missing(defect.text, defect.span, defect.near)


def _missing(id: str, span: Span, among: Iterable[str]) -> Diagnostic:
    """The finding for one id."""
    return Diagnostic(RULE, span, f"no source is called {id}", help=did_you_mean(id, among))

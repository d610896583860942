"""A DOI is malformed, or a placeholder.

Why: invented DOIs lead nowhere, and make the rest of the references doubtful.

Example: `doi: 10.1016/j.sleep.2024.123456`, which was made up on a shop's blog.

Source: the syntax in the DOI Handbook: "10.", a registrant of four to nine digits, "/", a suffix.
"""

import re
from collections.abc import Iterator
from typing import Final

from factbook.checks._facts import records
from factbook.diagnostic import Diagnostic
from factbook.kinds.sources import SourceRecord
from factbook.model import Document, Site
from factbook.patterns import regex
from factbook.reads import Reads

RULE = "bad-doi"
_SYNTAX: Final = regex(r"10\.\d{4,9}(?:\.\d+)*/[^\s<>\"]*[^\s<>\".,;]")
_PLACEHOLDER: Final = regex(
    r"(?:^|[./_-])(?:1234\d*|x{3,}|0{4,}|example|placeholder|doi|todo|tba)$|^10\.(?:0000|1234|9999)/",
    re.IGNORECASE,
)
_RESOLVER: Final = regex(r"https?://(?:dx\.)?doi\.org/(?P<doi>[^?#\s]*)", re.IGNORECASE)


def check(site: Site) -> Iterator[Diagnostic]:
    """The DOIs of sources that are none."""
    for fact, source in records(site, "sources", SourceRecord):
        if source.doi is not None and (fault := _fault(source.doi)):
            yield Diagnostic(RULE, fact.at("doi"), fault, help=_remedy(source.doi))
        found = _RESOLVER.match(source.address or "")
        if found is not None and (fault := _fault(found["doi"])):
            yield Diagnostic(RULE, fact.at("address"), fault)


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The links of a document that lead to a DOI which is none."""
    for link in document.body.links:
        found = _RESOLVER.match(link.target)
        if found is not None and (fault := _fault(found["doi"])):
            yield Diagnostic(RULE, link.span, fault)


def _fault(doi: str) -> str | None:
    """What is wrong with a DOI, in words."""
    if not _SYNTAX.fullmatch(doi):
        return f"{doi!r} is no DOI"
    return f"{doi} is a placeholder" if _PLACEHOLDER.search(doi) else None


def _remedy(doi: str) -> str | None:
    """The DOI inside an address or behind a label."""
    found = _SYNTAX.search(doi)
    if found is None or found[0] == doi or _PLACEHOLDER.search(found[0]):
        return None
    return f"write {found[0]}"

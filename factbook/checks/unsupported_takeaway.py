"""A takeaway cites a source that the text does not.

Why: a summary that says what the text never said cannot be checked by reading on.

Example: a takeaway that ends with `[@abbasi2012]`, below a text about something else.

Source: a rule of Factbook.
"""

from collections.abc import Iterator
from typing import Final

from factbook.diagnostic import Diagnostic, Severity
from factbook.literals.prose import CITATION, Origin
from factbook.model import Document
from factbook.patterns import regex
from factbook.reads import Reads

SEVERITY = Severity.WARNING
BLOCKS: Final = {"claim": "claims", "routine": "routines"}
# Blocks that show facts with citations of their own: what the text says is not all in the document.
OPAQUE: Final = regex(r"\s*(?:picks|comparison|table|chart|faq)\b")
NAMED: Final = regex(r"\b(\w+)\.(\w+)|\b(claim|routine)\(\s*[\"'](\w+)[\"']")


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The sources cited in takeaways alone, unless a claim that the text shows rests on them."""
    told = [block for block in document.body.blocks if block.field.startswith("takeaways")]
    if not any(CITATION in block.text for block in told):
        return
    lines = {line for block in told for line in _lines(block.origins)}
    above = [one for one in document.body.citations if one.span.line in lines]
    known = {one.id for one in document.body.citations if one.span.line not in lines}
    if any(OPAQUE.match(one.expression) for one in document.body.references):
        return
    known.update(_shown(document, reads))
    for citation in above:
        if citation.id not in known:
            yield Diagnostic(
                "unsupported-takeaway",
                citation.span,
                f"the takeaway cites {citation.id}, and the text does not",
            )


def _lines(origins: tuple[Origin, ...]) -> Iterator[int]:
    """The lines on which a block stands."""
    return (origin.line for origin in origins)


def _shown(document: Document, reads: Reads) -> Iterator[str]:
    """The sources of the claims and routines that the text's expressions name."""
    for reference in document.body.references:
        for kind, id in _named(reference.expression):
            if kind in reads.site.facts and id in reads.ids(kind):
                yield from reads.fact(kind, id, "sources")


def _named(expression: str) -> Iterator[tuple[str, str]]:
    """The facts in an expression: `claims.sleep_oxide_trial`, `claim("sleep_oxide_trial")`."""
    for found in NAMED.finditer(expression):
        yield (found[1], found[2]) if found[1] else (BLOCKS[found[3]], found[4])

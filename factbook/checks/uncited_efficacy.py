"""A sentence says that something helps, and neither cites a source nor shows a claim.

Why: readers cannot tell what was found in a trial from what is repeated everywhere.

Example: "Magnesium may reduce soreness." without `[@…]`.

Source: FTC, Health Products Compliance Guidance (2022): each benefit needs competent and reliable
scientific evidence.
"""

from collections.abc import Iterator

from factbook.checks._effects import Effect, effects
from factbook.checks._strength import Strength
from factbook.diagnostic import Diagnostic, Severity
from factbook.literals.prose import BlockKind
from factbook.model import Document
from factbook.reads import Reads

SEVERITY = Severity.WARNING
PROSE = (BlockKind.PARAGRAPH, BlockKind.ITEM)


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The effects asserted in paragraphs and lists that cite nothing for them."""
    for effect in effects(document, reads):
        sentence = effect.sentence
        if sentence.block.kind not in PROSE or sentence.cites or sentence.is_summary:
            continue
        if effect.assertion.strength >= Strength.HEDGED and not _shown(effect, document):
            yield Diagnostic(
                "uncited-efficacy",
                effect.span,
                f"“{effect.assertion.words}” is said of an effect, without a source",
                help="cite one, or show the claim with {{ claim() }}",
            )


def _shown(effect: Effect, document: Document) -> bool:
    """Whether the section of a sentence shows a claim."""
    line = effect.span.line
    above = [one.span.line for one in document.body.headings if one.span.line <= line]
    below = [one.span.line for one in document.body.headings if one.span.line > line]
    start, end = max(above, default=0), min(below, default=len(document.source.lines) + 1)
    return any(
        start <= one.span.line < end and "claim" in one.expression
        for one in document.body.references
    )

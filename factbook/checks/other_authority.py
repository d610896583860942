"""A number in prose is another authority's, or another dataset's, and not the one in use.

Why: both figures can be right, but a reader who meets one here and the other in the table next to
it cannot know why they differ. Name whose figure it is, or use the guide's.

Example: `Chia seeds have 111 mg per ounce`, a fact sheet's figure, on a guide that uses USDA's
95 mg.

Source: a rule of Factbook; the facts record what others report in `reported`, and which table holds
elsewhere in `authority_names`.
"""

from collections.abc import Iterator
from typing import Final

from factbook.checks._literals import findings, place, reference, speaker, statement
from factbook.diagnostic import Diagnostic, Note, Severity
from factbook.model import Document
from factbook.reads import Reads

RULE: Final = "other-authority"
SEVERITY: Final = Severity.WARNING


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The numbers of a document that are right by another authority's figure alone."""
    for one in findings(document, reads):
        voucher, expected, whose = one.verdict.voucher, one.verdict.expected, one.verdict.authority
        if not whose or voucher is None or expected is None:
            continue
        key = reference(voucher, expected, reads)
        said = " ".join(one.text.split())
        instead = f", or write {{{{ {key} }}}}" if key else ""
        yield Diagnostic(
            RULE,
            one.span,
            f"{speaker(document)} {said}, the figure of {whose}; "
            f"by the facts in use {statement(voucher, expected)}",
            (Note("the fact", place(voucher, reads)),),
            f"say whose figure it is{instead}",
        )

"""A summary, a takeaway or a description says without its hedge what the evidence only suggests.

Why: it is the part that most people read, and the only one that is quoted.

Example: the takeaway "Magnesium reduces soreness", where the text and its claim say "may reduce".

Source: FTC, Health Products Compliance Guidance (2022); a rule of Factbook for summaries.
"""

from collections.abc import Iterator

from factbook.checks._claims import most_allowed, place
from factbook.checks._effects import effects, noted
from factbook.checks._strength import Strength
from factbook.diagnostic import Diagnostic
from factbook.model import Document
from factbook.reads import Reads


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The plain assertions in a document's summaries for which all claims are hedged."""
    for effect in effects(document, reads):
        claim = most_allowed(effect.claims)
        if claim is None or not effect.sentence.is_summary:
            continue
        if effect.assertion.strength is Strength.PLAIN > claim.allows:
            yield Diagnostic(
                "dropped-hedge",
                effect.span,
                f"the summary says “{effect.assertion.words}” without a hedge",
                notes=noted(claim, place(claim, reads)),
                help=f"the claim's wording is “{claim.wording}”",
            )

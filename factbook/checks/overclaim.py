"""A sentence is worded more strongly than the evidence for it allows.

Why: a heading that says "prevents" is what readers take home, whatever the text below it adds.

Example: "Magnesium prevents cramps", where the claim about cramps is of low certainty.

Source: FTC, Health Products Compliance Guidance (2022); the wording for each grade is that of GRADE
(Santesso et al. 2020, doi:10.1016/j.jclinepi.2019.10.014).
"""

from collections.abc import Iterator

from factbook.checks._claims import most_allowed, place
from factbook.checks._effects import effects, noted
from factbook.checks._strength import Strength
from factbook.diagnostic import Diagnostic
from factbook.model import Document
from factbook.reads import Reads


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The effects that are asserted more strongly than every claim about them allows."""
    for effect in effects(document, reads):
        claim, strength = most_allowed(effect.claims), effect.assertion.strength
        if claim is None or strength < Strength.PLAIN or strength <= claim.allows:
            continue
        if strength is Strength.PLAIN and effect.sentence.is_summary:
            continue  # the rule dropped-hedge speaks of these
        yield Diagnostic(
            "overclaim",
            effect.span,
            f"“{effect.assertion.words}” is stronger than the evidence",
            notes=noted(claim, place(claim, reads)),
            help=f"its wording is “{claim.wording}”",
        )

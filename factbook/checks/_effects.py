"""The effects that a document asserts, beside the claims that speak of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from factbook.checks._claims import Claim, claims_about, may_assert, subject
from factbook.checks._sentences import Sentence, sentences
from factbook.checks._strength import Assertion, around, assertions
from factbook.diagnostic import Note
from factbook.model import Document
from factbook.reads import Reads
from factbook.source import Span


@dataclass(frozen=True, slots=True)
class Effect:
    """One asserted effect: where, how strongly, and the claims about its topic."""

    sentence: Sentence
    assertion: Assertion
    claims: tuple[Claim, ...]

    @property
    def span(self) -> Span:
        """The place of its words."""
        return self.sentence.span(self.assertion.start, self.assertion.end)


def effects(document: Document, reads: Reads) -> Iterator[Effect]:
    """The effects that a document asserts of the nutrient, on topics that a claim speaks of."""
    for sentence in sentences(document):
        if not may_assert(sentence):
            continue
        strongest = max(
            assertions(sentence, subject(reads)), key=lambda one: one.strength, default=None
        )
        if strongest is None:
            continue
        found = claims_about(around(sentence.text, strongest), reads)
        if found:
            yield Effect(sentence, strongest, found)


def noted(claim: Claim, span: Span) -> tuple[Note, ...]:
    """The claim as the second place of a finding."""
    return (Note(f"the claim is of {claim.grade.replace('_', ' ')} certainty", span),)

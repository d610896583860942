"""The effects that a document asserts, beside the claims that speak of them."""

from functools import lru_cache
from typing import NamedTuple

from factbook.checks._claims import Claim, claims_about, subject
from factbook.checks._same import Same
from factbook.checks._sentences import Sentence, sentences
from factbook.checks._strength import Assertion, around, assertions, may_assert
from factbook.diagnostic import Note
from factbook.model import Document
from factbook.reads import Reads
from factbook.source import Span


class Effect(NamedTuple):
    """One asserted effect: where, how strongly, and the claims about its topic."""

    sentence: Sentence
    assertion: Assertion
    claims: tuple[Claim, ...]

    @property
    def span(self) -> Span:
        """The place of its words."""
        return self.sentence.span(self.assertion.start, self.assertion.end)


def effects(document: Document, reads: Reads) -> tuple[Effect, ...]:
    """The effects that a document asserts of the nutrient, on topics that a claim speaks of."""
    if not reads.ids("claims"):
        return ()
    return _effects(Same(document), Same(reads))


@lru_cache(maxsize=1)  # three checks of one document ask one after another
def _effects(document: Same[Document], reads: Same[Reads]) -> tuple[Effect, ...]:
    """The effects, each sentence with its strongest assertion."""
    likely = [one for one in sentences(document.value) if may_assert(one)]
    if not likely:
        return ()
    names = subject(reads.value)
    strongest = (
        (one, max(assertions(one, names), key=lambda found: found.strength, default=None))
        for one in likely
    )
    return tuple(
        Effect(sentence, assertion, claims)
        for sentence, assertion in strongest
        if assertion is not None
        and (claims := claims_about(around(sentence.text, assertion), reads.value))
    )


def noted(claim: Claim, span: Span) -> tuple[Note, ...]:
    """The claim as the second place of a finding."""
    return (Note(f"the claim is of {claim.grade.replace('_', ' ')} certainty", span),)

"""What the guide's claims allow a sentence to say about their topics."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from factbook.checks._strength import HEDGE, Strength
from factbook.patterns import regex
from factbook.reads import Reads
from factbook.source import Span

_NEGATIVE: Final = regex(
    r"\b(?:not|no|never|unlikely|unclear|uncertain|unknown|conflict|little)\b", re.IGNORECASE
)
_BY_GRADE: Final = {
    "high": Strength.CERTAIN,
    "moderate": Strength.PLAIN,
    "low": Strength.HEDGED,
    "very_low": Strength.HEDGED,
}
SUPPLEMENTS: Final = r"supplement(?:s|ation)?"


class Claim(NamedTuple):
    """One claim as far as prose is held against it."""

    id: str
    grade: str
    wording: str
    allows: Strength
    topic: re.Pattern[str]


def claims_about(text: str, reads: Reads) -> tuple[Claim, ...]:
    """The claims of whose effect a text speaks, by their topic words."""
    found = []
    for id in reads.ids("claims"):
        words = reads.fact("claims", id, "topic_words")
        if words and _pattern(words).search(text):
            found.append(_claim(id, words, reads))
    return tuple(found)


def _claim(id: str, words: tuple[str, ...], reads: Reads) -> Claim:
    """One claim with what its grade and its wording allow."""
    grade = str(reads.fact("claims", id, "grade"))
    wording = reads.fact("claims", id, "wording")
    allows = _BY_GRADE.get(grade, Strength.HEDGED)
    if _NEGATIVE.search(wording):
        allows = Strength.NONE
    elif HEDGE.search(wording):
        allows = min(allows, Strength.HEDGED)
    return Claim(id, grade, wording, allows, _pattern(words))


def most_allowed(claims: Iterable[Claim]) -> Claim | None:
    """The claim that allows the strongest wording; None when there are no claims."""
    return max(claims, key=lambda claim: claim.allows, default=None)


def place(claim: Claim, reads: Reads) -> Span:
    """Where a claim's grade stands."""
    return reads.place("claims", claim.id, "grade")


def subject(reads: Reads) -> re.Pattern[str]:
    """The names of the nutrient, of its forms, and of supplements."""
    names = [reads.setting("nutrient.name")]
    names += [reads.fact("forms", id, "short") for id in reads.ids("forms")]
    return _names(tuple(names))


@lru_cache(maxsize=64)
def _names(names: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for any of some names, or for supplements."""
    known = "|".join(re.escape(name) for name in names if name)
    return re.compile(rf"\b(?:{known}|{SUPPLEMENTS})\b", re.IGNORECASE)


@lru_cache(maxsize=512)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for topic words; a dash at a word's end makes it a stem."""
    parts = (
        rf"{re.escape(word[:-1])}\w*" if word.endswith("-") else re.escape(word) for word in words
    )
    return re.compile(rf"\b(?:{'|'.join(parts)})\b", re.IGNORECASE)

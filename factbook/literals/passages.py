"""A text read once: its figures, sentences, names, people and servings."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple, TypeVar

from factbook.lazy import Kept
from factbook.literals.clauses import Stretch, sentences
from factbook.literals.figures import Figure, figures
from factbook.literals.names import Index, Mention, Word, words
from factbook.literals.people import Feature, features
from factbook.literals.servings import Serving, servings
from factbook.patterns import regex

_STEM: Final = "-"
_WORD: Final = regex(r"[^\W_]+|[%/|]")  # "|" stands between texts that are looked at together


# Words that a number may have beside it and still stand alone.
_ALONE: Final = frozenset(
    "about around roughly nearly almost over under more less than up to only just some".split()
)

Item = TypeVar("Item", Word, Mention, Figure, Feature, Serving)


def inside(items: tuple[Item, ...], stretch: Stretch) -> tuple[Item, ...]:
    """The items, in the order of their places, that begin in a stretch.

    Their first field is where they begin, so that they compare with a place as tuples do.
    """
    if not items:
        return items  # most texts say nothing of people, or of servings
    first = bisect_left(items, (stretch.start,))
    return items[first : bisect_left(items, (stretch.end,), first)]


@dataclass(frozen=True, eq=False, repr=False)
class Passage:
    """One text with everything that matching asks of it, found when first asked.

    It is equal to itself alone, so that what else is found of it is quickly kept by it.
    """

    text: str
    index: Index
    breaks: tuple[int, ...] = ()

    @Kept
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return words(self.text)

    @Kept
    def mentions(self) -> tuple[Mention, ...]:
        """The subjects that it names."""
        return self.index.mentions(self.text, self.words)

    @Kept
    def figures(self) -> tuple[Figure, ...]:
        """Its numbers."""
        return figures(self.text, self.words)

    @Kept
    def features(self) -> tuple[Feature, ...]:
        """What it says of people."""
        return features(self.text, self.words)

    @Kept
    def servings(self) -> tuple[Serving, ...]:
        """Its servings."""
        return servings(self.text, self.figures, self.words)

    @Kept
    def sentences(self) -> tuple[Stretch, ...]:
        """Its sentences; a number that stands alone as the first is told by the next: "**86 %.** Of ..."."""
        found = sentences(self.text, self.breaks)
        if len(found) > 1 and self._is_number(found[0]):
            return (Stretch(0, found[1].end), *found[2:])
        return found

    def _is_number(self, stretch: Stretch) -> bool:
        """Whether a stretch is a number, and a hedge at most."""
        numbers = self.figures_in(stretch)
        beside = [
            word.low
            for word in self.words_in(stretch)
            if not any(f.start <= word.start < f.end for f in numbers)
        ]
        return len(numbers) == 1 and _ALONE.issuperset(beside)

    @Kept
    def names_shares(self) -> bool:
        """Whether it names anything that has a share in per cent: people, a compound, a bone."""
        return any(self.index.terms[t].unit == "%" for m in self.mentions for t in m.terms)

    @Kept
    def names_foods(self) -> bool:
        """Whether it names anything that has a share of a Daily Value."""
        return any(self.index.terms[t].unit == "% DV" for m in self.mentions for t in m.terms)

    @Kept
    def landmarks(self) -> tuple[Stretch, ...]:
        """Where it names a subject or people; ages alone are no landmark."""
        people = [Stretch(f.start, f.end) for f in self.features if f.word]
        return tuple(sorted([Stretch(m.start, m.end) for m in self.mentions] + people))

    def sentence_of(self, figure: Figure) -> int:
        """The number of the sentence that a figure stands in."""
        # Without a gap between them, the sentence that begins last before a place holds it.
        return max(bisect_left(self.sentences, (figure.start + 1,)) - 1, 0)

    @Kept
    def whole(self) -> Stretch:
        """All of the text."""
        return Stretch(0, len(self.text))

    def words_in(self, stretch: Stretch) -> tuple[Word, ...]:
        """The words that begin in a stretch."""
        return inside(self.words, stretch)

    def mentions_in(self, stretch: Stretch) -> tuple[Mention, ...]:
        """The mentions that begin in a stretch."""
        return inside(self.mentions, stretch)

    def figures_in(self, stretch: Stretch) -> tuple[Figure, ...]:
        """The numbers that begin in a stretch."""
        return inside(self.figures, stretch)

    def features_in(self, stretch: Stretch) -> tuple[Feature, ...]:
        """What is said of people in a stretch."""
        return inside(self.features, stretch)

    def servings_in(self, stretch: Stretch) -> tuple[Serving, ...]:
        """The servings that begin in a stretch."""
        return inside(self.servings, stretch)

    def folded(self, stretch: Stretch) -> frozenset[str]:
        """The words of a stretch in lower case, both as written and in the singular."""
        inside = self.words_in(stretch)
        return frozenset(w.folded for w in inside) | frozenset(w.low for w in inside)


class Said(NamedTuple):
    """The words of a text for quick questions: as written, in lower case, and in a row."""

    written: frozenset[str]
    lower: frozenset[str]
    row: str


class Cue(NamedTuple):
    """Phrases to be found in a text, sorted by how they are looked for."""

    written: frozenset[str]
    lower: frozenset[str]
    rows: tuple[str, ...]


@lru_cache(maxsize=8192)
def said(text: str) -> Said:
    """The words of a text."""
    found = _WORD.findall(text.replace("U.S.", "US"))
    low = [word.lower() for word in found]
    return Said(frozenset(found), frozenset(low), f" {' '.join(low)} ")


@lru_cache(maxsize=2048)
def cue(phrases: tuple[str, ...]) -> Cue:
    """The phrases, ready to be looked for: plurals and the verb's endings count too."""
    written: set[str] = set()
    lower: set[str] = set()
    rows: list[str] = []
    for phrase in phrases:
        parts = _WORD.findall(phrase)
        if not parts:
            continue
        if phrase.endswith(_STEM):
            rows.append(f" {' '.join(parts).lower()}")
        elif len(parts) > 1:
            row = f" {' '.join(parts).lower()}"
            rows += [f"{row} ", f"{row}s "]
        elif phrase.isupper():
            written |= {phrase, f"{phrase}s"}
        else:
            low = parts[0].lower()
            lower |= {low, *(low + ending for ending in ("s", "es", "d", "ed", "ing"))}
    return Cue(frozenset(written), frozenset(lower), tuple(rows))


def says(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether a text holds any of the phrases."""
    have, want = said(text), cue(phrases)
    if not (want.lower.isdisjoint(have.lower) and want.written.isdisjoint(have.written)):
        return True
    return any(row in have.row for row in want.rows)


@lru_cache(maxsize=2048)
def pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """The pattern that finds where any of the phrases stands; see `says` for how they are read."""
    return re.compile(
        "|".join(_phrase(p) for p in sorted(phrases, key=lambda p: -len(p))) or r"(?!)"
    )


def _phrase(phrase: str) -> str:
    """The pattern of one phrase: the plural and the verb's endings count, hyphens are spaces."""
    parts = [re.escape(part) for part in re.split(r"[\s-]+", phrase.rstrip(_STEM)) if part]
    body = r"[\s\-\u2010\u2011]+".join(parts)
    if phrase.endswith(_STEM):
        return rf"(?i:\b{body}\w*)"
    if phrase == "US":
        return r"\b(?:US\b|U\.S\.)"
    if phrase.isupper():
        return rf"\b{body}s?\b" if phrase[-1:].isalnum() else rf"\b{body}"
    start = r"\b" if phrase[:1].isalnum() else ""
    return rf"(?i:{start}{body}(?:s|es|d|ed|ing)?(?!\w))" if phrase else r"(?!)"

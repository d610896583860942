"""A text read once: its figures, sentences, names, people and servings."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from factbook.literals.clauses import Stretch, sentences
from factbook.literals.figures import Figure, figures
from factbook.literals.names import Index, Mention, Word, words
from factbook.literals.people import Feature, features
from factbook.literals.servings import Serving, servings

_STEM: Final = "-"


@dataclass(frozen=True)
class Passage:
    """One text with everything that matching asks of it, found when first asked."""

    text: str
    index: Index
    breaks: tuple[int, ...] = ()

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return words(self.text)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The subjects that it names."""
        return self.index.mentions(self.text, self.words)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Its numbers."""
        return figures(self.text)

    @cached_property
    def features(self) -> tuple[Feature, ...]:
        """What it says of people."""
        return features(self.text)

    @cached_property
    def servings(self) -> tuple[Serving, ...]:
        """Its servings."""
        return servings(self.text)

    @cached_property
    def sentences(self) -> tuple[Stretch, ...]:
        """Its sentences."""
        return sentences(self.text, self.breaks)

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that an offset lies in."""
        for number, sentence in enumerate(self.sentences):
            if offset < sentence.end:
                return number
        return len(self.sentences) - 1

    def folded(self, stretch: Stretch) -> frozenset[str]:
        """The words of a stretch in lower case, both as written and in the singular."""
        inside = [w for w in self.words if stretch.start <= w.start < stretch.end]
        return frozenset(w.folded for w in inside) | frozenset(w.text.lower() for w in inside)


@lru_cache(maxsize=2048)
def pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """The pattern that finds any of the phrases; "absor-" is a stem, capitals are kept as such."""
    return re.compile(
        "|".join(_phrase(p) for p in sorted(phrases, key=lambda p: -len(p))) or r"(?!)"
    )


def _phrase(phrase: str) -> str:
    """The pattern of one phrase: the plural and the verb's endings count, hyphens are spaces."""
    parts = [re.escape(part) for part in re.split(r"[\s-]+", phrase.rstrip(_STEM)) if part]
    body = r"[\s\-\u2010\u2011]+".join(parts)
    if phrase.endswith(_STEM):
        return rf"(?i:\b{body}\w*)"
    if phrase.isupper():
        return rf"\b{body}s?\b" if phrase[-1:].isalnum() else rf"\b{body}"
    start = r"\b" if phrase[:1].isalnum() else ""
    return rf"(?i:{start}{body}(?:s|es|d|ed|ing)?(?!\w))" if phrase else r"(?!)"


def says(text: str, phrases: tuple[str, ...]) -> bool:
    """Whether a text holds any of the phrases."""
    return pattern(phrases).search(text) is not None

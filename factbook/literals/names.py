"""Finding the subjects that a text names, by the vocabulary that the facts provide."""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from factbook.literals.lexicon import FOODS, HEADS, PREFIXES
from factbook.patterns import regex
from factbook.voucher import Term, Vocabulary, Voucher

_TOKEN: Final = regex(r"[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)?|\d+")
_CAPITALS: Final = regex(r"[A-Z]{2,5}")


class Word(NamedTuple):
    """A word of a text: where it stands, its lower case, and its singular in lower case."""

    start: int
    end: int
    text: str
    low: str
    folded: str


class Mention(NamedTuple):
    """A stretch of text that names subjects: the numbers of the terms whose name it is.

    Without terms it names something else ("almond butter", "mackerel") that takes the number.
    """

    start: int
    end: int
    terms: tuple[int, ...]
    words: tuple[str, ...] = ()


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """A word in lower case and in the singular: "Ounces" is "ounce", "radishes" "radish"."""
    low = word.lower()
    if len(low) < 4 or low.endswith(("ss", "us", "is")) or not low.endswith("s"):
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("ches", "shes", "xes", "toes", "sses")):
        return low[:-2]
    return low[:-1]


def words(text: str) -> tuple[Word, ...]:
    """The words of a text in order."""
    # Made as plain tuples are, which takes a fifth less time than by name.
    return tuple(
        [tuple.__new__(Word, found.span() + _forms(found[0])) for found in _TOKEN.finditer(text)]
    )


@lru_cache(maxsize=20_000)
def _forms(word: str) -> tuple[str, str, str]:
    """A word as it stands, in lower case, and in the singular."""
    return word, word.lower(), fold(word)


_FOOD_FOLDED: Final = frozenset(fold(word) for word in FOODS)
_HEAD_FOLDED: Final = frozenset(fold(word) for word in HEADS)
_PREFIX_FOLDED: Final = frozenset(fold(word) for word in PREFIXES)


def _spellings(name: str) -> tuple[str, ...]:
    """A name, and as some spell it: "US adults", "U.S. adults"."""
    country, _, rest = name.partition(" ")
    return (name, f"U.S. {rest}") if country.upper() == "US" and rest else (name,)


class Index:
    """The names of a vocabulary by their first word, longest first."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.terms: tuple[Term, ...] = vocabulary.terms
        self.numbers: dict[Term, int] = {term: n for n, term in enumerate(self.terms)}
        people = [(n, term) for n, term in enumerate(self.terms) if term.population is not None]
        self.peopled = tuple(n for n, term in people if not term.names)
        # Tables by age that have names, limits, by the words for the authority that set them.
        self.limits: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, term in people:
            if term.names:
                self.limits[term.authorities].append(number)
        self._namesakes: dict[str, list[int]] = defaultdict(list)
        self._capitals: set[tuple[str, ...]] = set()
        self._by_first: dict[str, list[tuple[tuple[str, ...], tuple[int, ...]]]] = defaultdict(list)
        self._enter_names()
        self.kept: dict[str, tuple[tuple[Voucher, ...], list[tuple[int, Voucher]]]] = {}
        self._firsts = frozenset(self._by_first) | _FOOD_FOLDED

    def _enter_names(self) -> None:
        """Fills the tables of names: by their first word, and turned ("seeds, pumpkin")."""
        names: dict[tuple[str, ...], set[int]] = defaultdict(set)
        for number, term in enumerate(self.terms):
            for name in term.names:
                self._namesakes[name].append(number)
                for spelled in _spellings(name):
                    folded = tuple(word.folded for word in words(spelled))
                    if folded:
                        names[folded].add(number)
                    if _CAPITALS.fullmatch(name):
                        self._capitals.add(folded)
        for folded, numbers in names.items():
            self._by_first[folded[0]].append((folded, tuple(sorted(numbers))))
            turned = (folded[-1], *folded[:-1])
            if len(folded) > 1 and turned not in names:
                self._by_first[folded[-1]].append((("", *turned), tuple(sorted(numbers))))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def numbered(
        self, subject: str, vouchers: tuple[Voucher, ...]
    ) -> Sequence[tuple[int, Voucher]]:
        """The vouchers of a subject, each with the number of its wording.

        Every document asks anew for the same vouchers, so the last answer is kept.
        """
        kept = self.kept.get(subject)
        if kept is None or kept[0] is not vouchers:
            found = [(self.numbers.get(Term.of(v), -1), v) for v in vouchers]
            kept = self.kept[subject] = (vouchers, found)
        return kept[1]

    def namesakes(self, numbers: tuple[int, ...]) -> tuple[int, ...]:
        """The other terms of the same unit that share a name with one of these."""
        units = {self.terms[n].unit for n in numbers}
        found = (t for n in numbers for name in self.terms[n].names for t in self._namesakes[name])
        return tuple(
            t for t in dict.fromkeys(found) if t not in numbers and self.terms[t].unit in units
        )

    def mentions(self, text: str, found: tuple[Word, ...]) -> tuple[Mention, ...]:
        """What a text names, in order; the longest name at each place wins."""
        mentions: list[Mention] = []
        free = 0
        for at, word in enumerate(found):
            if word.folded in self._firsts and at >= free:
                mention, taken = self._at(text, found, at)
                if mention is not None:
                    mentions.append(mention)
                free = at + taken
        return tuple(mentions)

    def _at(self, text: str, found: tuple[Word, ...], at: int) -> tuple[Mention | None, int]:
        """The mention that begins at a word, and how many words it takes."""
        first = found[at]
        for name, numbers in self._by_first.get(first.folded, ()):
            size = self._matches(text, found, at, name)
            if size:
                last = found[at + size - 1]
                own = tuple(word.folded for word in found[at : at + size])
                if self._is_other(text, found, at, size):
                    longer = self._overlapping(text, found, at, size)
                    return longer or (Mention(first.start, last.end, (), own), size)
                return Mention(first.start, last.end, numbers, own), size
        if first.folded in _FOOD_FOLDED:
            return Mention(first.start, first.end, (), (first.folded,)), 1
        return None, 1

    def _overlapping(
        self, text: str, found: tuple[Word, ...], at: int, size: int
    ) -> tuple[Mention, int] | None:
        """The mention of two names that share words: "unsweetened cocoa" and "cocoa powder"."""
        for inner in range(at + 1, at + size):
            mention, taken = self._at(text, found, inner)
            if mention is not None and mention.terms and inner + taken > at + size:
                whole = tuple(word.folded for word in found[at : inner + taken])
                return mention._replace(start=found[at].start, words=whole), inner + taken - at
        return None

    def _matches(self, text: str, found: tuple[Word, ...], at: int, name: tuple[str, ...]) -> int:
        """The number of words that a name takes at a place; 0 when it does not stand there."""
        inverted = name[0] == ""
        wanted = name[1:] if inverted else name
        if len(wanted) > 1 and (at + 1 >= len(found) or found[at + 1].folded != wanted[1]):
            return 0
        have = found[at : at + len(wanted)]
        if len(have) < len(wanted) or any(w.folded != n for w, n in zip(have, wanted, strict=True)):
            return 0
        # Between the letters of "U.S." stands a full stop.
        gaps = [
            text[a.end : b.start].removeprefix("." if len(a.low) == 1 else "")
            for a, b in pairwise(have)
        ]
        if inverted and gaps.pop(0).strip() != ",":
            return 0
        if any(gap.strip(" -\u2010\u2011\u00a0'’") for gap in gaps):
            return 0
        if len(wanted) == 1 and wanted in self._capitals and not have[0].text.isupper():
            return 0
        return len(wanted)

    def _is_other(self, text: str, found: tuple[Word, ...], at: int, size: int) -> bool:
        """Whether a neighbouring word makes the name part of another thing's name."""
        last = found[at + size - 1]
        if at + size < len(found):
            following = found[at + size]
            joined = not text[last.end : following.start].strip(" -\u2010\u2011")
            if joined and following.folded in _HEAD_FOLDED and last.folded in _FOOD_FOLDED:
                return True
        if at:
            before = found[at - 1]
            joined = not text[before.end : found[at].start].strip(" -\u2010\u2011")
            return joined and before.folded in _PREFIX_FOLDED and found[at].folded in _FOOD_FOLDED
        return False


@lru_cache(maxsize=8)
def index(vocabulary: Vocabulary) -> Index:
    """The index of a vocabulary, made once."""
    return Index(vocabulary)

"""Finding the people that a text speaks of: men, women over 30, pregnant, 14–18 years."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from factbook.literals.ages import ages, tells_ages
from factbook.literals.names import Word
from factbook.patterns import regex
from factbook.voucher import Population

ADULT: Final = Decimal(19)
_YEAR: Final = Decimal(1)

_SEX: Final = {
    "male": r"men|man|males?|gentlemen|guys|husbands?|hubby|fathers?|dads?|boyfriend|bf|brothers?"
    r"|grandfathers?",
    "female": r"women|woman|females?|ladies|wife|wives|girlfriend|gf|sisters?|grandmothers?|mothers?"
    r"|mums?|moms?|mothers-to-be|mums-to-be",
    "boys": r"boys?|(?:male|young men) (?:youths?|adolescents?|teenagers?|teens?)|sons?",
    "girls": r"girls?|(?:female) (?:youths?|adolescents?|teenagers?|teens?)|daughters?",
}
_STAGE: Final = {
    "pregnancy": r"pregnan(?:t|cy|cies)|expecting|expectant|expect a (?:child|baby)|gestation"
    r"|mothers-to-be|mums-to-be|trimester",
    "lactation": r"lactat(?:ing|ion)|nursing|(?:(?<=\bI )|(?<=\byou )|(?<=\bwho ))nurse"
    r"|breast-?\s?(?:feed(?:ing|s)?"
    r"|fed(?! (?:bab|infant|child|newborn)))",
}
_YOUNG: Final = {
    "infant": r"infants?|bab(?:y|ies)|newborns?",
    "toddler": r"toddlers?",
    "child": r"child(?:ren)?|kids?|preschoolers?|schoolchildren",
    "teen": r"teens?|teenagers?|teenaged?|adolescents?|adolescence|youths?|young people",
}
_ADULTS: Final = r"adults?|grown-?ups?|adulthood|seniors?|elderly|older people"
_NAMES: Final = {"adult": _ADULTS} | _YOUNG | _STAGE | _SEX
_WORDS: Final = regex(
    r"\b(?:" + "|".join(f"(?P<{name}>{words})" for name, words in _NAMES.items()) + r")\b",
    re.IGNORECASE,
)
# "A woman who is not pregnant".
_NOT: Final = regex(
    r"\b(?:not|non|never|no longer|isn['’]t|aren['’]t)[\s-]+(?:yet |being )?$", re.IGNORECASE
)
_BEFORE: Final = 20  # characters before such a word that may deny it
# How such a word may begin: few words of a text do, and only they are held against the pattern.
_STEMS: Final = frozenset(
    run[:3] for words in _NAMES.values() for run in re.findall(r"[a-z]{3,}", words)
) | {"m", "f", "gf", "bf", "age", "ran"}
_AGES: Final[dict[str, tuple[Decimal, Decimal | None]]] = {
    "infant": (Decimal(0), Decimal(1)),
    "toddler": (Decimal(1), Decimal(3)),
    "child": (Decimal(1), Decimal(13)),
    "teen": (Decimal(14), Decimal(18)),
    "boys": (Decimal(1), Decimal(18)),
    "girls": (Decimal(1), Decimal(18)),
    "adult": (ADULT, None),
}
_LETTER: Final = regex(r"\b[MF]\b(?=[\s(,]*\d{2}\s?[+–-])")  # "M 19–30", "F 31+"
_SAME: Final = regex(
    r"\btwin (?:sister|brother)\b"
    r"|\b(?:of |at |in )?(?:(?:the )?same|that|this|these|those|his|her|their|your|my|our)"
    r" (?:ages?(?: (?:group|band|range))?|range)\b",
    re.IGNORECASE,
)


_LATER: Final = regex(
    r"\b(?:afterwards?|thereafter|(?:after|past|beyond) (?:that|this)(?: age)?|from then on(?:wards)?"
    r"|after(?=\s*(?:[.;)]|$))"
    r"|then(?= (?:about |it is |it's )?\d))\b",
    re.IGNORECASE,
)
_LATER_WORDS: Final = frozenset("after afterward afterwards thereafter then past beyond".split())


class Feature(NamedTuple):
    """One thing that a text says of people, at `start`..`end`: a sex, a stage, ages or "adults".

    `same_age` and `later` are ages told by those named before: theirs, or all beyond them.
    """

    start: int
    end: int
    sex: str = ""
    stage: str = ""
    youngest: Decimal | None = None
    oldest: Decimal | None = None
    aged: bool = False
    same_age: bool = False
    later: bool = False
    word: str = ""


def features(text: str, words: Sequence[Word]) -> tuple[Feature, ...]:
    """What a text says of people, in order; `words` are its words."""
    likely = [word for word in words if word.low[:3] in _STEMS]
    found = [_word(match) for match in _named(text, likely)]
    if any(word.text in ("M", "F") for word in likely):
        found += [
            Feature(m.start(), m.start() + 1, "male" if m[0] == "M" else "female", word="sex")
            for m in _LETTER.finditer(text)
        ]
    taken = [(f.start, f.end) for f in found]
    if found or tells_ages(text, words):
        found += [
            Feature(one.start, one.end, "", "", one.youngest, one.oldest, aged=True)
            for one in ages(text, taken, words)
        ]
    if any(word.folded in ("age", "range") for word in likely):
        found += [Feature(m.start(), m.end(), same_age=True) for m in _SAME.finditer(text)]
    if found and any(word.low in _LATER_WORDS for word in words):
        found += [Feature(m.start(), m.end(), later=True) for m in _LATER.finditer(text)]
    return tuple(sorted(found, key=lambda feature: feature.start))


def _named(text: str, words: Sequence[Word]) -> Iterator[re.Match[str]]:
    """The words for people; none begins inside another."""
    end = 0
    for word in words:
        match = _WORDS.match(text, word.start) if word.start >= end else None
        if match is not None and not _denied(text, match):
            yield match
            end = match.end()


def _denied(text: str, match: re.Match[str]) -> bool:
    """Whether a word for people tells nothing of them: "not pregnant", "pregnant or not"."""
    before = _NOT.search(text, max(0, match.start() - _BEFORE), match.start())
    return before is not None or text.startswith(" or not", match.end())


def _word(match: re.Match[str]) -> Feature:
    """The feature that a word for people is."""
    name = match.lastgroup or ""
    start, end = match.span()
    if name in _STAGE:
        return Feature(start, end, "", name, word=name)
    sex = {"male": "male", "female": "female", "boys": "male", "girls": "female"}.get(name, "")
    if name in _AGES:
        return Feature(start, end, sex, "", *_AGES[name], word=name)
    return Feature(start, end, sex, word=name)


class Group(NamedTuple):
    """The people that a number is about, put together from features; empty sets say nothing."""

    sexes: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    youngest: Decimal | None = None
    oldest: Decimal | None = None
    aged: bool = False
    words: frozenset[str] = frozenset()

    @property
    def empty(self) -> bool:
        """Whether nothing is said of people."""
        return not (self.sexes or self.stages or self.aged or self.words)

    @property
    def open_adults(self) -> bool:
        """Whether all adults are meant: no ages, or ages from 18 or 19 without an end."""
        if not self.aged:
            return not self.words & {"teen", "child", "toddler", "infant", "boys", "girls"}
        low = self.youngest or Decimal(0)
        return self.oldest is None and Decimal(17) < low <= Decimal(20)


def group(found: tuple[Feature, ...]) -> Group:
    """The people that features describe together."""
    ages = [f for f in found if f.aged]
    words = frozenset(f.word for f in found if f.word)
    stages = frozenset(f.stage for f in found if f.stage)
    # A mother's child is not who is told of: "breastfeeding her second child at 34".
    young = [f for f in found if f.word in _AGES and f.word != "adult"]
    if stages:
        young = [f for f in young if f.word not in ("child", "infant", "toddler")]
    sexes = frozenset(f.sex for f in found if f.sex)
    if ages:
        lows = [f.youngest for f in ages]
        highs = [f.oldest for f in ages]
        low = None if None in lows else min(x for x in lows if x is not None)
        if low is not None and low >= ADULT:
            words -= {"boys", "girls"}  # "her daughter, at 22"
        high = None if None in highs else max(x for x in highs if x is not None)
        return Group(sexes, stages, low, high, aged=True, words=words)
    if young and "adult" not in words:
        teens = [f for f in young if f.word == "teen"] or young
        low = min(f.youngest for f in teens if f.youngest is not None)
        high = max(f.oldest for f in teens if f.oldest is not None)
        return Group(sexes, stages, low, high, aged=False, words=words)
    return Group(sexes, stages, None, None, aged=False, words=words)


def covers(group: Group, band: Population) -> bool:
    """Whether a band of a table is among the people of a group."""
    if band.stage:
        if band.stage not in group.stages:
            return False
    elif group.stages or (group.sexes and band.sex and band.sex not in group.sexes):
        return False
    low, high = _range(group, band)
    band_high = band.oldest if band.oldest is not None else Decimal(120)
    shared = min(high, band_high) - max(low, band.youngest)
    if shared < 0:
        return False
    # An overlap of one year is the edge of two bands ("30 and over"), not a shared band.
    narrow = min(high - low, band_high - band.youngest)
    return shared >= min(_YEAR + _YEAR, narrow)


def _range(group: Group, band: Population) -> tuple[Decimal, Decimal]:
    """The ages of a group; adults from 19 on where nothing younger is said."""
    low, high = group.youngest, group.oldest
    if low is None:
        low = ADULT if high is None or high >= ADULT else Decimal(0)
    return low, Decimal(120) if high is None else high

"""Finding the people that a text speaks of: men, women over 30, pregnant, 14–18 years."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from factbook.literals.numbers import DASH
from factbook.voucher import Population

ADULT: Final = Decimal(19)
_YEAR: Final = Decimal(1)

_SEX: Final = {
    "male": r"men|man|males?|gentlemen|guys|husbands?|fathers?|dads?|boyfriend",
    "female": r"women|woman|females?|ladies|wife|wives|girlfriend|mothers?|mums?|moms?"
    r"|mothers-to-be|mums-to-be",
    "boys": r"boys?|(?:male|young men) (?:youths?|adolescents?|teenagers?|teens?)|sons?",
    "girls": r"girls?|(?:female) (?:youths?|adolescents?|teenagers?|teens?)|daughters?",
}
_STAGE: Final = {
    "pregnancy": r"pregnan(?:t|cy|cies)|expecting|gestation|mothers-to-be|mums-to-be|trimester",
    "lactation": r"lactat(?:ing|ion)|breast-?\s?feed(?:ing|s)?|nursing",
}
_YOUNG: Final = {
    "infant": r"infants?|bab(?:y|ies)|newborns?",
    "toddler": r"toddlers?",
    "child": r"child(?:ren)?|kids?|preschoolers?|schoolchildren",
    "teen": r"teens?|teenagers?|teenaged?|adolescents?|adolescence|youths?|young people",
}
_ADULTS: Final = r"adults?|grown-?ups?|adulthood|seniors?|elderly|older people"
_WORDS: Final = re.compile(
    r"\b(?:"
    + "|".join(
        f"(?P<{name}>{words})"
        for name, words in ({"adult": _ADULTS} | _YOUNG | _STAGE | _SEX).items()
    )
    + r")\b",
    re.IGNORECASE,
)
_AGES: Final[dict[str, tuple[Decimal, Decimal | None]]] = {
    "infant": (Decimal(0), Decimal(1)),
    "toddler": (Decimal(1), Decimal(3)),
    "child": (Decimal(1), Decimal(13)),
    "teen": (Decimal(14), Decimal(18)),
    "boys": (Decimal(1), Decimal(18)),
    "girls": (Decimal(1), Decimal(18)),
    "adult": (ADULT, None),
}
_Y: Final = r"\s?-?(?:years?(?:[\s-](?:olds?|of age))?|yrs?\.?|y/?o\.?|y\b|jahre)"
_TO: Final = rf"\s?(?:{DASH}|to|through|and|bis|until)\s?"
_AGE_WORD: Final = (
    r"(?:age[ds]?|ages|aged|between|from|alter)\s*(?:the ages of|of|between|from)?\s*"
)
_MONTHS: Final = (
    rf"(?:(?P<m1>\d{{1,2}}|birth|seven|six){_TO}|(?P<m0>up to|under|until) )"
    rf"(?P<m2>\d{{1,2}}|six|twelve)\s?-?(?:months?|mos?\b\.?)"
)
_COUNT: Final = {"birth": 0, "six": 6, "seven": 7, "twelve": 12}
_FROM: Final = (
    rf"(?:(?:over|above|older than|past|beyond|after|>)\s?(?:the age of |age |ages? )?"
    rf"(?P<over>\d{{2}})(?:s\b)?(?:{_Y})?"
    rf"|(?:from (?:the age of |age )?|aged? |ages? |≥\s?|at )?(?P<plus>\d{{1,2}})(?:{_Y})?"
    rf"\s?(?:\+|(?:and|or|&) (?:over|older|above|up|beyond|more)|up\b|onwards?|on\b(?!\s+average))"
    rf"|from (?:the age of |age )?(?P<from>\d{{1,2}})(?:{_Y})? (?:on|onwards|up))"
)
_UNTIL: Final = (
    rf"(?:(?:under|below|younger than|before|<)\s?(?:the age of |age )?(?P<under>\d{{2}})(?:s\b)?"
    rf"(?:{_Y})?|(?:up to|until|till|to) (?:the age of |age )?(?P<until>\d{{1,2}})(?:{_Y}))"
)
_SPAN: Final = (
    rf"(?P<cue>{_AGE_WORD}|\()?(?<![\d.,])(?P<a1>\d{{1,2}}){_TO}(?P<a2>\d{{1,3}})(?P<unit>{_Y})?"
    rf"(?![\d%]|\s?(?:mg|g|mcg|oz|%|weeks|hours|minutes|days|months|milligrams|km|times|percent))"
)
_AT: Final = rf"(?:(?:at )?aged?\s(?P<at>\d{{1,2}})\b|(?P<years>\d{{1,2}}){_Y}(?:[\s-]olds?)?)"
_DECADE: Final = (
    r"in (?:their|your|his|her) (?:(?P<decade>[2-9]0)s"
    r"|(?P<named>twenties|thirties|forties|fifties|sixties|seventies))"
)
_AGE: Final = re.compile(
    rf"(?:{_MONTHS})|(?:{_FROM})|(?:{_UNTIL})|(?:{_SPAN})|(?:{_AT})|(?:{_DECADE})", re.IGNORECASE
)
_NAMED: Final = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
                 "seventies": 70}  # fmt: skip
_BANDS: Final = frozenset(
    (a, b)
    for a, b in (pair.split("-") for pair in (
        "1-3 4-8 9-13 14-18 19-30 31-50 19-50 18-30 20-30 30-50 51-70 19-64 18-64 9-18 4-13 "
        "19-70 18-50"
    ).split())
)  # fmt: skip
_SAME: Final = re.compile(
    r"\b(?:of |at )?(?:the same|that|this) ages?\b|\bsame age (?:group|band)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Feature:
    """One thing that a text says of people, at `start`..`end`: a sex, a stage, ages or "adults"."""

    start: int
    end: int
    sex: str = ""
    stage: str = ""
    youngest: Decimal | None = None
    oldest: Decimal | None = None
    aged: bool = False
    same_age: bool = False
    word: str = ""


@lru_cache(maxsize=4096)
def features(text: str) -> tuple[Feature, ...]:
    """What a text says of people, in order."""
    found = [_word(match) for match in _WORDS.finditer(text)]
    taken = [(f.start, f.end) for f in found]
    for match in _AGE.finditer(text):
        ages = _ages(match)
        if ages is not None and _about_people(text, match, taken):
            found.append(Feature(match.start(), match.end(), "", "", ages[0], ages[1], aged=True))
    found += [Feature(m.start(), m.end(), same_age=True) for m in _SAME.finditer(text)]
    return tuple(sorted(found, key=lambda feature: feature.start))


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


def _ages(match: re.Match[str]) -> tuple[Decimal | None, Decimal | None] | None:
    """The ages in years that an expression states: first and last, None for open ends."""
    groups = {name: value for name, value in match.groupdict().items() if value is not None}
    if "m2" in groups:
        first, last = (
            Decimal(_COUNT.get(text.lower(), text))
            for text in (groups.get("m1", "0"), groups["m2"])
        )
        return first / 12, last / 12
    if "over" in groups:
        return Decimal(groups["over"]) + 1, None
    for name in ("plus", "from"):
        if name in groups:
            return Decimal(groups[name]), None
    if "under" in groups:
        return None, Decimal(groups["under"]) - 1
    if "until" in groups:
        return None, Decimal(groups["until"])
    if "a1" in groups:
        first, last = Decimal(groups["a1"]), Decimal(groups["a2"])
        return (first, last) if first < last <= 120 else None
    if "decade" in groups or "named" in groups:
        start = Decimal(groups.get("decade") or _NAMED[groups["named"].lower()])
        return start, start + 9
    age = Decimal(groups.get("at") or groups["years"])
    return age, age


def _about_people(text: str, match: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    """Whether an expression speaks of ages: by its own words, or beside a word for people."""
    groups = match.groupdict()
    if groups["over"] or groups["under"]:
        return _no_unit_after(text, match.end()) and (
            bool(re.search(r"age|years?|yrs|y/?o", match[0], re.IGNORECASE))
            or _beside(text, match, taken)
        )
    if groups["a1"] and not groups["unit"]:
        cue = (groups["cue"] or "").lower()
        if cue.startswith(("from", "between")) and _edges(groups):
            return True
        return cue.startswith(("age", "alter")) or _beside(text, match, taken)
    if groups["plus"]:
        return _no_unit_after(text, match.end()) and not text[match.end() :].startswith("%")
    return True


def _edges(groups: dict[str, str | None]) -> bool:
    """Whether two numbers are the ends of an age band as tables draw them: "from 19 to 30"."""
    return (groups["a1"], groups["a2"]) in _BANDS


def _beside(text: str, match: re.Match[str], taken: list[tuple[int, int]]) -> bool:
    """Whether a word for people stands just before or after."""
    for start, end in taken:
        gap = text[end : match.start()] if end <= match.start() else text[match.end() : start]
        if len(gap) <= 14 and not re.search(r"[\d;]|\bmg\b|\bneed", gap):
            return True
    return False


def _no_unit_after(text: str, end: int) -> bool:
    """Whether what follows a number is no unit of its own."""
    return not re.match(
        r"[\s-]?(?:mg|g\b|mcg|%|percent|per cent|milligram|gram|oz|kcal|hours|weeks|enzym|cm|km)",
        text[end:],
        re.IGNORECASE,
    )


@dataclass(frozen=True, slots=True)
class Group:
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

    def with_ages(self, other: "Group") -> "Group":
        """This group with the ages of another."""
        return Group(
            self.sexes, self.stages, other.youngest, other.oldest, other.aged,
            self.words | (other.words & {"teen", "child", "toddler", "infant"}),
        )  # fmt: skip


def group(found: tuple[Feature, ...]) -> Group:
    """The people that features describe together."""
    ages = [f for f in found if f.aged]
    words = frozenset(f.word for f in found if f.word)
    young = [f for f in found if f.word in _AGES and f.word != "adult"]
    sexes = frozenset(f.sex for f in found if f.sex)
    stages = frozenset(f.stage for f in found if f.stage)
    if ages:
        lows = [f.youngest for f in ages]
        highs = [f.oldest for f in ages]
        low = None if None in lows else min(x for x in lows if x is not None)
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
        low = ADULT if high is None or high > ADULT or band.stage else Decimal(0)
    return low, Decimal(120) if high is None else high

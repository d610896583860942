"""Finding the ages that a text states: 19–30 years, over 50, 9- to 13-year-olds, a man of 44."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from factbook.literals.age_expressions import AGE, AGE_IN_YEARS, KIN
from factbook.literals.names import Word
from factbook.literals.numbers import DASH
from factbook.literals.years import IN_WORDS, WORDS, years
from factbook.patterns import regex

# An expression of ages has a number, and begins with it or with one of these words just before it;
# elsewhere the patterns need not be tried.
_NUMBER: Final = regex(rf"\d|{'|'.join(IN_WORDS)}|first$|second$|seventh$")
_REACH: Final = 40  # characters before its number in which an expression begins
_WIDE: Final = " " * 8  # blanked code: then the reach is not known
# How an expression may begin: with the end of such a word, with a sign, or in the number itself.
_BEGIN: Final = regex(
    r"\d|age|over|above|older|past|since|beyond|after|from|turn|under|below|younger|before|between|alter"
    rf"|(?:{WORDS}|first|second|seventh|months?|more|of|by|at|up|until|till|to|through|you|who|they|she|he|in|i)(?:['’].*)?$"
)
# What follows a number that is no age by itself; "a man of 30 g" would be one.
_MEASURES: Final = regex(r"[\s-]?(?:mc?g|g|kcal|percent|%)(?!\w)", re.IGNORECASE)
_SIGN: Final = regex(r"[<>≥(]")
_OF_MONTHS: Final = frozenset(("month", "mo", "mos", "first"))  # as words that tell months begin
_BANDS: Final = frozenset(
    (a, b)
    for a, b in (pair.split("-") for pair in (
        "1-3 4-8 9-13 14-18 19-30 31-50 19-50 18-30 20-30 30-50 51-70 19-64 18-64 9-18 4-13 "
        "19-70 18-50 10-17 3-9"
    ).split())
)  # fmt: skip
_NOT_AGE: Final = regex(
    r"[\s-]?(?:mg|g\b|mcg|%|percent|per cent|milligram|gram|oz|kcal|hours|weeks|enzym|cm|km)",
    re.IGNORECASE,
)
# "Four years earlier": no age.
_SPAN_OF_TIME: Final = regex(r"\s(?:earlier|later|ago|before|after|apart|in a row|of use)\b")
# "My son (16)": one person, so that the number is no count of people.
_ONE_PERSON: Final = regex(rf"\b(?:{KIN}|man|woman)\s$", re.IGNORECASE)
# "Dave (44) has an RDA of 420 mg", but not "Table (44) shows".
_NAME: Final = regex(r"\b[A-Z][a-z]+\s$")
_OF_PERSON: Final = regex(r"\s*(?:has|needs|is|gets|should|wants|one of)\b")
# "Marc is 26", "my sister, who just turned 24", "I'm 37, female".
_WHO_IS: Final = regex(
    rf"(?:\b(?:who|she|he|{KIN}) is|\bI am|\bI['’]m|\b(?-i:[A-Z])[a-z]+ is|\bwho (?:just |has )?turned"
    r"|\b(?-i:[A-Z])[a-z]+, my [a-z ]{1,24}, is|\b(?:our|my|your) [a-z]+ is"
    r"|\b(?:who|she|he)['’]s|\byou are|\byou['’]re) $",
    re.IGNORECASE,
)
_WHO_ARE: Final = regex(
    r"(?:\b(?:who|you|they|we) are|\b(?:those|people|anyone|everyone)|\byou['’]re|\bI am|\bI['’]m"
    r"|\b(?:he|she) is|\b(?:he|she)['’]s)\s$",
    re.IGNORECASE,
)
# "Under 19: 400 mg" as an item of a list, "and below 19 it is 360 mg": ages by where they stand.
_LABELS: Final = regex(
    r"\s*(?:[:=–—]|\.(?=\s)|\bit(?:['’]s| is)\b|\b(?:they|you|she|he|we) needs?\b)"
)
_EDGES: Final = frozenset((18, 19, 20, 30, 31, 50, 51, 70, 71))  # ages at which tables change
# A row's header that is nothing but ages: "14–18", "51+".
AGES_ALONE: Final = regex(rf"\d{{1,2}}\s?(?:{DASH}|to)\s?\d{{1,2}}|\d{{1,2}}\s?\+")
# Without one of these words or signs, or a word for people, no expression is taken for ages.
_TELLING: Final = frozenset(
    """age ages aged alter year years yr yrs yo y jahre month months mo mos birthday old olds older
    younger over above under below past beyond after before between from at those their anyone everyone
    people who i you they she he his her him my our your we turn turns turned turning until till
    through up onward onwards first second seventh""".split()
)
_SIGNS: Final = frozenset("(<>≥+")
_OLDEST: Final = 120


class Ages(NamedTuple):
    """Ages in years that a text states, first and last; None for an open end."""

    start: int
    end: int
    youngest: Decimal | None
    oldest: Decimal | None


def tells_ages(text: str, words: Sequence[Word]) -> bool:
    """Whether a text may state ages at all: a quick look, which much prose does not pass."""
    if words and not words[0].start and _has_number(words[0].low):
        return True  # "19 to 30: 310 mg"
    return any(word.low in _TELLING for word in words) or not _SIGNS.isdisjoint(text)


def ages(text: str, people: Sequence[tuple[int, int]], words: Sequence[Word]) -> Iterator[Ages]:
    """The ages that a text states; `people` are the places of its words for people."""
    for match in _expressions(text, words):
        span = _span(match)
        if span is not None and _about_people(text, match, people):
            yield Ages(match.start(), match.end(), *span)


def _expressions(text: str, words: Sequence[Word]) -> Iterator[re.Match[str]]:
    """The expressions that may state ages, in order: what `AGE.finditer` gives, in less time."""
    numbers = [word for word in words if _has_number(word.low)]
    age = AGE if any(word.low[:5] in _OF_MONTHS for word in words) else AGE_IN_YEARS
    if numbers and _WIDE in text:
        yield from age.finditer(text)
        return
    free = 0
    for number in numbers:
        for start in _starts(text, words, max(free, number.start - _REACH), number):
            match = age.match(text, start) if start >= free else None
            if match is not None:
                yield match
                free = match.end()
        free = max(free, number.end)


def _starts(text: str, words: Sequence[Word], first: int, number: Word) -> list[int]:
    """Where an expression around a number may begin, from an offset on."""
    near = words[bisect_left(words, (first - _REACH,)) : bisect_left(words, number)]
    found = [word.start + offset for word in near for offset in _begins(word.low)]
    if not _MEASURES.match(text, number.end) or text[number.start - 3 : number.start] == "of ":
        found += [number.start + offset for offset in _begins(number.low)]
    found += [sign.start() for sign in _SIGN.finditer(text, first, number.start)]
    return sorted(start for start in found if start >= first)


@lru_cache(maxsize=20_000)
def _begins(word: str) -> tuple[int, ...]:
    """The offsets in a word in lower case at which an expression may begin."""
    return tuple(at for at in range(len(word)) if _BEGIN.match(word, at))


@lru_cache(maxsize=20_000)
def _has_number(word: str) -> bool:
    """Whether a word in lower case is a number, or holds one."""
    return _NUMBER.search(word) is not None


_SINGLE: Final = ("at", "is", "now", "met", "years", "own", "apposed", "bracketed")


def _of_months(said: dict[str, str]) -> tuple[Decimal, Decimal] | None:
    """The ages of an infant in years, where an expression tells them by months or half years."""
    if "newborn" in said or "second" in said:
        return (Decimal(0), Decimal("0.5")) if "newborn" in said else (Decimal(7) / 12, Decimal(1))
    single = next((said[name] for name in ("old", "month_old", "by") if name in said), None)
    if single is not None:
        return years(single) / 12, years(single) / 12
    if not said.keys() & {"m2", "infant", "to_month"}:
        return None
    first = years(said.get("infant") or said.get("month") or said.get("m1", "0"))
    return first / 12, years(said.get("m2") or said.get("to_month", "12")) / 12


def _span(match: re.Match[str]) -> tuple[Decimal | None, Decimal | None] | None:
    """The first and the last year of age that an expression states; None when it is none."""
    said = {name: value for name, value in match.groupdict().items() if value}
    months = _of_months(said)
    if months is not None:
        return months
    if "over" in said:
        return years(said["over"]) + 1, None
    for name in ("plus", "from", "since", "turned", "birthday"):
        if name in said:
            return years(said[name]), None
    if "under" in said:
        return None, years(said["under"]) - 1
    last = next((said[name] for name in ("until", "age", "end", "younger") if name in said), None)
    if last is not None:
        return None, years(last)
    if "a1" in said:
        first, last = years(said["a1"]), years(said["a2"]) - ("less" in said)
        return (first, last) if first < last <= _OLDEST else None
    if "decade" in said or "named" in said:
        start = years(said.get("decade") or said["named"])
        return start, start + 9
    age = years(next(said[name] for name in _SINGLE if name in said))
    return age, age


def _about_people(text: str, match: re.Match[str], people: Sequence[tuple[int, int]]) -> bool:
    """Whether an expression speaks of ages: by its own words, or beside a word for people."""
    said = match.groupdict()
    if said["over"] or said["under"]:
        worded = re.search(r"age|years?|yrs|y/?o", match[0], re.IGNORECASE)
        return not _NOT_AGE.match(text, match.end()) and (
            worded is not None
            or (years(said["over"] or said["under"]) in _EDGES and _labels(text, match))
            or _beside(text, match, people)
            or _WHO_ARE.search(text, max(0, match.start() - _REACH), match.start()) is not None
        )
    if said["a1"] and not said["unit"]:
        cue = (said["cue"] or "").lower()
        bracketed = cue == "(" and text[match.end() : match.end() + 1] == ")"  # "(14 to 18)"
        banded = (str(years(said["a1"])), str(years(said["a2"]))) in _BANDS
        cued = bracketed or cue.startswith(("from", "between", "at ", "you", "who", "they"))
        if banded and (cued or _labels(text, match)):
            return True
        return cue.startswith(("age", "alter")) or _beside(text, match, people)
    if said["years"] and _SPAN_OF_TIME.match(text, match.end()):
        return False
    if said["apposed"]:
        return _beside(text, match, people)
    if said["bracketed"] or said["is"]:
        whose = _ONE_PERSON if said["bracketed"] else _WHO_IS
        before = max(0, match.start() - _REACH), match.start()
        named = said["bracketed"] and _NAME.search(text, *before)
        return whose.search(text, *before) is not None or bool(
            named and _OF_PERSON.match(text, match.end())
        )
    if said["plus"] or said["end"]:
        return not _NOT_AGE.match(text, match.end()) and not text[match.end() :].startswith("%")
    return True


def _labels(text: str, match: re.Match[str]) -> bool:
    """Whether an expression stands where ages do: as the label of a line, or before "it is"."""
    following = _LABELS.match(text, match.end())
    if following is None:
        return False
    return following[0].strip()[:1].isalpha() or not text[: match.start()].strip(" *_•–-")


def _beside(text: str, match: re.Match[str], people: Sequence[tuple[int, int]]) -> bool:
    """Whether a word for people stands just before or after."""
    for start, end in people:
        gap = text[end : match.start()] if end <= match.start() else text[match.end() : start]
        if len(gap) <= 14 and not re.search(r"[\d;]|\bmg\b|\bneed", gap):
            return True
    return False

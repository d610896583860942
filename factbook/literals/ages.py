"""Finding the ages that a text states: 19–30 years, over 50, 9- to 13-year-olds, a man of 44."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from factbook.literals.names import Word
from factbook.literals.numbers import DASH
from factbook.literals.years import IN_WORDS, NUMBER, ORDINALS, WORDS, years
from factbook.patterns import regex

_Y: Final = r"\s?-?(?:years?(?:[\s-](?:olds?|of age))?|yrs?\.?|y/?o\.?|y\b|jahre)"
_TO: Final = rf"\s?-?\s?(?:{DASH}|(?:up )?to|through|and|bis|until)\s?"
_AGE_WORD: Final = (
    r"(?:age[ds]?|ages|aged|between|from|at|alter)\s*(?:the ages of|of|between|from)?\s*"
)
_MONTHS: Final = (
    rf"(?:(?P<m1>{NUMBER}){_TO}|(?P<m0>up to|under|until) )(?P<m2>{NUMBER})\s?-?(?:months?|mos?\b\.?)"
    rf"|(?:(?<=baby )|(?<=infant )|(?<=child ))(?:of|at|aged) (?P<old>{NUMBER})\s?-?months?"
    rf"|(?P<month_old>{NUMBER})[\s-]months?[\s-]olds?|by (?P<by>{NUMBER}) months(?= (?:it|she|he|they)\b)"
    rf"|months? (?P<month>{NUMBER}){_TO}(?P<to_month>{NUMBER})"
    rf"|(?P<infant>{NUMBER})\s?-?months?{_TO}(?:(?:the|a|his|her|their|your) )?first birthday"
    r"|(?P<second>second half of (?:the|its|his|her|their|a baby['’]s) first year"
    rf"|(?:from the )?seventh month{_TO}(?:the )?(?:first birthday|twelfth)"
    r"|(?:from the )?seventh to (?:the )?twelfth month"
    r"|(?<=half of the )first year)"
    r"|(?P<newborn>(?:the |its |their )?first (?:six months|half[ -]year)|first half of the first year)"
)
_FROM: Final = (
    rf"(?:(?:over|above|more than|older than|past|beyond|after|>)\s?(?:the age of |age |ages? )?"
    rf"(?P<over>\d{{2}}|(?:thirty|fifty|eighteen|nineteen|seventy)\b)(?:s\b)?(?:{_Y})?"
    rf"|(?:from (?:the age of |age )?|aged? |ages? |≥\s?|at )?(?P<plus>{NUMBER})(?:{_Y})?"
    rf"\s?(?:\+|(?:and|or|&) (?:over|older|above|up|beyond|more)|up\b(?!\s+to\b)|onwards?|on\b(?!\s+average))"
    rf"|from (?:the age of |age )?(?P<from>{NUMBER})(?:{_Y})?(?: (?:on|onwards|up\b(?!\s+to\b))|(?=, [a-z]))"
    rf"|from the age of (?P<since>{NUMBER})"
    r"|(?:after|from|past|since) (?:your|the|his|her|their|a) (?P<birthday>\d{1,2}(?=(?:st|nd|rd|th) b)"
    rf"|(?:{'|'.join(ORDINALS)})(?= b))(?:st|nd|rd|th)? birthday"
    rf"|\bturn(?:s|ing)? (?P<turned>\d{{2}}|thirty(?:-one)?|fifty(?:-one)?)\b(?:{_Y})?)"
)
_UNTIL: Final = (
    rf"(?:(?:under|below|younger than|before|<)\s?(?:the age of |age )?"
    rf"(?P<under>\d{{2}}|(?:thirty|nineteen|eighteen)\b)(?:s\b)?(?:{_Y})?"
    rf"|(?P<younger>{NUMBER}) (?:or|and) (?:younger|under|below)\b"
    rf"|(?:up to|until|till|to|through) (?:the age of |age )?(?P<until>{NUMBER})(?:{_Y})"
    rf"|(?:up to|until|till|to|through) (?:the age of |age )(?P<age>\d{{1,2}})\b"
    r"|(?:until|till|through) (?:(?:they|you|he|she) (?:are|is|turn|turns) )?(?P<end>30|50|thirty|fifty)\b)"
)
_SPAN: Final = (
    rf"(?P<cue>{_AGE_WORD}|(?:you are|you're|who are|they are) |\()?"
    rf"(?<![\d.,])(?P<a1>{NUMBER}){_TO}(?P<less>under |below |<\s?)?"
    rf"(?P<a2>\d{{1,3}}|(?:{WORDS})\b)"
    rf"(?P<unit>{_Y})?"
    rf"(?![\d%]|\s?(?:mg|g|mcg|oz|%|weeks|hours|minutes|days|months|milligrams|km|times|percent))"
)
_KIN: Final = (
    "son|daughter|husband|wife|mother|mum|mom|father|dad|brother|sister|boy|girl|boyfriend|girlfriend"
    "|grandmother|grandfather|toddler|teenager|baby|partner"
)
_WHO: Final = (
    "man", "woman", "guy", "boy", "girl", "child", "toddler", "kid", "adult", "grader", "son", "daughter",
    "runner", "athlete", "teenager", "sister", "brother", "wife", "husband", "baby", "mother", "person",
)  # fmt: skip
_ONE_OF: Final = "|".join(rf"(?<=\b{who} of )" for who in _WHO)
_AT: Final = (
    r"(?:(?:at )?aged?\s(?P<at>\d{1,2})\b"
    rf"|at (?P<met>[1-9]\d)(?=,? (?:I|you|she|he|my|your|her|his|the|it|is|and|needs|should)\b)"
    rf"|turned (?P<now>{NUMBER})\b"  # "my wife turned 29 in May"
    rf"|(?P<years>{NUMBER}){_Y}(?:[\s-]olds?)?"
    rf"|(?P<of>{_ONE_OF}|(?<=\bone of )(?={NUMBER} (?:at|needs|should|aims|gets)\b))(?P<own>{NUMBER})\b)"
)
_DECADE: Final = (
    r"in (?:their|your|his|her) (?:(?P<decade>[2-9]0)s"
    r"|(?P<named>twenties|thirties|forties|fifties|sixties|seventies))"
)
_APPOSED: Final = (
    r"(?<=, )(?:also |now |aged )?(?P<apposed>\d{2})(?=,\s)|\((?:also |now |aged? )?(?P<bracketed>\d{1,2})\)"
    rf"|(?P<is>{NUMBER})(?=[,.;)]| (?:so|and|but)\b)"
)
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
_YEARS: Final = rf"(?:{_FROM})|(?:{_UNTIL})|(?:{_SPAN})|(?:{_AT})|(?:{_DECADE})|(?:{_APPOSED})"
_AGE: Final = regex(rf"(?:{_MONTHS})|{_YEARS}", re.IGNORECASE)
# The same for texts that tell nothing by months, as most do: a third less to compile and to try.
_AGE_IN_YEARS: Final = regex(_YEARS, re.IGNORECASE)
_OF_MONTHS: Final = frozenset(("month", "mo", "mos", "first"))  # as words that tell months begin
_BANDS: Final = frozenset(
    (a, b)
    for a, b in (pair.split("-") for pair in (
        "1-3 4-8 9-13 14-18 19-30 31-50 19-50 18-30 20-30 30-50 51-70 19-64 18-64 9-18 4-13 "
        "19-70 18-50"
    ).split())
)  # fmt: skip
_NOT_AGE: Final = regex(
    r"[\s-]?(?:mg|g\b|mcg|%|percent|per cent|milligram|gram|oz|kcal|hours|weeks|enzym|cm|km)",
    re.IGNORECASE,
)
# "Four years earlier": no age.
_SPAN_OF_TIME: Final = regex(r"\s(?:earlier|later|ago|before|after|apart|in a row|of use)\b")
# "My son (16)": one person, so that the number is no count of people.
_ONE_PERSON: Final = regex(rf"\b(?:{_KIN}|man|woman)\s$", re.IGNORECASE)
# "Marc is 26", "my sister, who just turned 24", "I'm 37, female".
_WHO_IS: Final = regex(
    rf"(?:\b(?:who|she|he|{_KIN}) is|\bI am|\bI['’]m|\b(?-i:[A-Z])[a-z]+ is|\bwho (?:just |has )?turned"
    r"|\b(?:who|she|he)['’]s|\byou are|\byou['’]re|\b(?:our|my|your) [a-z]+ is) $",
    re.IGNORECASE,
)
_WHO_ARE: Final = regex(
    r"(?:\b(?:who|you|they|we) are|\b(?:those|people|anyone|everyone)|\byou['’]re|\bI am|\bI['’]m"
    r"|\b(?:he|she) is|\b(?:he|she)['’]s)\s$",
    re.IGNORECASE,
)
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
    return any(word.low in _TELLING for word in words) or not _SIGNS.isdisjoint(text)


def ages(text: str, people: Sequence[tuple[int, int]], words: Sequence[Word]) -> Iterator[Ages]:
    """The ages that a text states; `people` are the places of its words for people."""
    for match in _expressions(text, words):
        span = _span(match)
        if span is not None and _about_people(text, match, people):
            yield Ages(match.start(), match.end(), *span)


def _expressions(text: str, words: Sequence[Word]) -> Iterator[re.Match[str]]:
    """The expressions that may state ages, in order: what `_AGE.finditer` gives, in less time."""
    numbers = [word for word in words if _has_number(word.low)]
    age = _AGE if any(word.low[:5] in _OF_MONTHS for word in words) else _AGE_IN_YEARS
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
            or _beside(text, match, people)
            or _WHO_ARE.search(text, max(0, match.start() - _REACH), match.start()) is not None
        )
    if said["a1"] and not said["unit"]:
        cue = (said["cue"] or "").lower()
        bracketed = cue == "(" and text[match.end() : match.end() + 1] == ")"  # "(14 to 18)"
        if (bracketed or cue.startswith(("from", "between", "at ", "you", "who", "they"))) and (
            str(years(said["a1"])),
            str(years(said["a2"])),
        ) in _BANDS:
            return True
        return cue.startswith(("age", "alter")) or _beside(text, match, people)
    if said["years"] and _SPAN_OF_TIME.match(text, match.end()):
        return False
    if said["apposed"]:
        return _beside(text, match, people)
    if said["bracketed"] or said["is"]:
        whose = _ONE_PERSON if said["bracketed"] else _WHO_IS
        return whose.search(text, max(0, match.start() - _REACH), match.start()) is not None
    if said["plus"] or said["end"]:
        return not _NOT_AGE.match(text, match.end()) and not text[match.end() :].startswith("%")
    return True


def _beside(text: str, match: re.Match[str], people: Sequence[tuple[int, int]]) -> bool:
    """Whether a word for people stands just before or after."""
    for start, end in people:
        gap = text[end : match.start()] if end <= match.start() else text[match.end() : start]
        if len(gap) <= 14 and not re.search(r"[\d;]|\bmg\b|\bneed", gap):
            return True
    return False

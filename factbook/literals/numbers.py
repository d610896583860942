"""Numbers as prose writes them: digits, fractions and words, with ranges, hedges and bounds."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from factbook.patterns import regex
from factbook.quantity import Bound
from factbook.units import FRACTIONS, number_written

_ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS: Final[dict[str, int]] = (
    {word: value for value, word in enumerate(_ONES)}
    | {word: 20 + 10 * place for place, word in enumerate(_TENS)}
    | {"hundred": 100, "thousand": 1000, "dozen": 12, "a": 1}
)
_WORD: Final = "|".join(sorted(_WORDS, key=lambda word: -len(word)))
_PARTS: Final = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5,
                 "sixth": 6, "eighth": 8, "tenth": 10}  # fmt: skip
_PART: Final = "|".join(_PARTS)
TWO_TO_TEN: Final = "two|three|four|five|six|seven|eight|nine|ten"
_SMALL: Final = f"one|{TWO_TO_TEN}"

SPACE: Final = "[ \u00a0\u2000-\u200a\u202f\u205f\u2060]"
_SPACE: Final = regex(SPACE)
_THOUSANDS: Final = regex(r"(?<=\d)[ ,](?=\d{3}(?!\d))")
DASH: Final = "[-\u2010\u2011\u2012\u2013\u2014\u2212]"
_SIGNS: Final = "".join(FRACTIONS)
_DIGIT: Final = regex(rf"[\d{_SIGNS}]")
_LETTERS_AND_DIGITS: Final = bytes(
    sign if chr(sign).islower() else ord("0" if chr(sign).isdigit() else " ") for sign in range(128)
).ljust(256)
_SPELLED: Final = (
    frozenset(word for word in _WORDS if word != "a")
    | {part + ending for part in _PARTS for ending in ("", "s")}
    | {"every"}
)
# "An hour later" has no number of its own.
_SPELLED_BYTES: Final = frozenset(word.encode() for word in (*_SPELLED, "hour"))
DIGITS: Final = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?(?!\d)|\d{{1,3}}(?:[\u00a0\u2009\u202f]\d{{3}})+(?!\d)"
    r"|\d{1,3}(?: 000)+(?!\d)|\d \d{3}(?=\s?(?:mg|g|mcg|kcal|IU|milligrams)\b)"
    r"|(?<![\w.,])\.\d+(?![\d.])"
    rf"|\d+(?:\.\d+)?(?:,\d{{1,2}}(?![\d,]))?"
    rf"(?:(?:{SPACE}\d)?[/\u2044](?!0)\d{{1,2}}(?!\d))?(?:{SPACE}?[{_SIGNS}])?|[{_SIGNS}])"
)
# "three hundred and fifty", "twenty-five", "a hundred"; a lone "a" is no number.
SPELLED: Final = (
    rf"(?:\b(?:(?!(?:a|hundred|thousand|dozen)\b)(?:{_WORD})|a (?:hundred|thousand|dozen))"
    rf"(?:(?:-| and | )(?:(?!a\b)(?:{_WORD}))){{0,6}}\b)"
)
# What a number or a measure may end with: "one *and a half* cups", "a cup *and a half*".
AND_PART: Final = regex(
    rf"(?:{SPACE}|-)and(?:{SPACE}|-)(?P<n>an?|one|two|three)(?:{SPACE}|-)"
    r"(?P<part>half|third|quarter|fourth)s?\b",
    re.IGNORECASE,
)
# Shares in words: "two-thirds", "half", "a quarter", "two out of three", "1 in 4", "nine in ten".
SHARE: Final = regex(
    rf"(?<![\w/.-])(?:(?:(?P<of>\d{{1,3}}|{_SMALL})(?:{SPACE}|-)"
    rf"(?:out of(?: every)?|in(?: every)?|of(?: every)?|of the)(?:{SPACE}|-)"
    rf"(?P<all>\d{{1,3}}|{_SMALL}|twenty|hundred)(?![\w%]|{SPACE}?(?:mg|g|%|per)\b))"
    # An ordinal alone is no share: "the fourth most abundant", "third place".
    rf"|(?P<word>(?:(?P<n>an?|{_SMALL})[ -](?P<part>{_PART})s?"
    rf"|(?P<bare>half(?! an hour|[ -]hour)|quarter|(?:{_PART})s)))\b"
    rf"|every (?P<every>second|other|third|fourth|fifth))",
    re.IGNORECASE,
)
_EVERY: Final = {"second": 2, "other": 2, "third": 3, "fourth": 4, "fifth": 5}

_HEDGES: Final = frozenset(
    """~|≈|∼|about|around|roughly|approximately|approx|approx.|circa|ca.|c.|some|nearly|almost
    |close to|an estimated|estimated|an average of|average of|on average|averaging|somewhere around
    |perhaps|in the region of|in the order of|typically|in the neighborhood of|nearer
    |in the neighbourhood of|just about|give or take|just over|just under|a little over
    |a little under|slightly over|slightly under|a bit over|a bit under""".replace("\n", "")
    .replace("    ", "").split("|")
)  # fmt: skip
_NEVER: Final = tuple(
    f"{no} {verb}{over}"
    for no in ("no", "not", "never", "not to", "don't", "n't", "cannot")
    for verb in ("", "be ", "go ", "get ", "take ")
    for over in ("more than", "over", "above", "beyond", "exceed", "higher than")
)
_BOUNDS: Final[dict[str, Bound]] = {
    phrase: bound
    for bound, phrases in (
        (
            Bound.AT_LEAST,
            ("at least", "a minimum of", "minimum of", "no less than", "not less than", "≥", ">=",
             "minimum", "from", "starting at"),
        ),
        (
            Bound.AT_MOST,
            (*_NEVER, "up to", "as much as", "as many as", "as high as", "a maximum of", "≤", "<=",
             "maximum of", "maximum", "max", "max.", "at most", "capped at", "not exceeding"),
        ),
        (
            Bound.MORE_THAN,
            ("more than", "over", "above", "greater than", "in excess of", "upwards of", "exceed",
             "exceeds", "exceeding", "beyond", ">", "well over", "just over", "a little over",
             "slightly over", "a bit over", "higher than"),
        ),
        (
            Bound.LESS_THAN,
            ("less than", "fewer than", "under", "below", "lower than", "<", "short of",
             "just under", "a little under", "slightly under", "a bit under"),
        ),
    )
    for phrase in phrases
}  # fmt: skip
_LAST_WORDS: Final = frozenset(p.split()[-1] for p in (*_HEDGES, *_BOUNDS)) | {"a", "an"}
_MARKS: Final = "~≈∼<>≤≥="
_RIGHT: Final = regex(rf"(?:\+|{SPACE}?(?:or so|or thereabouts|-ish)\b)")


@lru_cache(maxsize=20_000)
def may_begin(word: str) -> bool:
    """Whether a number or a share may begin with a word in lower case, or inside it ("o'one")."""
    known = word in _SPELLED or word in ("a", "an")
    return known or word[0].isdecimal() or word[0] in _SIGNS or not word.isalpha()


def may_hold(text: str) -> bool:
    """Whether a text may hold a number at all: a quick look, which most prose does not pass."""
    if not text.isascii() and _DIGIT.search(text) is not None:
        return True  # "½"
    # As bytes that are letters, noughts or blanks: "naïve" is two words, and none of them a number.
    plain = text.lower().encode("ascii", "replace").translate(_LETTERS_AND_DIGITS)
    return b"0" in plain or not _SPELLED_BYTES.isdisjoint(plain.split())


class Hedging(NamedTuple):
    """What stands left and right of a number: a hedge and a bound."""

    hedged: bool = False
    bound: Bound = Bound.EXACT


def hedging(text: str, start: int, end: int) -> Hedging:
    """The hedge and the bound around the number at `start`..`end`."""
    hedge, bound = _before(text[max(0, start - 40) : start])
    right = _RIGHT.match(text, end)
    if right and right[0] != "+":
        hedge = True
    elif right and bound is Bound.EXACT:
        bound = Bound.MORE_THAN
    return Hedging(hedge, bound)


def _before(window: str) -> tuple[bool, Bound]:
    """The hedge and the bound that a stretch of text ends with."""
    words = window.lower().replace("(", " ").split()
    if not words or (words[-1] not in _LAST_WORDS and words[-1][-1] not in _MARKS):
        return False, Bound.EXACT
    for mark in _MARKS:
        if words[-1].endswith(mark) and words[-1] not in (">=", "<="):
            words[-1:] = [w for w in (words[-1][:-1], mark) if w]
    hedge, bound = False, Bound.EXACT
    while words:
        phrase = _ending(words)
        # "lower than the 420 mg" names a figure, it does not bound one.
        if not phrase and words[-1] not in ("a", "an"):
            break
        hedge = hedge or phrase in _HEDGES
        bound = _BOUNDS.get(phrase, bound)
        del words[-max(1, len(phrase.split())) :]
    return hedge, bound


def _ending(words: list[str]) -> str:
    """The longest hedge or bound that the words end with, or nothing."""
    for count in range(min(5, len(words)), 0, -1):
        phrase = " ".join(words[-count:])
        if phrase in _HEDGES or phrase in _BOUNDS:
            return phrase
    return ""


def digits_value(text: str) -> Decimal:
    """The value of what `DIGITS` finds: "1,350" and "1 350" are 1350, "1,5" and "1 ½" are 1.5."""
    if text.isdecimal():
        return Decimal(text)
    body = _SPACE.sub(" ", text.strip()).replace("\u2044", "/")
    body = _THOUSANDS.sub("", body)
    whole, comma, decimals = body.partition(",")
    if not comma:
        return number_written(body)
    # A comma that is left is a decimal one, unless a point stands before it.
    return number_written(whole if "." in whole else f"{whole}.{decimals}")


def spelled_value(text: str) -> Decimal:
    """The value of a number in words: "three hundred and fifty" is 350."""
    total, group = 0, 0
    for word in re.split(r"[\s-]+", text.strip().lower()):
        value = _WORDS.get(word)
        if value is None:
            continue
        if value == 1000:
            total, group = total + max(group, 1) * value, 0
        elif value in (100, 12) and word in ("hundred", "dozen"):
            group = max(group, 1) * value
        else:
            group += value
    return Decimal(total + group)


def count_value(text: str) -> Decimal:
    """The value of a count in digits or in words: "5", "five", "a dozen"."""
    return Decimal(text) if text.isdigit() else spelled_value(text)


def part_value(found: re.Match[str]) -> Decimal:
    """The part of one that "and a half" adds to a number."""
    return _small(found["n"]) / _PARTS[found["part"].lower()]


def scaled(first: str, second: str) -> Decimal | None:
    """The value of a range's first end that shares the multiplier of its second: "five to six hundred".

    None where the ends share none: "five to twenty", "five to four hundred".
    """
    low, high = first.lower().strip(), second.lower().split()
    times = _WORDS.get(high[-1], 0) if len(high) == 2 else 0
    if times < 100 or low not in _ONES or low == "zero" or high[0] not in _ONES:
        return None
    return Decimal(_WORDS[low] * times) if _WORDS[low] < _WORDS[high[0]] else None


def share_value(found: re.Match[str]) -> Decimal | None:
    """The per cent that a share in words states; None when it is no share ("3 of 2")."""
    if found["every"]:
        return Decimal(100) / _EVERY[found["every"].lower()]
    if found["of"]:
        part, whole = _small(found["of"]), _small(found["all"])
        return Decimal(100) * part / whole if 0 < part < whole else None
    count = _small(found["n"]) if found["n"] else 1
    name = (found["part"] or found["bare"]).lower()
    parts = _PARTS.get(name) or _PARTS[name.removesuffix("s")]
    return Decimal(100) * count / parts if count < parts else None


def _small(text: str) -> Decimal:
    """A small number in digits or words; "an" is 1."""
    return Decimal(text) if text.isdigit() else Decimal(_WORDS.get(text.lower(), 1))

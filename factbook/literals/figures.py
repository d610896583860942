"""Figures: every number in a text with its unit, its range, its hedge and where it stands."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from factbook.literals.names import Word, words
from factbook.literals.numbers import (  # fmt: skip
    AND_PART,
    DASH,
    DIGITS,
    SHARE,
    SPACE,
    SPELLED,
    digits_value,
    hedging,
    may_begin,
    part_value,
    scaled,
    share_value,
    spelled_value,
)
from factbook.patterns import regex
from factbook.quantity import Bound, Quantity
from factbook.units import unit_named, unit_spellings

SHARE_UNIT: Final = "share"

_LETTERED: Final = "|".join(
    re.escape(u) for u in unit_spellings() if u[-1].isalpha() or u[-1] == "."
)
_UNIT: Final = regex(
    rf"(?:{SPACE}{{0,2}}[-\u2010\u2011]?)(?P<unit>%(?!\w)|per{SPACE}?cent\b|(?:{_LETTERED})(?![\w⁻])|mmhg\b|iu\b)"
    rf"(?P<rate>{SPACE}?(?:/|per){SPACE}?(?:kg|kilo|kilogram|lb|pound|d?l|litre|liter)\b)?",
    re.IGNORECASE,
)
_NUMBER: Final = regex(
    rf"(?P<digits>(?<!\w)(?<!\d[.,])(?<!(?<!\d\d)/)(?<![A-Za-z]{DASH})(?<![A-Za-z]\.){DIGITS})"
    rf"|\b(?P<words>{SPELLED})",
    re.IGNORECASE,
)
_AND: Final = rf"{SPACE}+and{SPACE}+"
_TO: Final = regex(
    rf"{SPACE}*(?:{DASH}{{1,2}}|\bto\b|\bthrough\b|\bup to\b){SPACE}*"
    rf"(?:(?P<digits>{DIGITS})|(?P<words>{SPELLED}))",
    re.IGNORECASE,
)
# "4 x 100 mg": a number of equal doses, or of pieces of a weight.
_TIMES: Final = regex(rf"{SPACE}?[xX×✕]{SPACE}?(?P<digits>{DIGITS})")
_OF: Final = regex(rf"{SPACE}(?:of|the)\b", re.IGNORECASE)
_BETWEEN: Final = regex(r"between (?:about |around )?$|Between (?:about |around )?$")
_BETWEEN_TO: Final = regex(rf"{_AND}(?:(?P<digits>{DIGITS})|(?P<words>{SPELLED}))", re.IGNORECASE)
_SHARED: Final = regex(
    rf"{SPACE}*(?:,|/|&|,?{SPACE}*(?:and|or|to)\b){SPACE}*(?:about|around|~|roughly)?{SPACE}*"
)
# A numbered thing before a part: "Tip 2 1/2 cup of edamame".
_LABELLED: Final = regex(
    r"\b(?:tip|step|day|slide|no\.|question|option|week|stage|table|fact|myth|rule|recipe|item|idea)"
    r"\s\d+\s\d/\d$",
    re.IGNORECASE,
)
# "half an hour", "an hour and a half": hours without a number.
_HOUR: Final = regex(
    r"(?P<half>half an hour|a? ?half[- ]hour)\b|an hour(?P<more> and a half)?\b", re.IGNORECASE
)
_FAR: Final = 4  # "men over 30 – 420 mg" is no range: its ends are too far apart
_ALIKE: Final = 8  # how many times greater a number may be than one whose unit it shares
# "It goes from 310 mg to 350 mg in pregnancy" tells of two figures, no range.
_MOVES: Final = regex(
    r"\b(?:go(?:es)?|went|rises?|rose|climbs?|moves?|jumps?|grows?|steps?|increases?|raised?|drops?"
    r"|falls?|fell|changed?|lowered|up|down)\s+(?:it |up |down |again )?from\s+(?:about )?$",
    re.IGNORECASE,
)
_BACK: Final = 32  # characters before a number that tell whether it is where another comes from
_CURRENCY: Final = "$€£¥"


class Figure(NamedTuple):
    """A number in a text, from `start` to `end` with its unit; `unit` is "" for a bare one.

    `unit` is "share" for fractions in words ("two-thirds"), the value then in per cent, and
    "money" beside a currency sign.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    unit: str = ""
    hedged: bool = False
    bound: Bound = Bound.EXACT
    spelled: bool = False

    def quantity(self, unit: str | None = None) -> Quantity:
        """The figure as a quantity, in another unit where its own is shared or implied."""
        chosen = self.unit if unit is None else unit
        return Quantity(self.low, self.high, chosen, "", self.hedged, self.bound)


def figures(text: str, found: Sequence[Word] | None = None) -> tuple[Figure, ...]:
    """Every figure of a text in order; none overlaps another. `found` are its words, if known."""
    starts = [
        word.start for word in (words(text) if found is None else found) if may_begin(word.low)
    ]
    if not starts:
        return ()
    numbers: list[Figure] = []
    free = 0
    for start in starts:
        if start < free:
            continue
        # ".77" begins before its digits.
        number = start and text[start - 1] == "." and _NUMBER.match(text, start - 1)
        number = number or _NUMBER.match(text, start)
        if number and " " in number[0] and _LABELLED.search(text, max(0, start - 12), number.end()):
            free = start + number[0].index(" ")  # "Tip 2: ½ cup" with the mark left out
            continue
        if number:
            numbers.append(_figure(text, number))
            free = numbers[-1].end
        elif (hour := _HOUR.match(text, start)) is not None:
            numbers.append(_hours(text, hour))
            free = hour.end()
    shares = [s for share in _shares(text, starts) if (s := _share(text, share)) is not None]
    return tuple(_sharing(_merged(numbers, shares), text))


def _shares(text: str, starts: Sequence[int]) -> Iterator[re.Match[str]]:
    """The shares in words that begin at some of these places; none overlaps another."""
    free = 0
    for start in starts:
        share = SHARE.match(text, start) if start >= free else None
        if share is not None:
            yield share
            free = share.end()


def _figure(text: str, number: re.Match[str]) -> Figure:
    """The figure that begins with a number: its unit, and its second end if it is a range."""
    low, high, end, unit = _multiplied(text, number) or _ranged(text, number)
    around = hedging(text, number.start(), end)
    if number.start() and text[number.start() - 1] in _CURRENCY:
        unit = "money"
    return Figure(
        number.start(),
        end,
        min(low, high),
        max(low, high),
        unit,
        around.hedged,
        around.bound,
        number["words"] is not None,
    )


def _hours(text: str, hour: re.Match[str]) -> Figure:
    """The figure of hours in words."""
    value = Decimal("0.5") if hour["half"] else Decimal("1.5" if hour["more"] else 1)
    around = hedging(text, hour.start(), hour.end())
    return Figure(
        hour.start(), hour.end(), value, value, "h", around.hedged, around.bound, spelled=True
    )


_Ends = tuple[Decimal, Decimal, int, str]


def _multiplied(text: str, number: re.Match[str]) -> _Ends | None:
    """The product that begins with a number, where its end has a unit: "4 x 100 mg" is 400 mg."""
    times = _TIMES.match(text, number.end()) if number["digits"] else None
    end, unit = _unit(text, times.end()) if times else (0, "")
    if times is None or not unit:
        return None
    product = _value(number) * digits_value(times["digits"])
    return product, product, end, unit


def _ranged(text: str, number: re.Match[str]) -> _Ends:
    """Both ends of the figure that begins with a number, where it ends, and its unit."""
    low, stop = _value(number), number.end()
    part = AND_PART.match(text, stop)
    # "three and a third of Americans" are two figures.
    if part is not None and not _OF.match(text, part.end()):
        low, stop = low + part_value(part), part.end()
    end, unit = _unit(text, stop)
    second = _TO.match(text, end)
    if (
        second is None
        and text[end : end + 4] == " and"
        and _BETWEEN.search(text[max(0, number.start() - 16) : number.start()])
    ):
        second = _BETWEEN_TO.match(text, end)
    if second is not None and _MOVES.search(text, max(0, number.start() - _BACK), number.start()):
        second = None
    if second is None or not _range_like(text, second):
        return low, low, end, unit
    if number["words"] and second["words"] and not unit:
        low = scaled(number["words"], second["words"]) or low
    high, (stop, last) = _value(second), _unit(text, second.end())
    apart = " " in second[0] and low * _FAR < high and not unit
    # "310 mg up to 30": the second number is an age.
    apart = apart or ("up" in second[0].lower() and bool(unit) and not last and high < low)
    if apart or (unit and last and unit != last):
        return low, low, end, unit
    return low, high, stop, last or unit


def _value(number: re.Match[str]) -> Decimal:
    """The value of a number in digits or in words."""
    return digits_value(number["digits"]) if number["digits"] else spelled_value(number["words"])


def _range_like(text: str, second: re.Match[str]) -> bool:
    """Whether a second number belongs to a range, and is not glued to a following word."""
    after = text[second.end() : second.end() + 1]
    return not after.isalpha() or _UNIT.match(text, second.end()) is not None


def _unit(text: str, end: int) -> tuple[int, str]:
    """Where the unit after a number ends, and its name; rates of body weight are their own unit."""
    found = _UNIT.match(text, end)
    if found is None:
        return end, ""
    unit = unit_named(" ".join(found["unit"].split()))
    if unit.lower().replace(" ", "") == "percent":
        unit = "%"
    if found["rate"]:
        rate = found["rate"].strip().removeprefix("/").removeprefix("per").strip()
        return found.end(), unit_named(f"{unit}/{rate}")
    return found.end(), unit


def _share(text: str, share: re.Match[str]) -> Figure | None:
    """The figure of a share in words; None when it is no share."""
    value = share_value(share)
    if value is None:
        return None
    start, end = share.span()
    around = hedging(text, start, end)
    return Figure(start, end, value, value, SHARE_UNIT, around.hedged, around.bound, spelled=True)


def _merged(found: list[Figure], shares: list[Figure]) -> list[Figure]:
    """Figures and shares in order; a share replaces the bare numbers that it is made of."""
    merged: list[Figure] = []
    for figure in sorted((*found, *shares), key=lambda f: (f.start, f.unit != SHARE_UNIT)):
        while merged and merged[-1].end > figure.start and figure.unit == SHARE_UNIT:
            if merged[-1].unit or merged[-1].start < figure.start:
                break
            merged.pop()
        if not merged or merged[-1].end <= figure.start:
            merged.append(figure)
    return merged


def _sharing(found: list[Figure], text: str) -> list[Figure]:
    """The figures, with bare numbers given the unit that they share: "157 and 80 mg"."""
    for index in range(len(found) - 2, -1, -1):
        this, following = found[index], found[index + 1]
        if this.unit or following.unit not in ("mg", "%", "g", "mcg", "% DV"):
            continue
        near = this.high * _ALIKE >= following.low and following.high * _ALIKE >= this.low
        if near and _SHARED.fullmatch(text, this.end, following.start):
            found[index] = this._replace(unit=following.unit)
    return found

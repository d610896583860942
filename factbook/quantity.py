"""A number with its unit: how it is written, read, converted, compared and shown.

A quantity is one number or a range, in a unit, on a basis ("day", "100 g", "1 oz").
Numbers are decimals, so that nothing is lost between the facts, the page and the feeds.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import cache
from typing import Final

from factbook.patterns import regex
from factbook.units import FRACTIONS, GRAMS, Number, decimal, number_written, unit_named

NARROW_SPACE: Final = "\u202f"
EN_DASH: Final = "\u2013"
THOUSANDS_FROM: Final = 10_000


class Bound(StrEnum):
    """The side on which a quantity is open."""

    EXACT = ""
    AT_LEAST = "at least"
    AT_MOST = "up to"
    MORE_THAN = "more than"
    LESS_THAN = "less than"


# Units that stand against their number ("37%"); all others take a narrow no-break space.
_TIGHT: Final = ("%", "% DV")
_BASIS_WORDS: Final = {
    "day": "a day",
    "serving": "per serving",
    "1 oz": "per ounce",
    "1 cup": "per cup",
}
_PLURALS: Final = {"cup": "cups"}
# Kitchen measures are written with fractions: ½ cup, 1¼ tsp.
_KITCHEN: Final = ("cup", "tbsp", "tsp")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or range in a unit, on a basis; `decimals` is how finely it is shown."""

    low: Decimal
    high: Decimal
    unit: str = ""
    basis: str = ""
    approximate: bool = False
    bound: Bound = Bound.EXACT
    decimals: int | None = None

    @classmethod
    def of(
        cls, value: Number, unit: str = "", *, per: str = "", decimals: int | None = None,
        approximate: bool = False, bound: Bound = Bound.EXACT,
    ) -> Quantity:  # fmt: skip
        """The quantity of one number: `Quantity.of(400, "mg", per="day")`."""
        number = decimal(value)
        return cls(number, number, unit_named(unit), per, approximate, bound, decimals)

    @classmethod
    def range(
        cls, low: Number, high: Number, unit: str = "", *, per: str = "",
        decimals: int | None = None, approximate: bool = False,
    ) -> Quantity:  # fmt: skip
        """The quantity of a range, its ends put in order: `Quantity.range(400, 420, "mg")`."""
        ends = sorted((decimal(low), decimal(high)))
        return cls(ends[0], ends[1], unit_named(unit), per, approximate, Bound.EXACT, decimals)

    @property
    def is_range(self) -> bool:
        """Whether the two ends differ."""
        return self.low != self.high

    @property
    def value(self) -> Decimal:
        """The number, or the middle of a range."""
        return self.low if self.low == self.high else (self.low + self.high) / 2

    def times(self, factor: Number) -> Quantity:
        """The same quantity multiplied by a number."""
        by = decimal(factor)
        ends = sorted((self.low * by, self.high * by))
        return replace(self, low=ends[0], high=ends[1])

    def on(self, basis: str) -> Quantity:
        """The same number on another basis; nothing is converted."""
        return replace(self, basis=basis)

    def to(self, unit: str) -> Quantity:
        """The same quantity in another unit of mass; ValueError when the two do not convert."""
        target = unit_named(unit)
        if target == self.unit:
            return self
        if target not in GRAMS or self.unit not in GRAMS:
            raise ValueError(f"{self.unit or 'a bare number'} does not convert to {target}")
        return replace(self.times(GRAMS[self.unit] / GRAMS[target]), unit=target, decimals=None)

    def converts_to(self, unit: str) -> bool:
        """Whether `to(unit)` would succeed."""
        return unit == self.unit or (unit in GRAMS and self.unit in GRAMS)

    def agrees(self, other: Quantity, relative: Number = 0, absolute: Number = 0) -> bool:
        """Whether the two overlap once `other` is widened by the larger of the two tolerances.

        `relative` is a share (0.05 is 5 %); `absolute` is in this quantity's unit.
        """
        if not other.converts_to(self.unit):
            return False
        fact, share, step = other.to(self.unit), decimal(relative), decimal(absolute)
        least = fact.low - max(abs(fact.low) * share, step)
        most = fact.high + max(abs(fact.high) * share, step)
        return self.low <= most and self.high >= least

    def rounded(self) -> Quantity:
        """The quantity with its ends rounded as `show` rounds them (halves go up)."""
        step = Decimal(1).scaleb(-self._places())
        low, high = (end.quantize(step, ROUND_HALF_UP) for end in (self.low, self.high))
        return replace(self, low=low, high=high)

    def show(self, *, basis: bool = False) -> str:
        """The quantity as readers see it: "400–420 mg", with its basis "400–420 mg a day"."""
        words = ["about"] if self.approximate else []
        if self.bound is not Bound.EXACT:
            words.append(self.bound.value)
        words.append(self._figure())
        if basis and self.basis:
            words.append(_BASIS_WORDS.get(self.basis, f"per {self.basis}"))
        return " ".join(words)

    @property
    def machine(self) -> str:
        """The number for programs, rounded as shown: "156", a range "400-420"."""
        shown = self.rounded()
        ends = [_plain(shown.low)] + ([_plain(shown.high)] if shown.is_range else [])
        return "-".join(ends)

    def __str__(self) -> str:
        """The quantity as readers see it, without its basis."""
        return self.show()

    def __html__(self) -> str:
        """The HTML form, a `data` element whose value is for programs."""
        return _html(self)

    @property
    def figure(self) -> str:
        """The number as readers see it, without its unit: "11.7–14.1"."""
        shown = self.rounded()
        write = (
            _kitchen if self.unit in _KITCHEN else _separated if self.decimals is None else _fixed
        )
        ends = [write(shown.low)] + ([write(shown.high)] if shown.is_range else [])
        return EN_DASH.join(ends)

    def _places(self) -> int:
        """The number of decimals shown: as given, or by unit and size."""
        if self.decimals is not None:
            return self.decimals
        exact = max(_written_places(self.low), _written_places(self.high))
        return min(exact, _natural_places(self.unit, max(abs(self.low), abs(self.high))))

    def _figure(self) -> str:
        """Number and unit without hedge or basis."""
        if not self.unit:
            return self.figure
        gap = "" if self.unit in _TIGHT else NARROW_SPACE
        unit = self.unit if self.rounded().high <= 1 else _PLURALS.get(self.unit, self.unit)
        return f"{self.figure}{gap}{unit}"


@cache
def _html(quantity: Quantity) -> str:
    """The HTML form of a quantity, worked out once: the same figures stand on many pages."""
    return f'<data value="{quantity.machine}">{html.escape(quantity.show())}</data>'


def _natural_places(unit: str, size: Decimal) -> int:
    """The decimals that a figure of this unit and size bears: 156 mg, 5.7 mg, 0.85 mmol/L."""
    if unit == "% DV":
        return 0
    if unit in ("mmol/L", "mmol", "mg/dL"):
        return 2
    if unit == "" or unit in _KITCHEN:
        return 6 if unit == "" else 3
    return 0 if size >= 100 or (unit == "mg" and size >= 10) else 1 if size >= 1 else 3


def _written_places(number: Decimal) -> int:
    """The decimals that a number has, trailing zeros left out."""
    exponent = number.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _plain(number: Decimal) -> str:
    """A number without exponent, separators or trailing zeros."""
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def _kitchen(number: Decimal) -> str:
    """A number with its fraction as one sign where there is one: 1.5 is "1½"."""
    whole, part = divmod(number, 1)
    for sign, value in FRACTIONS.items():
        if part and abs(part - Decimal(value)) < Decimal("0.005"):
            return f"{_separated(whole) if whole else ''}{sign}"
    return _separated(number)


def _separated(number: Decimal) -> str:
    """A number for readers: thousands separated from 10,000 on."""
    text = _plain(number)
    whole, dot, rest = text.partition(".")
    return f"{int(whole):,}{dot}{rest}" if abs(number) >= THOUSANDS_FROM else text


def _fixed(number: Decimal) -> str:
    """A number with all the decimals that it was rounded to, for those computed to so many: 12.0."""
    return f"{number:,f}" if abs(number) >= THOUSANDS_FROM else f"{number:f}"


_HEDGE: Final = r"(?P<hedge>~|≈|about|around|approximately|approx\.?|roughly|circa|ca\.?)?\s*"
_OPEN: Final = {
    "at least": Bound.AT_LEAST, "≥": Bound.AT_LEAST, ">=": Bound.AT_LEAST,
    "up to": Bound.AT_MOST, "at most": Bound.AT_MOST, "≤": Bound.AT_MOST, "<=": Bound.AT_MOST,
    "more than": Bound.MORE_THAN, "over": Bound.MORE_THAN, ">": Bound.MORE_THAN,
    "less than": Bound.LESS_THAN, "under": Bound.LESS_THAN, "<": Bound.LESS_THAN,
}  # fmt: skip
_NUMBER: Final = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:\s*/\s*\d+)?)(?:\s?[½¼¾⅓⅔⅛⅜⅝⅞])?"
    r"|[½¼¾⅓⅔⅛⅜⅝⅞]"
)
_PARSE: Final = regex(
    rf"{_HEDGE}(?P<open>at least|up to|at most|more than|less than|over|under|[<>]=?|[≤≥])?\s*"
    rf"(?P<low>-?(?:{_NUMBER}))(?:\s*(?:[-‐‑–—]|to)\s*(?P<high>-?(?:{_NUMBER})))?"
    r"\s*(?P<unit>%\s*DV|%|per cent|[^\W\d][^\s/]*(?:/d?l\b)?\.?)?"
    r"\s*(?:(?:/|per|an?)\s*(?P<basis>.+))?",
    re.IGNORECASE,
)
_BASIS_READ: Final = {"ounce": "1 oz", "oz": "1 oz", "cup": "1 cup", "daily": "day", "d": "day"}


def parse(text: str) -> Quantity:
    """The quantity that a short text states: "400–420 mg/day", "~80 mg per ounce", "½ cup".

    Raises ValueError when the text is anything else.
    """
    found = _PARSE.fullmatch(" ".join(text.split()))
    if found is None:
        raise ValueError(f"{text!r} is not a quantity")
    low = number_written(found["low"])
    high = number_written(found["high"]) if found["high"] else low
    basis = (found["basis"] or "").strip()
    return Quantity(
        min(low, high),
        max(low, high),
        _unit_read(found["unit"] or ""),
        _BASIS_READ.get(basis.lower(), basis),
        found["hedge"] is not None,
        _OPEN[found["open"].lower()] if found["open"] else Bound.EXACT,
    )


def _unit_read(text: str) -> str:
    """The unit that a text ends with: "%DV" and "% DV" are one."""
    return unit_named("% DV" if re.fullmatch(r"%\s*DV", text, re.IGNORECASE) else text)

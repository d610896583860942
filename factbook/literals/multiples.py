"""So many times a serving told before: "six of them", "half that", "the two I always eat"."""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from factbook.literals.numbers import TWO_TO_TEN, count_value
from factbook.literals.servings import Portion, Serving
from factbook.patterns import regex

_COUNT: Final = rf"one|{TWO_TO_TEN}|twelve|a dozen|\d{{1,2}}"
_GIVES: Final = (
    "ha(?:s|ve)|makes?|brings?|gives?|holds?|contains?|provides?|comes?|suppl(?:y|ies)|adds?|yields?"
    "|offers?|packs?|delivers?|gets?|to|would|will|is|are|alone|already|together|on|in|at|with|for"
)
_WHO: Final = "I|you|we|they|he|she|of us"
_SERVED: Final = "amount|serving|portion|quantity|helping|weight"
# The forms in which prose tells so many of what it named before, or, in the last three, so much.
_TOLD: Final = regex(
    rf"\b(?P<of>{_COUNT}) of (?:them|these|those)\b"
    rf"|(?:\A|[,;:(.]|\b(?:and|so|while|but|yet|or|then|just|only|even))\s*(?:the |just |only |even )*"
    rf"(?P<first>{_COUNT})\s+(?:{_GIVES}|{_WHO})\b"
    rf"|\b(?:eats?|ate|ha(?:s|ve)|had|takes?|took|wants?|make (?:it|that|them))\s+(?P<eaten>{_COUNT})"
    r"(?=\s+and\b|\s*,|\s+(?:of|for|at|in|on)\b)"
    rf"|\b(?:just|only) (?P<only>{_COUNT})(?=\s+and\b|\s*,)"
    rf"|\b(?P<half>half)(?: of)? (?:that|this|it|(?:that |this |the )(?:{_SERVED}))\b"
    rf"|\b(?P<part>the half|half the (?:{_SERVED}))\b"
    rf"|\b(?P<twice>twice|double) (?:that|this|it|the (?:{_SERVED}))\b",
    re.IGNORECASE,
)
_PARTS: Final = {"half": Decimal("0.5"), "part": Decimal("0.5"), "twice": Decimal(2)}
_BY_WEIGHT: Final = ("g", "kg", "ml", "L")


class Multiple(NamedTuple):
    """So many of a serving (`whole`: four biscuits, where two were named), or so much of it."""

    number: Decimal
    whole: bool

    def of(self, serving: Serving) -> Serving:
        """The serving that so many, or so much, of another is; nowhere in the text itself."""
        times = self.number / _pieces(serving.portions) if self.whole else self.number
        portions = tuple(
            p._replace(low=p.low * times, high=p.high * times) for p in serving.portions
        )
        return serving._replace(portions=portions)

    @property
    def pieces(self) -> Serving:
        """So many pieces, where no serving was named before."""
        return Serving(0, 0, (Portion(0, 0, self.number, self.number, "piece"),))


@lru_cache(maxsize=64)  # asked for one number by several rules
def multiple(text: str, start: int, end: int) -> Multiple | None:
    """The last multiple that a text tells between two places, if it tells any."""
    told = [
        (m.lastgroup, m[m.lastgroup].lower())
        for m in _TOLD.finditer(text[start:end])
        if m.lastgroup
    ]
    if not told:
        return None
    form, said = told[-1]
    if form in _PARTS:
        return Multiple(_PARTS[form], whole=False)
    return Multiple(count_value(said), whole=True)


def _pieces(portions: Sequence[Portion]) -> Decimal:
    """The pieces or measures of a serving: two in "two biscuits (46 g)", one in "30 g"."""
    counted = (p.low for p in portions if p.unit not in _BY_WEIGHT and p.low == p.high)
    return next(counted, Decimal(1)) or Decimal(1)

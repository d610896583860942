"""Numbers of years in words, as ages have them: nine, twenty-five, her thirties, the thirty-first."""

from decimal import Decimal
from typing import Final

_SPELLED: Final = {
    "birth": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13,
    "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "thirty-one": 31, "forty": 40,
    "fifty": 50, "fifty-one": 51, "sixty": 60, "seventy": 70,
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
}  # fmt: skip
WORDS: Final = "|".join(
    sorted((w for w in _SPELLED if not w.endswith("ies")), key=lambda w: -len(w))
)
ORDINALS: Final = {
    "ninth": 9, "fourteenth": 14, "eighteenth": 18, "nineteenth": 19, "thirtieth": 30,
    "thirty-first": 31, "fiftieth": 50, "fifty-first": 51,
}  # fmt: skip
IN_WORDS: Final = _SPELLED | ORDINALS
_TENS: Final = "twenty|thirty|forty|fifty|sixty|seventy"
_ONES: Final = "-(?:one|two|three|four|five|six|seven|eight|nine)\\b"
NUMBER: Final = rf"(?:\d{{1,2}}|(?:{_TENS}){_ONES}|(?:{WORDS})\b(?!{_ONES}))"


def years(text: str) -> Decimal:
    """A number of years in digits or in words."""
    low = text.lower()
    ten, _, one = low.partition("-")
    if low not in IN_WORDS and one:
        return Decimal(IN_WORDS[ten] + IN_WORDS[one])  # "twenty-five"
    return Decimal(IN_WORDS.get(low, low))

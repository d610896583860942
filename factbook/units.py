"""Units and how numbers are written: spellings, grams, vulgar fractions."""

from decimal import Decimal, InvalidOperation
from typing import Final

Number = int | float | str | Decimal

# One spelling per unit; the keys are lower case. Written forms of prose (tablespoons, µg) included.
_UNIT_SPELLINGS: Final[dict[str, str]] = {
    spelling: unit
    for unit, spellings in {
        "mg": "mg mgs milligram milligrams milligramme milligrammes",
        "g": "g gm gms gram grams gramme grammes",
        "kg": "kg kilogram kilograms",
        "mcg": "mcg µg μg ug microgram micrograms",
        "oz": "oz oz. ounce ounces",
        "lb": "lb lbs pound pounds",
        "%": "% percent pct",
        "mmol": "mmol mmols millimole millimoles",
        "mmol/L": "mmol/l mmol·l⁻¹",
        "mg/dL": "mg/dl",
        "ml": "ml millilitre millilitres milliliter milliliters",
        "L": "l litre litres liter liters",
        "cup": "cup cups cupful cupfuls",
        "tbsp": "tbsp tbsps tablespoon tablespoons",
        "tsp": "tsp tsps teaspoon teaspoons",
        "h": "h hr hrs hour hours",
        "min": "min mins minute minutes",
        "kcal": "kcal calorie calories",
    }.items()
    for spelling in spellings.split()
} | {"% dv": "% DV", "% daily value": "% DV", "percent dv": "% DV", "per cent": "%"}

# Grams in one unit of mass. 1 oz is 28.35 g, as USDA and the labels round it.
GRAMS: Final[dict[str, Decimal]] = {
    "mcg": Decimal("0.000001"),
    "mg": Decimal("0.001"),
    "g": Decimal(1),
    "oz": Decimal("28.35"),
    "lb": Decimal("453.6"),
    "kg": Decimal(1000),
}

FRACTIONS: Final = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.333333", "⅔": "0.666667",
                  "⅛": "0.125", "⅜": "0.375", "⅝": "0.625", "⅞": "0.875"}  # fmt: skip


def unit_named(spelling: str) -> str:
    """The unit that a written form means: "Milligrams" is "mg"; an unknown one is itself."""
    folded = spelling.strip().lower()
    return _UNIT_SPELLINGS.get(folded, spelling.strip())


def is_unit(spelling: str) -> bool:
    """Whether a written form is a unit that this module knows."""
    return spelling.strip().lower() in _UNIT_SPELLINGS


def unit_spellings() -> tuple[str, ...]:
    """Every written form of every unit, longest first, in lower case."""
    return tuple(sorted(_UNIT_SPELLINGS, key=lambda spelling: (-len(spelling), spelling)))


def decimal(value: Number) -> Decimal:
    """The decimal that a number is written as: 0.1 is 0.1, "1,350" is 1350.

    Raises ValueError when the text is no finite number.
    """
    if isinstance(value, Decimal):
        number = value
    else:
        try:
            number = Decimal(str(value).replace(",", "").strip())
        except InvalidOperation:
            raise ValueError(f"{value!r} is not a number") from None
    if not number.is_finite():
        raise ValueError(f"{value!r} is not a finite number")
    return number


def number_written(text: str) -> Decimal:
    """The number that digits, fractions and vulgar fractions state: "1½", "1 1/2" and "3/2" are 1.5.

    Raises ValueError when the text is no number or divides by nought.
    """
    body = text.strip()
    part = Decimal(0)
    if body and body[-1] in FRACTIONS:
        part, body = Decimal(FRACTIONS[body[-1]]), body[:-1].strip()
        if not body:
            return part
    if "/" in body:
        before, _, below = body.partition("/")
        whole, _, above = before.strip().rpartition(" ")
        if decimal(below) == 0:
            raise ValueError(f"{text!r} divides by nought")
        return decimal(whole or 0) + decimal(above) / decimal(below) + part
    number = decimal(body)
    return number - part if body.startswith("-") else number + part

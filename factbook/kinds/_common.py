"""What several kinds of fact share: quantities as text, reported values, badges, ages."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Final

from factbook.guide import Number
from factbook.quantity import Quantity, parse
from factbook.record import Prose, SourceId
from factbook.shape import After, Before, Field, Strict
from factbook.voucher import Population

MONTHS_IN_YEAR: Final = Decimal(12)


def _quantity(value: Any) -> Any:
    """The quantity that a text or a bare number states; anything else is left to be rejected."""
    if isinstance(value, bool) or not isinstance(value, str | int | float | Decimal):
        return value
    return parse(str(value))


# A figure as an editor types it: "48 %", "0.75–0.95 mmol/L", "at least 4 h", "more than 300".
Measured = Annotated[
    Quantity,
    Before(_quantity, examples=("48 %", "0.75–0.95 mmol/L", "at least 4 h")),
]


def _some(value: tuple[Any, ...]) -> tuple[Any, ...]:
    """The items; ValueError when there are none.

    Pydantic's own `min_length` would report a list whose only item is wrong as empty, too.
    """
    if not value:
        raise ValueError("the list is empty")
    return value


SOME: Final = After(_some)


class LifeStage(StrEnum):
    """The stages of life that reference tables tell apart."""

    INFANT = "infant"
    CHILD = "child"
    TEEN = "teen"
    ADULT = "adult"
    PREGNANCY = "pregnancy"
    LACTATION = "lactation"


class Sex(StrEnum):
    """Whom a band is for."""

    MALE = "male"
    FEMALE = "female"
    ANY = "any"


class AgeUnit(StrEnum):
    """What the ages of a band count."""

    YEARS = "years"
    MONTHS = "months"


class Ages(Strict):
    """A stretch of ages, first and last included; without a last one it has no end."""

    first: Number = Field(ge=0, description="the first age included")
    last: Number | None = Field(None, description="the last age included; left out for 'and older'")
    unit: AgeUnit = Field(AgeUnit.YEARS, description="years, or months for infants")

    @property
    def start_month(self) -> Decimal:
        """The month of life at which it begins."""
        return self.first if self.unit is AgeUnit.MONTHS else self.first * MONTHS_IN_YEAR

    @property
    def end_month(self) -> Decimal | None:
        """The month of life at which it ends: 14–18 years end with the 19th birthday."""
        if self.last is None:
            return None
        return self.last if self.unit is AgeUnit.MONTHS else (self.last + 1) * MONTHS_IN_YEAR

    @property
    def label(self) -> str:
        """The ages as readers see them: "19–30 years", "51 years and older"."""
        if self.last is None:
            return f"{self.first:f} {self.unit} and older"
        return f"{self.first:f}–{self.last:f} {self.unit}"

    def population(self, sex: Sex, stage: LifeStage | None) -> Population:
        """The people of these ages, in years, as prose is matched against them."""
        share = MONTHS_IN_YEAR if self.unit is AgeUnit.MONTHS else Decimal(1)
        return Population(
            sex="" if sex is Sex.ANY else sex.value,
            stage=stage.value if stage in (LifeStage.PREGNANCY, LifeStage.LACTATION) else "",
            youngest=self.first / share,
            oldest=None if self.last is None else self.last / share,
        )


class Criterion(Strict):
    """One thing that must hold of a record for it to bear a badge."""

    field: str = Field(description="the field or computed value that is looked at")
    equals: str | None = Field(None, description="the value that it must have, or contain")
    at_least: Measured | None = Field(None, description="the least it may be")
    at_most: Measured | None = Field(None, description="the most it may be")
    highest: bool = Field(False, description="it must be the highest of its kind")
    lowest: bool = Field(False, description="it must be the lowest of its kind")


class Badge(Strict):
    """A distinction with the criteria that it rests on; one record bears it, unless shared."""

    name: str = Field(description="what the badge says: 'most magnesium per gram'")
    why: Prose = Field(description="one sentence for readers: what the badge rests on")
    criteria: tuple[Criterion, ...] = Field((), description="what must hold for the badge")
    shared: bool = Field(False, description="true if several records may bear it")


class Report(Strict):
    """What another dataset or authority gives for the same thing."""

    authority: str = Field(description="who gives it: 'NIH ODS', 'USDA Foundation'")
    value: Measured = Field(description="the value with its unit and basis: '80 mg per 1 oz'")
    grams: Number | None = Field(None, gt=0, description="what the serving of that value weighs")
    source: SourceId | None = Field(None, description="where it stands")
    note: Prose | None = Field(None, description="why it differs, if that is known")


class Link(Strict):
    """An address with a label."""

    label: str = Field(description="what readers see")
    address: str = Field(pattern="^https?://", description="the address")


def plain_names(*names: str | None) -> tuple[str, ...]:
    """The names in lower case, each once, in their order."""
    return tuple(dict.fromkeys(name.casefold() for name in names if name))

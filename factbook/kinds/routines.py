"""Routines: what to take or eat when, in parts that add up to a total within the limit."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from factbook.guide import Number
from factbook.kinds._common import SOME
from factbook.kinds.foods import Food
from factbook.quantity import Quantity
from factbook.record import FormId, Library, Prose, Record, RefTo, derived
from factbook.shape import Field, Strict, whole
from factbook.voucher import Voucher


class Amount(Strict):
    """A range of elemental milligrams."""

    low: Number = Field(ge=0, description="the least, in elemental milligrams")
    high: Number = Field(ge=0, description="the most, in elemental milligrams")

    @whole
    def _ordered(self) -> "Amount":
        """The low end is not above the high one."""
        if self.low > self.high:
            raise ValueError(f"low {self.low:f} is above high {self.high:f}")
        return self

    @property
    def quantity(self) -> Quantity:
        """The range as a quantity."""
        return Quantity.range(self.low, self.high, "mg", per="day")


class Part(Strict):
    """One step of a routine."""

    when: Prose = Field(description="'with breakfast', 'an hour before bed'")
    what: Prose = Field(description="what is taken or eaten, in a few words")
    form: FormId | None = Field(None, description="the form, where it is a supplement")
    product: Annotated[str, RefTo("products")] | None = Field(None, description="the pick meant")
    food: Annotated[str, RefTo("foods")] | None = Field(None, description="the food, if it is one")
    servings: Number = Field(Decimal(1), gt=0, description="how many servings of the food")
    amount: Amount | None = Field(
        None, description="elemental milligrams; of a food they follow from its servings"
    )
    note: Prose | None = Field(None, description="a remark for readers")

    @whole
    def _one_thing(self) -> "Part":
        """A food's milligrams are computed, so none are typed."""
        if self.food is not None and self.amount is not None:
            raise ValueError("a part that is a food has an amount, which follows from its servings")
        return self

    @property
    def supplemental(self) -> bool:
        """Whether it counts towards a limit for supplements."""
        return self.form is not None or self.product is not None

    def quantity(self, library: Library) -> Quantity | None:
        """Elemental milligrams of this part; None where none count."""
        if self.amount is not None:
            return self.amount.quantity
        food = self._food(library)
        return food.per_serving.times(self.servings).on("day") if food else None

    def portion(self, library: Library) -> Quantity | None:
        """Grams of the food; None where the part is none."""
        food = self._food(library)
        return Quantity.of(food.serving.grams * self.servings, "g") if food else None

    def _food(self, library: Library) -> Food | None:
        """The food's record; None where the part is no food, or an unknown one."""
        fact = library.facts.get("foods", {}).get(self.food or "")
        return fact.record if fact is not None and isinstance(fact.record, Food) else None


@dataclass(frozen=True, slots=True)
class Row:
    """One step as a table shows it; `portion` in grams of a food, `amount` in elemental mg."""

    when: str
    what: str
    portion: Quantity | None
    amount: Quantity | None
    supplemental: bool
    part: Part


class Routine(Record):
    """A day's routine; its total is the sum of its parts."""

    name: str = Field(description="what readers call it")
    for_whom: Prose = Field(description="whom it is for")
    summary: Prose | None = Field(None, description="one sentence for readers")
    parts: Annotated[tuple[Part, ...], SOME] = Field(
        description="the steps, in the order of the day"
    )
    stated_total: Amount | None = Field(None, description="a typed total, checked")
    adjust: tuple[Prose, ...] = Field((), description="when to take less, more, or stop")
    over_limit: Prose | None = Field(
        None, description="the reason for a total above the limit for supplements"
    )
    claims: tuple[Annotated[str, RefTo("claims")], ...] = Field(
        (), description="the claims that it rests on"
    )

    @derived
    def rows(self, library: Library) -> tuple[Row, ...]:
        """The steps with their amounts, those of foods computed."""
        return tuple(
            Row(
                part.when,
                part.what,
                part.portion(library),
                part.quantity(library),
                part.supplemental,
                part,
            )
            for part in self.parts
        )

    @derived
    def total(self, library: Library) -> Quantity:
        """Elemental milligrams of all parts."""
        return _sum(self.rows(library))

    @derived
    def supplemental_total(self, library: Library) -> Quantity:
        """Elemental milligrams of the parts that are supplements."""
        return _sum(tuple(row for row in self.rows(library) if row.supplemental))

    def vouchers(self, id: str, library: Library) -> Iterator[Voucher]:
        """None: a routine's amounts are advice, reached by reference only."""
        return iter(())


def _sum(rows: tuple[Row, ...]) -> Quantity:
    """The sum of the rows that have an amount."""
    amounts = [row.amount for row in rows if row.amount is not None]
    low = sum((amount.low for amount in amounts), Decimal(0))
    high = sum((amount.high for amount in amounts), Decimal(0))
    return Quantity.range(low, high, "mg", per="day")


RECORD = Routine

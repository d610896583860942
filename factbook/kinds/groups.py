"""Groups: people as prose names them, each the span of several allowances.

"Men" means every adult male band, so `{{ groups.men.range }}` is the least to the greatest of
them: 400–420 mg. A page that states a group's range takes it from here, and follows the bands.
"""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from factbook.guide import Number
from factbook.kinds._common import SOME
from factbook.kinds.allowances import Allowance
from factbook.quantity import Quantity
from factbook.record import Library, Prose, Record, RefTo, derived
from factbook.shape import Field, Strict
from factbook.voucher import Voucher


class Span(Strict):
    """A typed range."""

    low: Number = Field(gt=0, description="the least, in milligrams a day")
    high: Number = Field(gt=0, description="the greatest, in milligrams a day")


class Group(Record):
    """A named group and the bands that it takes in."""

    page: ClassVar[str | None] = "/how-much/"

    name: str = Field(description="what readers call it: 'Men'")
    bands: Annotated[tuple[Annotated[str, RefTo("allowances")], ...], SOME] = Field(
        description="the ids of the allowances that it takes in"
    )
    stated: Span | None = Field(None, description="a typed range, checked against the bands")
    note: Prose | None = Field(None, description="a remark for readers")

    @derived
    def amounts(self, library: Library) -> tuple[Quantity, ...]:
        """The bands' amounts, from the least to the greatest, each once."""
        known = library.facts.get("allowances", {})
        records = [known[band].record for band in self.bands if band in known]
        found = {r.amount.low: r.amount for r in records if isinstance(r, Allowance)}
        return tuple(found[low] for low in sorted(found))

    @derived
    def range(self, library: Library) -> Quantity | None:
        """From the least to the greatest of the bands: 400–420 mg a day."""
        amounts = self.amounts(library)
        if not amounts:
            return None
        return Quantity.range(amounts[0].low, amounts[-1].high, "mg", per="day")

    @derived
    def lowest(self, library: Library) -> Quantity | None:
        """The least of the bands."""
        return next(iter(self.amounts(library)), None)

    @derived
    def highest(self, library: Library) -> Quantity | None:
        """The greatest of the bands."""
        return next(reversed(self.amounts(library)), None)

    def vouchers(self, id: str, library: Library) -> Iterator[Voucher]:
        """None: the bands vouch for themselves, and a family of bands for its span."""
        return iter(())


RECORD = Group

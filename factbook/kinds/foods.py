"""Foods: what they hold per 100 g and per serving, each in one state (raw, roasted, boiled)."""

from collections.abc import Iterator
from decimal import Decimal
from typing import ClassVar

from factbook.guide import Number
from factbook.kinds._common import Report, plain_names
from factbook.quantity import Quantity
from factbook.record import Library, Prose, Record, derived
from factbook.shape import Field, Strict
from factbook.voucher import AMOUNT, PERCENT_DV, Measure, Reported, Tolerance, Voucher

GRAMS_PER_OUNCE = Decimal("28.35")
HUNDRED = Decimal(100)
_FRACTIONS = {
    Decimal("0.25"): "¼", Decimal("0.5"): "½", Decimal("0.75"): "¾", Decimal("0.33"): "⅓",
    Decimal("0.67"): "⅔",
}  # fmt: skip


class Serving(Strict):
    """A household measure and its weight."""

    amount: Number = Field(gt=0, description="how many of the unit: 1, 0.5, 2")
    unit: str = Field(description="oz, cup, tbsp, or the piece's own name: fruit, slice, biscuit")
    grams: Number = Field(gt=0, description="what the serving weighs")
    detail: str | None = Field(None, description="'chopped', 'shelled', 'medium'")

    @property
    def label(self) -> str:
        """The serving as readers see it: "1 oz", "½ cup"."""
        amount = _FRACTIONS.get(round(self.amount, 2)) or f"{self.amount.normalize():f}"
        return " ".join(part for part in (amount, self.unit, self.detail) if part)

    @property
    def measure(self) -> Measure:
        """One of the unit, and what it weighs."""
        return Measure(self.unit, self.grams / self.amount)


class Food(Record):
    """One food in one state, from one dataset; servings and % DV are computed."""

    page: ClassVar[str | None] = "/foods/"

    name: str = Field(description="what readers call it, with its state: 'Almonds, dry roasted'")
    short: str = Field(description="the name in running prose, without the state: 'almonds'")
    state: str = Field(description="raw, dried, dry roasted, boiled, baked, ...")
    dataset_name: str | None = Field(None, description="the dataset's own description of the item")
    aliases: tuple[str, ...] = Field((), description="other names in running prose")
    not_in: tuple[str, ...] = Field(
        (), description="words beside which the name means another food: oil, milk, bread"
    )
    category: str = Field(description="seeds, nuts, vegetables, legumes, grains, fruit, ...")
    fdc_id: int | None = Field(None, gt=0, description="its number in FoodData Central")
    ndb_number: str | None = Field(None, description="its number in the Standard Reference")
    dataset: str = Field(description="the dataset that mg_per_100g is from")
    mg_per_100g: Number = Field(ge=0, description="milligrams in 100 g of the edible part")
    serving: Serving = Field(description="the usual serving")
    measures: tuple[Serving, ...] = Field((), description="other measures and their weights")
    stated_mg: Number | None = Field(
        None, description="a typed amount per serving, checked against mg_per_100g and the grams"
    )
    stated_percent_dv: Number | None = Field(None, description="a typed % DV, checked likewise")
    reported: tuple[Report, ...] = Field((), description="what other datasets and authorities give")
    chosen_because: Prose | None = Field(
        None, description="why this value, where others are more than the tolerance away"
    )
    note: Prose | None = Field(None, description="a remark for readers")

    @property
    def per_100g(self) -> Quantity:
        """Milligrams in 100 g."""
        return Quantity.of(self.mg_per_100g, "mg", per="100 g")

    @property
    def per_serving(self) -> Quantity:
        """Milligrams in the serving."""
        return self.in_grams(self.serving.grams).on(self.serving.label)

    @property
    def per_ounce(self) -> Quantity:
        """Milligrams in an ounce of 28.35 g."""
        return self.in_grams(GRAMS_PER_OUNCE).on("1 oz")

    @property
    def serving_label(self) -> str:
        """The serving with its weight: "1 cup (180 g)"."""
        return f"{self.serving.label} ({self.serving.grams.normalize():f}\u202fg)"

    @derived
    def percent_dv(self, library: Library) -> Quantity | None:
        """Per cent of the Daily Value in the serving; None when the guide names no Daily Value."""
        daily = _daily_value(library)
        if daily is None:
            return None
        share = self.per_serving.low / daily * 100
        return Quantity.of(share, "% DV", per=self.serving.label)

    def in_grams(self, grams: Decimal) -> Quantity:
        """Milligrams in so many grams."""
        return Quantity.of(self.mg_per_100g * grams / HUNDRED, "mg", per=f"{grams:f} g")

    def tolerance(self) -> Tolerance:
        """How far prose, and other datasets, may be off: 5 % or 2 mg, 10 % when hedged."""
        return AMOUNT

    def vouchers(self, id: str, library: Library) -> Iterator[Voucher]:
        """Milligrams, and per cent of the Daily Value, both on 100 g and convertible."""
        key = f"foods.{id}"
        daily = _daily_value(library)
        values = [("per_serving", self.per_100g, AMOUNT, self._reports())]
        if daily is not None:
            percent = Quantity.of(self.mg_per_100g / daily * 100, "% DV", per="100 g")
            values.append(("percent_dv", percent, PERCENT_DV, self._reports(daily)))
        for field, value, tolerance, reported in values:
            yield Voucher(
                key=f"{key}.{field}", subject=key, title=f"{self.short} ({self.state})",
                names=plain_names(self.short, *self.aliases),
                states=(self.state,), bars=self.not_in,
                value=value, reported=reported, tolerance=tolerance,
                measures=tuple(s.measure for s in (self.serving, *self.measures)),
                serving=self.serving.measure, place=("mg_per_100g",),
                sentence=f"the figure for {self.short} ({self.state}) is {{value}}",
                keys=(("100 g", f"{key}.per_100g"), ("1 oz", f"{key}.per_ounce"))
                if field == "per_serving"
                else (),
            )  # fmt: skip

    def _reports(self, daily: Decimal | None = None) -> tuple[Reported, ...]:
        """The values of others in milligrams, or in per cent of a Daily Value."""
        found = []
        for report in self.reported:
            basis = f"{report.grams.normalize():f} g" if report.grams else report.value.basis
            value = report.value.on(basis)
            if daily is not None:
                value = Quantity.of(value.low / daily * 100, "% DV", per=basis)
            found.append(Reported(report.authority, value))
        return tuple(found)


def _daily_value(library: Library) -> Decimal | None:
    """Milligrams that labels count as 100 %, from the allowance that the guide names."""
    id = library.guide.nutrient.daily_value
    if id is None or id not in library.facts.get("allowances", {}):
        return None
    amount = getattr(library.get("allowances", id).record, "amount", None)
    return amount.low if isinstance(amount, Quantity) and amount.low > 0 else None


RECORD = Food

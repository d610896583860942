"""Products: picks, each a form and what to look for on its label; never a brand or a price."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, ClassVar

from factbook.formula import mass_fraction
from factbook.guide import Number
from factbook.kinds._common import SOME, Badge
from factbook.kinds.forms import Form
from factbook.quantity import Quantity
from factbook.record import FormId, Library, Prose, Record, RefTo, derived
from factbook.shape import Field, Strict
from factbook.voucher import Voucher


class Label(Strict):
    """What a label may say of one serving; an example unless it was read off a real one."""

    compound_mg: Number | None = Field(None, gt=0, description="milligrams of the compound")
    elemental_mg: Number | None = Field(
        None, gt=0, description="milligrams of the element; left out, it follows from the form"
    )
    example: bool = Field(True, description="true: a typical label, computed from the formula")


class Product(Record):
    """One pick: a form to look for, why, for whom, and how to read its label."""

    page: ClassVar[str | None] = "/picks/"

    name: str = Field(description="what readers call the pick: 'Magnesium glycinate'")
    rank: int = Field(ge=1, description="its place among the picks")
    form: FormId = Field(description="the form that it is")
    label: Label | None = Field(None, description="what one serving holds")
    badge: Badge | None = Field(None, description="its distinction, with the criteria")
    summary: Prose = Field(description="one sentence: what it is good for, no stronger than known")
    why: Annotated[tuple[Prose, ...], SOME] = Field(
        description="the reasons, each with its citation"
    )
    who_for: Prose = Field(description="whom it suits")
    not_for: Prose | None = Field(None, description="whom it does not suit")
    timing: Prose = Field(description="when it is taken")
    look_for: Annotated[tuple[Prose, ...], SOME] = Field(
        description="what to look for on the label"
    )
    pros: Annotated[tuple[Prose, ...], SOME] = Field(description="what speaks for it")
    cons: Annotated[tuple[Prose, ...], SOME] = Field(description="what speaks against it")
    links: dict[str, str] = Field(
        {}, description="affiliate program -> the words that its search is given"
    )
    checked: date = Field(description="when the pick was last looked over")
    over_limit: Prose | None = Field(
        None, description="the reason for a serving above the limit for supplements"
    )
    interactions: tuple[Annotated[str, RefTo("interactions")], ...] = Field(
        (), description="interactions to name beside the pick"
    )
    claims: tuple[Annotated[str, RefTo("claims")], ...] = Field(
        (), description="the claims that its reasons rest on"
    )

    @derived
    def form_name(self, library: Library) -> str:
        """What readers call its form."""
        return library.get("forms", self.form).record.title

    @derived
    def elemental(self, library: Library) -> Quantity | None:
        """Elemental milligrams in a serving: as the label says, or from the compound's weight."""
        if self.label is None:
            return None
        if self.label.elemental_mg is not None:
            return Quantity.of(self.label.elemental_mg, "mg", per="serving")
        return self.computed(library)

    @derived
    def computed(self, library: Library) -> Quantity | None:
        """Elemental milligrams that the compound's weight gives by the form's formula."""
        form = self._form(library)
        if form is None or self.label is None or self.label.compound_mg is None:
            return None
        share = mass_fraction(form.formula, library.guide.nutrient.symbol)
        return Quantity.of(self.label.compound_mg * share, "mg", per="serving", decimals=0)

    @property
    def compound(self) -> Quantity | None:
        """Milligrams of the compound in a serving."""
        if self.label is None or self.label.compound_mg is None:
            return None
        return Quantity.of(self.label.compound_mg, "mg", per="serving")

    def _form(self, library: Library) -> Form | None:
        """Its form's record; None when there is no such form."""
        fact = library.facts.get("forms", {}).get(self.form)
        return fact.record if fact is not None and isinstance(fact.record, Form) else None

    def elemental_mg(self, library: Library) -> Decimal:
        """The number of `elemental`; 0 without a label."""
        quantity = self.elemental(library)
        return Decimal(0) if quantity is None else quantity.high

    def vouchers(self, id: str, library: Library) -> Iterator[Voucher]:
        """None: a pick's example label is no fact about the world."""
        return iter(())


RECORD = Product

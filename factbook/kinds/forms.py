"""Forms: the compounds that supplements are made of, each with a page of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, ClassVar

from factbook.formula import checked, mass_fraction, molar_mass, shown
from factbook.guide import Number
from factbook.kinds._common import SOME, Badge, Measured, plain_names
from factbook.quantity import Quantity
from factbook.record import FormId, Library, Prose, Record, RefTo, SourceId, derived
from factbook.shape import After, Field, Strict
from factbook.voucher import SHARE, Voucher

Formula = Annotated[str, After(checked)]

_SHARE_CUES = (
    "elemental", "by weight", "by mass", "weight", "made up", "pure", "content", "contain-", "share",
    "percent-", "actual",
)  # fmt: skip
_UPTAKE_CUES = (
    "absor-", "bioavailab-", "uptake", "taken up", "takes up", "take up", "took up", "retained",
    "retention", "into the body", "across the gut",
)  # fmt: skip


class Route(StrEnum):
    """How a form gets into, or onto, the body."""

    ORAL = "oral"
    TOPICAL = "topical"
    INTRAVENOUS = "intravenous"


class Gut(StrEnum):
    """How the gut takes a form, as far as the sources say."""

    GENTLE = "gentle"
    LOOSENING = "loosening"
    LAXATIVE = "laxative"
    UNKNOWN = "unknown"


class Studied(StrEnum):
    """In whom a finding was made."""

    HUMANS = "humans"
    ANIMALS = "animals"
    CELLS = "cells"


class Hydrate(Strict):
    """A compound sold under the same name with another share of the element."""

    name: str = Field(description="'dihydrate', 'hydrogen citrate'")
    formula: Formula = Field(description="its formula: 'Mg(C2H4NO2)2.2H2O'")
    stated_percent: Number | None = Field(
        None, gt=0, le=100, description="a typed share, checked against the formula"
    )


class Finding(Strict):
    """What one study found about the uptake of a form."""

    statement: Prose = Field(description="the finding in a sentence, no stronger than the study")
    value: Measured | None = Field(None, description="the share taken up, if one was measured")
    studied: Studied = Field(description="in whom: humans, animals, cells")
    people: int | None = Field(None, gt=0, description="how many people took part")
    compared_with: FormId | None = Field(None, description="the form that it was compared with")
    source: SourceId = Field(description="the study")


@dataclass(frozen=True, slots=True)
class Share:
    """The share of the element in one compound that goes by a form's name."""

    name: str
    formula: str
    elemental_percent: Quantity
    mg_per_gram: Quantity


class Form(Record):
    """One form. Computed from its formula: the elemental share, and milligrams per gram."""

    page: ClassVar[str | None] = "/forms/"
    own_page: ClassVar[bool] = True

    name: str = Field(description="what readers call it, the nutrient's name included")
    short: str = Field(description="its name without the element's: 'glycinate'")
    full_name: str | None = Field(None, description="the chemist's name")
    aliases: tuple[str, ...] = Field((), description="other names in running prose")
    not_in: tuple[str, ...] = Field((), description="words beside which a name means another thing")
    formula: Formula = Field(description="the compound's formula, hydrates with a dot")
    formula_of: str = Field("anhydrous", description="which compound that is: 'hexahydrate'")
    hydrates: tuple[Hydrate, ...] = Field((), description="others sold under the same name")
    stated_percent: Number | None = Field(
        None, gt=0, le=100, description="a typed elemental share, checked against the formula"
    )
    organic: bool = Field(description="whether the partner is an organic acid or amino acid")
    summary: Prose = Field(description="one sentence: what it is and what it is used for")
    absorption: tuple[Finding, ...] = Field((), description="what studies found about its uptake")
    gut: Gut = Field(Gut.UNKNOWN, description="how the gut takes it")
    gut_note: Prose | None = Field(None, description="the same in a sentence, with its citation")
    routes: Annotated[tuple[Route, ...], SOME] = Field((Route.ORAL,), description="how it is used")
    cost: Prose | None = Field(None, description="relative cost; only with a source")
    best_for: Prose = Field(description="whom or what it suits")
    timing: Prose | None = Field(None, description="when it is taken")
    badges: tuple[Badge, ...] = Field((), description="distinctions, with their criteria")
    cautions: tuple[Prose, ...] = Field((), description="what to watch for")
    cautioned_routes: tuple[Route, ...] = Field((), description="routes that a caution rules out")
    interactions: tuple[Annotated[str, RefTo("interactions")], ...] = Field(
        (), description="interactions that matter most for this form"
    )
    claims: tuple[Annotated[str, RefTo("claims")], ...] = Field(
        (), description="claims that speak of this form"
    )
    compared: bool = Field(True, description="whether the short comparison of forms lists it")
    note: Prose | None = Field(None, description="a remark for readers")

    @property
    def formula_shown(self) -> str:
        """The formula with lowered counts: `MgCl₂·6H₂O`."""
        return shown(self.formula)

    @property
    def human_findings(self) -> int:
        """How many of its absorption findings were made in people."""
        return sum(1 for finding in self.absorption if finding.studied is Studied.HUMANS)

    @property
    def molar_mass(self) -> Quantity:
        """Grams per mole, from IUPAC's abridged weights of 2021."""
        return Quantity.of(molar_mass(self.formula), "g/mol", decimals=2)

    @derived
    def elemental_percent(self, library: Library) -> Quantity:
        """The element's share of the compound's weight, in per cent."""
        return _percent(self.formula, library)

    @derived
    def mg_per_gram(self, library: Library) -> Quantity:
        """Elemental milligrams in one gram of the compound; `.times(0.3)` for 300 mg of it."""
        return _per_gram(self.formula, library)

    @derived
    def mg_for_100mg(self, library: Library) -> Quantity:
        """Milligrams of the compound that hold 100 mg of the element."""
        return Quantity.of(100 / self._fraction(library), "mg", decimals=0)

    @derived
    def shares(self, library: Library) -> tuple[Share, ...]:
        """The compound and its hydrates with the share of each, in the order of the record."""
        compounds = [(self.formula_of, self.formula), *((h.name, h.formula) for h in self.hydrates)]
        return tuple(
            Share(name, shown(formula), _percent(formula, library), _per_gram(formula, library))
            for name, formula in compounds
        )

    @derived
    def elemental_range(self, library: Library) -> Quantity:
        """The least and the greatest share among the compounds that go by this name."""
        values = [s.elemental_percent.low for s in self.shares(library)]
        return Quantity.range(min(values), max(values), "%", decimals=1)

    def _fraction(self, library: Library) -> Decimal:
        """The element's share of the weight, from 0 to 1."""
        return mass_fraction(self.formula, library.guide.nutrient.symbol)

    def vouchers(self, id: str, library: Library) -> Iterator[Voucher]:
        """Its elemental share, in per cent and in milligrams per gram; its measured uptake."""
        key = f"forms.{id}"
        names = plain_names(self.name, self.full_name, self.short, *self.aliases)
        title = self.full_name or self.name.lower()
        shares = self.shares(library)
        for field in ("elemental_percent", "mg_per_gram"):
            values = [getattr(share, field) for share in shares]
            yield Voucher(
                key=f"{key}.{field}", subject=key, title=title, names=names,
                value=values[0], also=tuple(values[1:]), tolerance=SHARE,
                bars=(*_UPTAKE_CUES, *self.not_in),
                cues=(_SHARE_CUES,) if field == "elemental_percent" else (),
                sentence=f"{title} is {{value}} {library.guide.nutrient.name} by weight"
                if field == "elemental_percent"
                else f"one gram of {title} holds {{value}} of {library.guide.nutrient.name}",
                place=("formula",),
            )  # fmt: skip
        measured = [(i, f) for i, f in enumerate(self.absorption) if f.value is not None]
        for i, finding in measured:
            others = tuple(f.value for j, f in measured if j != i and f.value is not None)
            if finding.value is not None:
                yield Voucher(
                    key=f"{key}.absorption[{i}].value", subject=key, title=title, names=names,
                    value=finding.value, also=others, tolerance=SHARE, cues=(_UPTAKE_CUES,),
                    bars=self.not_in, sentence=f"{{value}} of {title} was taken up",
                    place=("absorption", i, "value"),
                )  # fmt: skip


def _percent(formula: str, library: Library) -> Quantity:
    """The element's share of a compound's weight, in per cent."""
    fraction = mass_fraction(formula, library.guide.nutrient.symbol)
    return Quantity.of(fraction * 100, "%", decimals=1)


def _per_gram(formula: str, library: Library) -> Quantity:
    """Elemental milligrams in one gram of a compound."""
    fraction = mass_fraction(formula, library.guide.nutrient.symbol)
    return Quantity.of(fraction * 1000, "mg", per="1 g")


RECORD = Form

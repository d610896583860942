"""Allowances: how much of the nutrient a band of people needs a day, from all sources.

One record is one band of one table: an authority's recommended allowance (RDA), adequate intake
(AI), average requirement (EAR) or reference intake (RNI), or the value of labels (DV, NRV).
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import ClassVar

from factbook.guide import Number
from factbook.kinds._common import Ages, LifeStage, Sex, plain_names
from factbook.quantity import Quantity
from factbook.record import Library, Prose, Record
from factbook.shape import Field, whole
from factbook.voucher import EXACT, Voucher


class Reference(StrEnum):
    """What sort of reference value it is."""

    RDA = "RDA"
    AI = "AI"
    EAR = "EAR"
    RNI = "RNI"
    DV = "DV"
    NRV = "NRV"

    @property
    def on_labels(self) -> bool:
        """Whether it is a value for labels, not for a band of people."""
        return self in (Reference.DV, Reference.NRV)


# What labels do with a reference value: "European labels use 375 mg".
_LABEL_CUES = (
    "reference", "refer to", "refer-", "based on", "percentage-", "100%", "100 %", "100 percent",
    "against", "use", "yardstick", "full day", "whole day", "stand for", "stands for",
    "mean-", "hundred percent", "reckon-", "count",
)  # fmt: skip
_LABELS = ("label-", "pack-", "tub-", "panel-", "jar-")

_NOUNS = {
    (LifeStage.INFANT, Sex.ANY): "Infants",
    (LifeStage.CHILD, Sex.ANY): "Children",
    (LifeStage.CHILD, Sex.MALE): "Boys",
    (LifeStage.CHILD, Sex.FEMALE): "Girls",
    (LifeStage.TEEN, Sex.ANY): "Teenagers",
    (LifeStage.TEEN, Sex.MALE): "Boys",
    (LifeStage.TEEN, Sex.FEMALE): "Girls",
    (LifeStage.ADULT, Sex.ANY): "Adults",
    (LifeStage.ADULT, Sex.MALE): "Men",
    (LifeStage.ADULT, Sex.FEMALE): "Women",
    (LifeStage.PREGNANCY, Sex.FEMALE): "Pregnant",
    (LifeStage.LACTATION, Sex.FEMALE): "Breastfeeding",
}


class Allowance(Record):
    """One band of one table; its name follows from the stage, the sex and the ages."""

    page: ClassVar[str | None] = "/how-much/"

    label: str | None = Field(None, description="its name, where stage and ages do not make one")
    reference: Reference = Field(description="RDA, AI, EAR, RNI, or DV and NRV for labels")
    authority: str = Field(description="who set it: 'Institute of Medicine, 1997'")
    authority_names: tuple[str, ...] = Field(
        (), description="words in prose that call for this authority: UK, NHS, EFSA"
    )
    jurisdiction: str = Field(description="where it holds: us, eu, uk")
    life_stage: LifeStage | None = Field(None, description="left out for values of labels")
    sex: Sex = Field(Sex.ANY, description="male, female or any")
    ages: Ages | None = Field(None, description="first and last age included")
    mg_per_day: Number = Field(gt=0, description="milligrams a day, from all sources")
    aliases: tuple[str, ...] = Field((), description="names in running prose: 'Daily Value'")
    packs: tuple[str, ...] = Field(
        (), description="for labels: what prose calls the packs that use it: 'European labels'"
    )
    note: Prose | None = Field(None, description="a remark for readers")

    @whole
    def _band_or_label(self) -> "Allowance":
        """A band has a stage and ages; a label's value has a name instead."""
        if self.reference.on_labels and self.label is None:
            raise ValueError("a value for labels has no label that names it")
        if not self.reference.on_labels and (self.life_stage is None or self.ages is None):
            raise ValueError("a band of people lacks its life_stage or its ages")
        return self

    @property
    def name(self) -> str:
        """What readers call the band: "Men 19–30 years", "Pregnant, 19–30 years"."""
        if self.label is not None or self.life_stage is None or self.ages is None:
            return self.label or ""
        noun = _NOUNS.get((self.life_stage, self.sex), self.life_stage.value.capitalize())
        comma = "," if self.life_stage in (LifeStage.PREGNANCY, LifeStage.LACTATION) else ""
        return f"{noun}{comma} {self.ages.label}"

    @property
    def amount(self) -> Quantity:
        """Milligrams a day."""
        return Quantity.of(self.mg_per_day, "mg", per="day")

    @property
    def ages_label(self) -> str | None:
        """The ages as readers see them; None for values of labels."""
        return self.ages.label if self.ages else None

    @property
    def family(self) -> str:
        """The table that the band belongs to; an AI fills gaps in the RDA's."""
        same = {Reference.AI: "intake", Reference.RDA: "intake", Reference.RNI: "intake"}
        return f"allowances.{self.jurisdiction}.{same.get(self.reference, self.reference.value)}"

    def vouchers(self, id: str, library: Library) -> Iterator[Voucher]:
        """The amount, for its people; for labels, under its name."""
        here = self.jurisdiction == library.guide.jurisdiction
        people = self.ages and self.ages.population(self.sex, self.life_stage)
        ways: list[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]] = [(self.aliases, ())]
        if self.packs:
            ways.append((self.packs, (_LABEL_CUES, (*_LABELS, *self.authority_names))))
        for names, cues in ways:
            yield Voucher(
                key=f"allowances.{id}.amount", subject=f"allowances.{id}", title=self.name,
                names=plain_names(*names), value=self.amount, population=people or None, cues=cues,
                family=self.family, authorities=self.authority_names, tolerance=EXACT,
                current=self.reference.on_labels or (here and self.reference is not Reference.EAR),
                sentence=f"the {self.reference} for {self.name[:1].lower()}{self.name[1:]} is {{value}}"
                if people
                else f"the {self.name} is {{value}}",
                place=("mg_per_day",),
            )  # fmt: skip


RECORD = Allowance

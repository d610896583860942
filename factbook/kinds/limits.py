"""Limits: the most that an authority holds safe for a day, and of which sources it speaks."""

from collections.abc import Iterator
from enum import StrEnum
from typing import ClassVar

from factbook.guide import Number
from factbook.kinds._common import Ages, Sex, plain_names
from factbook.literals.lexicon import LIMIT
from factbook.quantity import Quantity
from factbook.record import Library, Prose, Record
from factbook.shape import Field
from factbook.voucher import EXACT, Voucher

_SUPPLEMENT_NAMES = (
    "supplements", "supplemental", "supplementary", "capsules", "pills", "tablets", "powders",
    "gummies", "from bottles", "from a bottle", "out of a bottle",
)  # fmt: skip
# Asked for beside "supplements" alone, of which nobody has a need: so weak words, such as "below", and
# stems that would take in "allowance", are enough.
_LIMIT_CUES = (
    *LIMIT, "most", "top", "exceed-", "below", "under", "up to", "safe", "at most", "or less", "stick to",
    "keep to", "stop at", "allow-", "permit-", "draw the line", "draws the line", "drew the line",
    "settled on", "go over", "go above", "go beyond", "going over",
)  # fmt: skip


class Scope(StrEnum):
    """Which sources a limit counts."""

    SUPPLEMENTS = "supplements"
    ALL = "all"


class Limit(Record):
    """One limit for one stretch of ages."""

    page: ClassVar[str | None] = "/how-much/"

    jurisdiction: str = Field(description="where it holds: us, eu, uk, de, no")
    authority: str = Field(description="who set it")
    authority_names: tuple[str, ...] = Field(
        (), description="words in prose that call for this authority: UK, NHS, EFSA"
    )
    region: str = Field(description="where it holds, for readers: 'United States and Canada'")
    ages: Ages = Field(description="first and last age included")
    mg_per_day: Number | None = Field(gt=0, description="milligrams a day; null: none established")
    scope: Scope = Field(description="supplements: food and water are not counted; or all")
    scope_note: Prose | None = Field(None, description="the scope in the authority's terms")
    aliases: tuple[str, ...] = Field((), description="names in running prose: 'upper limit', 'UL'")
    basis: Prose | None = Field(None, description="what the limit was set to avoid")
    note: Prose | None = Field(None, description="a remark for readers")

    @property
    def name(self) -> str:
        """What readers call it: "United States and Canada, 9 years and older"."""
        return f"{self.region}, {self.ages.label}"

    @property
    def amount(self) -> Quantity | None:
        """Milligrams a day; None where none is established."""
        return None if self.mg_per_day is None else Quantity.of(self.mg_per_day, "mg", per="day")

    @property
    def ages_label(self) -> str:
        """The ages as readers see them."""
        return self.ages.label

    @property
    def scope_label(self) -> str:
        """The scope as readers see it."""
        return "supplements only" if self.scope is Scope.SUPPLEMENTS else "all sources"

    def vouchers(self, id: str, library: Library) -> Iterator[Voucher]:
        """The amount: under the limit's names, and where supplements meet words of a limit."""
        if self.amount is None:
            return
        ways: list[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]] = [
            (plain_names(*self.aliases), ())
        ]
        if self.scope is Scope.SUPPLEMENTS:
            ways.append((_SUPPLEMENT_NAMES, (_LIMIT_CUES,)))
        for names, cues in ways:
            if names:
                yield Voucher(
                    key=f"limits.{id}.amount", subject=f"limits.{id}", title=self.name, names=names,
                    value=self.amount, cues=cues, family=f"limits.{self.jurisdiction}",
                    population=self.ages.population(Sex.ANY, None),
                    authorities=self.authority_names, tolerance=EXACT,
                    current=self.jurisdiction == library.guide.jurisdiction,
                    sentence=f"the upper limit for {self.scope_label} ({self.name}) is {{value}}",
                    place=("mg_per_day",),
                )  # fmt: skip


RECORD = Limit

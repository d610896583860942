"""Interactions: medicines, nutrients and conditions that do not go with the guide's nutrient."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import ClassVar

from factbook.kinds._common import Measured, plain_names
from factbook.quantity import Quantity
from factbook.record import Library, Prose, Record
from factbook.shape import Field, Strict
from factbook.voucher import EXACT, Voucher

_SPACING_CUES = (
    "apart", "before", "after", "separate-", "spac-", "wait", "between", "gap", "later", "earlier",
    "away", "interval", "head start", "hold off", "back for", "delay-", "follow", "first",
    "hour from", "hours from", "leave", "no less", "or more",
)  # fmt: skip

# The agent is taken so long after the nutrient.
_AFTERWARDS = (
    "after {}", "after the {}", "after your {}", "after taking {}", "after the mineral",
    "after the tablet", "after the supplement", "after the capsule", "after your supplement", "after a {}",
)  # fmt: skip


class Direction(StrEnum):
    """What acts on what."""

    LOWERS_DRUG = "lowers the drug"
    RAISES_DRUG = "raises the drug's effect"
    LOWERS_NUTRIENT = "lowers the nutrient"
    RAISES_NUTRIENT = "raises the nutrient"


class Severity(StrEnum):
    """How much it weighs."""

    MINOR = "minor"
    MODERATE = "moderate"
    SERIOUS = "serious"


class Agent(StrEnum):
    """What sort of thing it is."""

    MEDICINE = "medicine"
    NUTRIENT = "nutrient"
    CONDITION = "condition"


class Spacing(Strict):
    """How far apart the two are to be taken; `before` and `after` say when the agent is taken."""

    apart: Measured | None = Field(None, description="either way: 'at least 2 h'")
    before: Measured | None = Field(None, description="the agent this long before the nutrient")
    after: Measured | None = Field(None, description="the agent this long after the nutrient")
    cautious: Measured | None = Field(None, description="the longer time that some sources give")

    @property
    def label(self) -> str:
        """The spacing as readers see it: "at least 2 h before or 4–6 h after"."""
        ways = [(self.apart, "apart"), (self.before, "before"), (self.after, "after")]
        return " or ".join(f"{value} {word}" for value, word in ways if value is not None)


class Interaction(Record):
    """One interaction or contraindication."""

    page: ClassVar[str | None] = "/safety/"

    name: str = Field(description="what readers call it: 'Bisphosphonates'")
    agent: Agent = Field(Agent.MEDICINE, description="medicine, nutrient or condition")
    agents: tuple[str, ...] = Field((), description="its members: alendronate, doxycycline")
    aliases: tuple[str, ...] = Field((), description="other names in running prose")
    direction: Direction | None = Field(None, description="what acts on what")
    effect: Prose = Field(description="what happens, in a sentence")
    spacing: Spacing | None = Field(None, description="how far apart to take the two")
    advice: Prose = Field(description="what a reader should do")
    dose: Measured | None = Field(None, description="the agent's amount that was studied")
    severity: Severity = Field(Severity.MODERATE, description="minor, moderate or serious")
    contraindication: bool = Field(
        False, description="whether supplements are ruled out without a doctor"
    )
    note: Prose | None = Field(None, description="a remark for readers: how well it is known")

    @property
    def spacing_label(self) -> str | None:
        """The spacing as readers see it; None where there is none."""
        return self.spacing.label if self.spacing else None

    @property
    def hours_apart(self) -> Quantity | None:
        """The spacing that holds either way, in hours."""
        return self.spacing.apart if self.spacing else None

    @property
    def hours_before(self) -> Quantity | None:
        """How long before the nutrient the agent is taken, in hours."""
        return self.spacing.before if self.spacing else None

    @property
    def hours_after(self) -> Quantity | None:
        """How long after the nutrient the agent is taken, in hours."""
        return self.spacing.after if self.spacing else None

    @property
    def hours_cautious(self) -> Quantity | None:
        """The longer time apart that some sources give, in hours."""
        return self.spacing.cautious if self.spacing else None

    def vouchers(self, id: str, library: Library) -> Iterator[Voucher]:
        """The hours apart; where they differ by what comes first, those after the nutrient alone.

        Each is as right as the others unless prose says "after magnesium", or "after it" where
        magnesium came first.
        """
        names = plain_names(self.name, *self.aliases, *self.agents)
        values = [
            (field, value)
            for field in ("apart", "before", "after", "cautious")
            if self.spacing and (value := getattr(self.spacing, field)) is not None
        ]
        late = tuple(phrase.format(library.guide.nutrient.name) for phrase in _AFTERWARDS)
        after = [pair for pair in values if pair[0] == "after" and len(values) > 1]
        if values:
            yield self._voucher(id, names, values, (_SPACING_CUES,), late if after else ())
        if after:
            yield self._voucher(id, names, after, (late,), ())

    def _voucher(
        self,
        id: str,
        names: tuple[str, ...],
        values: Sequence[tuple[str, Quantity]],
        cues: tuple[tuple[str, ...], ...],
        bars: tuple[str, ...],
    ) -> Voucher:
        """The first of some values, the others being as right."""
        field, value = values[0]
        return Voucher(
            key=f"interactions.{id}.hours_{field}", subject=f"interactions.{id}",
            title=self.name, names=names, value=value, cues=cues, bars=bars,
            also=tuple(other for _, other in values[1:]), tolerance=EXACT,
            sentence=f"the spacing for {self.name.lower()} is {self.spacing_label}: {{value}}",
            place=("spacing", field),
        )  # fmt: skip


RECORD = Interaction

"""Claims: statements that the guide makes or weighs, each with a grade, sources and figures."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, ClassVar

from factbook.kinds._common import SOME, Measured, Report, plain_names
from factbook.quantity import Quantity
from factbook.record import FormId, Library, Prose, Record, RefTo, SourceId
from factbook.shape import After, Field, Strict
from factbook.voucher import EXACT, PREVALENCE, SHARE, Reported, Tolerance, Voucher

_RESERVED = frozenset(vars(dict))


class Grade(StrEnum):
    """How sure we are, after GRADE: how likely further research is to change it."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    VERY_LOW = "very_low"

    @property
    def label(self) -> str:
        """The grade as readers see it."""
        return self.value.replace("_", " ")


class Precision(StrEnum):
    """How closely prose must keep to a figure."""

    EXACT = "exact"
    PREVALENCE = "prevalence"
    SHARE = "share"

    @property
    def tolerance(self) -> Tolerance:
        """Exactly; within 2 points (10 % when hedged); within 10 %."""
        return {"exact": EXACT, "prevalence": PREVALENCE, "share": SHARE}[self.value]


class Figure(Strict):
    """One figure of a claim: of whom, of what, and the words by which prose speaks of it."""

    value: Measured = Field(description="the figure with its unit: '48 %', 'more than 300'")
    measure: str = Field(description="what is counted: 'share below the average requirement'")
    population: str | None = Field(None, description="of whom: 'US population, 2005–06'")
    source: SourceId | None = Field(None, description="where it stands")
    names: tuple[str, ...] = Field((), description="what prose calls the subject: Americans")
    cues: tuple[tuple[str, ...], ...] = Field(
        (), description="groups of words; near the number stands one of each group"
    )
    bars: tuple[str, ...] = Field((), description="words beside which it is another figure")
    precision: Precision = Field(Precision.EXACT, description="exact, prevalence or share")
    reported: tuple[Report, ...] = Field((), description="what others give for the same measure")
    chosen_because: Prose | None = Field(None, description="why this value, where others differ")
    of: Annotated[str, RefTo("groups")] | None = Field(
        None, description="for 'so much more': the group whose allowance it is more of"
    )
    gives: Measured | None = Field(
        None, description="the typed result of adding it to that allowance; checked"
    )

    @property
    def quantity(self) -> Quantity:
        """The figure as a quantity."""
        return self.value

    def __str__(self) -> str:
        """The figure as readers see it."""
        return str(self.value)

    def __html__(self) -> str:
        """The figure as HTML."""
        return self.value.__html__()


def _speakable(figures: dict[str, Figure]) -> dict[str, Figure]:
    """The figures, whose names can be written after a dot."""
    for name in figures:
        if name in _RESERVED or not name.isidentifier():
            raise ValueError(f"{name!r} cannot be a figure's name")
    return figures


class Claim(Record):
    """One statement with its evidence."""

    page: ClassVar[str | None] = "/evidence/"

    statement: Prose = Field(description="the statement, worded as strongly as the evidence allows")
    topics: Annotated[tuple[str, ...], SOME] = Field(description="tags: cramps, sleep, intake")
    topic_words: tuple[str, ...] = Field(
        (), description="words of prose that speak of this claim's effect: cramp-, sleep-"
    )
    grade: Grade = Field(description="high, moderate, low, very_low")
    grade_because: Prose | None = Field(None, description="why that grade, in a sentence")
    population: str = Field(description="in whom it was found: 'older adults', 'rats'")
    sources: Annotated[tuple[SourceId, ...], SOME] = Field(description="what it rests on")
    wording: str = Field(description="the strongest wording allowed: 'may help some people'")
    figures: Annotated[dict[str, Figure], After(_speakable)] = Field(
        {}, description="its figures, by name"
    )
    forms: tuple[FormId, ...] = Field((), description="the forms that were tested")
    efficacy: bool = Field(False, description="whether it says that taking it has an effect")
    authorised: Prose | None = Field(
        None, description="the authorised wording in the EU and Great Britain, if there is one"
    )
    note: Prose | None = Field(None, description="a remark for readers: limits, interests")
    order: int = Field(100, description="place in lists; lower comes first")

    @property
    def title(self) -> str:
        """The statement."""
        return self.statement

    @property
    def figure(self) -> Quantity | None:
        """The first figure; None without one."""
        first = next(iter(self.figures.values()), None)
        return None if first is None else first.value

    @property
    def grade_label(self) -> str:
        """The grade as readers see it."""
        return self.grade.label

    def vouchers(self, id: str, library: Library) -> Iterator[Voucher]:
        """Each figure that has names or cues."""
        for index, (name, figure) in enumerate(self.figures.items()):
            if not figure.names and not figure.cues:
                continue
            yield Voucher(
                key=f"claims.{id}.figure" if index == 0 else f"claims.{id}.figures.{name}.quantity",
                subject=f"claims.{id}", title=figure.measure, names=plain_names(*figure.names),
                value=figure.value, cues=figure.cues, bars=figure.bars, family="claims",
                reported=tuple(Reported(r.authority, r.value) for r in figure.reported),
                tolerance=figure.precision.tolerance,
                sentence=f"{figure.measure} is {{value}}"
                + (f" ({figure.population})" if figure.population else ""),
                place=("figures", name, "value"),
            )  # fmt: skip


RECORD = Claim

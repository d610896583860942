"""What one fact can vouch for in prose: the names it goes by, its quantity, and how exactly.

Kinds make vouchers (`Record.vouchers`); the matching in `literals/` knows only what stands here,
and nothing of foods or doses. One fact may yield several vouchers: one per measure (milligrams,
per cent of Daily Value) and one per way of being spoken of.

How matching reads a voucher:

- `names` are what prose calls the subject, in the singular or the plural; case and hyphens do not
  matter, the longest name wins ("peanut butter" is not peanuts). No names: the `population`
  words ("men over 50") or the `cues` alone name it.
- Subjects that share a name are variants of each other: "almonds" means any of them, and
  `states` tell them apart. Give the record's own word ("roasted"); synonyms (toasted, cooked for
  boiled) are known to the matching.
- `cues` are groups of words: near the number, in its heading or column there must be a word of each
  group. A trailing "-" makes it a stem: "absor-" is absorbed and absorption.
- `bars` are words beside which the voucher does not speak.
- `population` and `family`: vouchers of one family are the bands of one table; "men" means every
  adult male band, and a range agrees with the least to the greatest of them.
- `authorities` are words that call for this voucher ("UK", "NHS"). With `current=False` it is
  compared only where one of them is near; a figure that fits it elsewhere is `other-authority`.
- `also` holds values that are equally right (hydrates, two surveys); `reported` holds those of
  another dataset or authority, by name: prose may use them, with a warning.
- On a basis of mass ("100 g", "1 oz") a value converts to every stated weight and to each of
  `measures`; `serving` is the measure that the fact itself uses. A basis "day" is compared as
  it stands.

One example for each kind::

    # foods.almonds_dry_roasted: milligrams, then per cent of the Daily Value
    almonds = dict(subject="foods.almonds_dry_roasted", title="almonds (dry roasted)",
                   names=("almonds",), states=("dry roasted",), place=("mg_per_100g",),
                   measures=(Measure("cup", Decimal(138)),),
                   serving=Measure("oz", Decimal("28.35")))
    Voucher(key="foods.almonds_dry_roasted.per_serving",
            keys=(("100 g", "foods.almonds_dry_roasted.per_100g"),),
            value=Quantity.of(279, "mg", per="100 g"), tolerance=AMOUNT,
            reported=(Reported("NIH ODS", Quantity.of(80, "mg", per="28.35 g")),
                      Reported("USDA Foundation", Quantity.of(258, "mg", per="100 g"))),
            sentence="the figure for almonds (dry roasted) is {value}", **almonds)
    Voucher(key="foods.almonds_dry_roasted.percent_dv",
            value=Quantity.of("66.43", "% DV", per="100 g"), tolerance=PERCENT_DV, ...)

    # forms.glycinate: its share of magnesium, then milligrams out of a weight of the compound
    Voucher(key="forms.glycinate.elemental", names=("glycinate", "bisglycinate"),
            value=Quantity.of("14.1", "%"), also=(Quantity.of("11.66", "%"),), tolerance=SHARE,
            cues=(("elemental", "by weight", "pure magnesium", "magnesium content"),),
            bars=("absor-", "bioavailab-", "uptake", "retained"),
            sentence="magnesium bisglycinate is {value} magnesium by weight", ...)
    Voucher(key="forms.glycinate.elemental", value=Quantity.of(141, "mg", per="1 g"),
            also=(Quantity.of("116.6", "mg", per="1 g"),), tolerance=SHARE, ...)
    # its measured absorption: another voucher, with cues=(("absor-", "bioavailab-", "uptake"),)

    # allowances.men_19_30
    Voucher(key="allowances.men_19_30.amount", subject="allowances.men_19_30",
            title="men 19–30", names=(), value=Quantity.of(400, "mg", per="day"),
            population=Population("male", youngest=Decimal(19), oldest=Decimal(30)),
            family="allowances.us", authorities=("NIH", "US", "American"), tolerance=EXACT,
            sentence="the allowance for men 19–30 is {value}", ...)
    # the Daily Value of labels: no population, but a name
    Voucher(key="allowances.daily_value.amount", names=("Daily Value", "DV"), cues=(), ...)

    # limits.us_adults: by its name, or by the words of a limit beside those of supplements
    Voucher(key="limits.us_adults.amount", names=("upper limit", "UL", "upper intake level"), ...)
    Voucher(key="limits.us_adults.amount",
            names=("supplements", "supplemental magnesium", "supplementary magnesium"),
            cues=(("limit", "ceiling", "no more than", "exceed", "stay under", "below"),), ...)

    # claims: a share of people; a count; a place in the body
    Voucher(key="claims.below_rda.share", names=("Americans", "US adults"),
            value=Quantity.of(68, "%"), tolerance=PREVALENCE, family="claims.intake",
            cues=(("recommended", "RDA", "enough", "short", "below"),), ...)
    Voucher(key="claims.enzymes.count", names=("enzymes", "enzyme systems"),
            value=Quantity.of(300, bound=Bound.MORE_THAN), ...)

    # interactions.levothyroxine
    Voucher(key="interactions.levothyroxine.spacing", names=("levothyroxine", "thyroid medicine"),
            value=Quantity.of(4, "h", bound=Bound.AT_LEAST),
            cues=(("apart", "before", "after", "separate-", "spac-", "wait", "between"),), ...)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from hashlib import blake2b
from typing import Final, NamedTuple

from factbook.quantity import Quantity

PathStep = str | int


class Tolerance(NamedTuple):
    """How far prose may be off: the larger of a share and a step in the value's unit."""

    share: Decimal = Decimal(0)
    step: Decimal = Decimal(0)
    hedged_share: Decimal = Decimal(0)
    hedged_step: Decimal = Decimal(0)


EXACT: Final = Tolerance()
# A food's amount: 5 % or 2 mg, 10 % when the prose says "about".
AMOUNT: Final = Tolerance(Decimal("0.05"), Decimal(2), Decimal("0.10"), Decimal(2))
# Per cent of Daily Value: 1.5 points, the rounding of labels and of the amount behind it.
PERCENT_DV: Final = Tolerance(step=Decimal("1.5"), hedged_step=Decimal("1.5"))
# The elemental share of a compound: 10 %, hydrates listed.
SHARE: Final = Tolerance(Decimal("0.10"), Decimal(0), Decimal("0.10"), Decimal(0))
# A share of people: 2 points, 10 % when hedged.
PREVALENCE: Final = Tolerance(step=Decimal(2), hedged_share=Decimal("0.10"), hedged_step=Decimal(2))


class Population(NamedTuple):
    """People by sex ("male", "female" or both), stage ("pregnancy", "lactation") and age in years.

    `oldest` is the last year of age included, None for no end.
    """

    sex: str = ""
    stage: str = ""
    youngest: Decimal = Decimal(0)
    oldest: Decimal | None = None


class Measure(NamedTuple):
    """A household measure and what one of it weighs, in grams: a cup, a fruit, a slice."""

    name: str
    grams: Decimal


class Reported(NamedTuple):
    """A value that another dataset or authority gives for the same thing."""

    authority: str
    value: Quantity


class Voucher(NamedTuple):
    """What one fact vouches for; see the module's text for how each part is read.

    `key` is what an editor would write in double braces; `keys` names the keys for other
    bases. `place` is the path of the value in its record. `sentence` says the fact with
    `{value}` where the figure goes.
    """

    key: str
    subject: str
    title: str
    value: Quantity
    names: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    population: Population | None = None
    family: str = ""
    cues: tuple[tuple[str, ...], ...] = ()
    bars: tuple[str, ...] = ()
    authorities: tuple[str, ...] = ()
    current: bool = True
    also: tuple[Quantity, ...] = ()
    reported: tuple[Reported, ...] = ()
    measures: tuple[Measure, ...] = ()
    serving: Measure | None = None
    tolerance: Tolerance = EXACT
    sentence: str = ""
    keys: tuple[tuple[str, str], ...] = ()
    place: tuple[PathStep, ...] = ()

    @property
    def kind(self) -> str:
        """The kind of the subject: "foods"."""
        return self.subject.partition(".")[0]

    @property
    def id(self) -> str:
        """The id of the subject within its kind: "almonds_dry_roasted"."""
        return self.subject.partition(".")[2]

    def key_for(self, basis: str) -> str:
        """What an editor would write for a figure on this basis."""
        return dict(self.keys).get(basis, self.key)


class Term(NamedTuple):
    """The wording of a voucher without its figures: what it takes to find it in prose."""

    subject: str
    names: tuple[str, ...]
    states: tuple[str, ...]
    population: Population | None
    family: str
    cues: tuple[tuple[str, ...], ...]
    bars: tuple[str, ...]
    authorities: tuple[str, ...]
    current: bool
    unit: str
    basis: str

    @classmethod
    def of(cls, voucher: Voucher) -> Term:
        """The wording of one voucher."""
        return cls(
            voucher.subject,
            voucher.names,
            voucher.states,
            voucher.population,
            voucher.family,
            voucher.cues,
            voucher.bars,
            voucher.authorities,
            voucher.current,
            voucher.value.unit,
            voucher.value.basis,
        )


@dataclass(frozen=True, slots=True, repr=False)
class Vocabulary:
    """The wording of all vouchers; its `repr` is a digest, and changes only when a wording does."""

    terms: tuple[Term, ...]
    digest: str

    @classmethod
    def of(cls, vouchers: Mapping[str, Iterable[Voucher]]) -> Vocabulary:
        """The vocabulary of vouchers by subject."""
        unique = dict.fromkeys(Term.of(v) for group in vouchers.values() for v in group)
        terms = tuple(unique)
        return cls(terms, blake2b(repr(terms).encode(), digest_size=8).hexdigest())

    def __repr__(self) -> str:
        return f"Vocabulary({self.digest!r})"

    def __hash__(self) -> int:
        return hash(self.digest)

"""Judging amounts that follow a serving: milligrams, or per cent, in so many grams of a thing."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from factbook.literals.figures import Figure, figures
from factbook.literals.lexicon import SAME_STATE, STATES
from factbook.literals.names import Index, fold
from factbook.literals.outcome import Outcome, Verdict
from factbook.literals.servings import PIECES, Serving, Weight, grams
from factbook.quantity import Bound, Quantity, parse
from factbook.units import GRAMS
from factbook.voucher import Measure, Voucher

_HUNDRED = Decimal(100)
_ROUND = Decimal(6)  # points by which a share in words may be off: "more than a third"


class Reading(NamedTuple):
    """One way to read a number: the value that a voucher gives for a serving, and by whom."""

    voucher: Voucher
    expected: Quantity
    authority: str = ""


def by_weight(voucher: Voucher) -> bool:
    """Whether a voucher's value is an amount in a mass, and so converts to servings."""
    return mass_of(voucher.value.basis) is not None


def told_by_weight(index: Index, terms: Iterable[int]) -> bool:
    """Whether any of these terms has its amount in a mass: those of foods and of compounds have.

    Such a fact is held against portions, and what is told of its name is none of what people need.
    """
    return any(mass_of(index.terms[t].basis) is not None for t in terms)


@lru_cache(maxsize=512)
def mass_of(basis: str) -> Decimal | None:
    """The grams of a basis such as "100 g" or "1 oz"; None when it is no mass."""
    if not basis[:1].isdigit():
        return None
    try:
        quantity = parse(basis)
    except ValueError:
        return None
    return quantity.low * GRAMS[quantity.unit] if quantity.unit in GRAMS else None


def states_in(words: frozenset[str]) -> frozenset[str]:
    """The classes of preparation that words name: "steamed" is cooked."""
    found = frozenset(STATES[word] for word in words if word in STATES)
    # "dry roasted" is roasted, not dried.
    return found - {"dried"} if "dry" in words and "roasted" in found else found


@lru_cache(maxsize=1024)
def states_of(voucher: Voucher) -> frozenset[str]:
    """The classes of preparation that a fact may stand for."""
    words = frozenset(
        w for state in voucher.states for w in state.lower().replace("-", " ").split()
    )
    found = states_in(words)
    if "cooked" in found:
        return SAME_STATE["cooked"]
    if "roasted" in found or "oil" in found:
        return SAME_STATE["roasted"]
    return frozenset().union(*(SAME_STATE[s] for s in found)) if found else frozenset()


def fits(voucher: Voucher, states: frozenset[str]) -> bool:
    """Whether the states that the words name allow this fact."""
    own = states_of(voucher)
    return not states or not own or bool(own & states)


def by_piece(vouchers: Sequence[Voucher], names: frozenset[str]) -> bool:
    """Whether any of these has the weight of one piece."""
    measures = (fold(m.name) for v in vouchers for m in _measures(v))
    return any(name in PIECES or name in names for name in measures)


def _measures(voucher: Voucher) -> tuple[Measure, ...]:
    """The measures of a fact, the one of its serving last."""
    return voucher.measures + ((voucher.serving,) if voucher.serving else ())


def of_sort(voucher: Voucher, sorts: Sequence[Figure]) -> bool:
    """Whether a percentage beside the name ("60–69 % cocoa") is that of this fact's sort."""
    if not sorts:
        return True
    own = [f for state in voucher.states for f in figures(state) if f.unit == "%"]
    return not own or any(a.low <= b.high and b.low <= a.high for a in own for b in sorts)


def readings_for(
    voucher: Voucher, servings: Sequence[Serving], names: frozenset[str]
) -> Iterator[Reading]:
    """What a voucher gives for the servings that are stated, or where none is, as usual."""
    for serving in servings:
        yield from readings(voucher, serving, names)
    if not servings and _measures(voucher):
        yield from usual(voucher)


def readings(voucher: Voucher, serving: Serving, names: frozenset[str]) -> Iterator[Reading]:
    """What a voucher gives for a serving: the value in use first, then the reported ones."""
    for weight in grams(serving, _measures(voucher), names):
        yield from _at(voucher, weight)


def usual(voucher: Voucher) -> Iterator[Reading]:
    """What a voucher gives where no serving is stated: its own serving, and 100 g."""
    if voucher.serving is not None:
        each = voucher.serving
        yield from _at(voucher, Weight(each.grams, each.grams, f"1 {each.name}"))
    yield from _at(voucher, Weight(_HUNDRED, _HUNDRED, "100 g"))


def weight_of(figure: Figure, voucher: Voucher) -> Decimal | None:
    """The grams in which a fact has an amount that it has in a usual serving; else None."""
    mass = mass_of(voucher.value.basis)
    if mass is None or not voucher.value.low or figure.low != figure.high:
        return None
    right = any(agrees(figure, figure.unit, voucher, r.expected) for r in usual(voucher))
    return figure.low * mass / voucher.value.low if right else None


def _at(voucher: Voucher, weight: Weight) -> Iterator[Reading]:
    """The values of a voucher for a weight in grams, or a range of weights."""
    values = [("", voucher.value), *(("", q) for q in voucher.also)]
    values += [(r.authority, r.value) for r in voucher.reported]
    for authority, value in values:
        mass = mass_of(value.basis)
        if mass:
            low, high = value.low * weight.low / mass, value.high * weight.high / mass
            scaled = Quantity(low, high, value.unit, weight.label, decimals=value.decimals)
            yield Reading(voucher, scaled, authority)


def agrees(figure: Figure, unit: str, voucher: Voucher, expected: Quantity) -> bool:
    """Whether a figure agrees with a value within the voucher's tolerance."""
    rule = voucher.tolerance
    share, step = (
        (rule.hedged_share, rule.hedged_step) if figure.hedged else (rule.share, rule.step)
    )
    share, step = max(share, rule.share), max(step, rule.step)
    if figure.spelled and expected.unit == "% DV":
        step = max(step, _ROUND)
    said = Quantity(figure.low, figure.high, unit)
    if said.agrees(expected, share, step):
        return True
    return _true_bound(figure, expected)


def _true_bound(figure: Figure, expected: Quantity) -> bool:
    """Whether "more than 70" or "less than 80" is true, and close, of the value."""
    near = Decimal("0.1")
    if figure.bound is Bound.MORE_THAN:
        return figure.low < expected.high <= figure.low * (1 + near)
    if figure.bound is Bound.LESS_THAN:
        return figure.high * (1 - near) <= expected.low < figure.high
    return False


def decide(
    figure: Figure, unit: str, fitting: Sequence[Reading], others: Sequence[Reading]
) -> Verdict:
    """The verdict on a figure: `fitting` are readings that the words allow, `others` do not."""
    for reading in sorted(fitting, key=lambda r: bool(r.authority)):
        if agrees(figure, unit, reading.voucher, reading.expected):
            return Verdict(Outcome.CHECKED, reading.voucher, reading.expected, reading.authority)
    for reading in others:
        if agrees(figure, unit, reading.voucher, reading.expected):
            reason = f"it fits {reading.voucher.title}, which the words exclude"
            return Verdict(Outcome.UNCLAIMED, reading.voucher, reading.expected, "", reason)
    pool = [r for r in fitting if not r.authority] or list(fitting)
    if not pool:
        return Verdict(Outcome.UNCLAIMED, reason="no weight is known for this serving")
    middle = (figure.low + figure.high) / 2
    nearest = min(pool, key=lambda r: abs(r.expected.value - middle))
    return Verdict(Outcome.DRIFT, nearest.voucher, nearest.expected)

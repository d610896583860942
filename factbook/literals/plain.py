"""Judging figures that stand as they are: shares, counts, limits, hours."""

from collections.abc import Sequence

from factbook.literals.amounts import agrees
from factbook.literals.figures import Figure
from factbook.literals.outcome import Outcome, Verdict
from factbook.quantity import Bound, Quantity
from factbook.voucher import Voucher

_ORDER = 10  # a count ten times smaller than the fact's is one of other things
_SLIP = 5  # a count so many times greater than "more than 300" is no way to say that


def judge(figure: Figure, unit: str, vouchers: Sequence[Voucher]) -> Verdict:
    """The verdict on a figure: any voucher that it agrees with decides, else the nearest."""
    for voucher in vouchers:
        for value in (voucher.value, *voucher.also):
            if agrees(figure, unit, voucher, value) and not _beyond(figure, value):
                return Verdict(Outcome.CHECKED, voucher, value)
    for voucher in vouchers:
        for reported in voucher.reported:
            if agrees(figure, unit, voucher, reported.value):
                return Verdict(Outcome.CHECKED, voucher, voucher.value, reported.authority)
    said = Quantity(figure.low, figure.high, unit)
    for voucher in vouchers:
        if _allowed(said, voucher):
            reason = "it does not contradict the fact, nor repeat it"
            return Verdict(Outcome.UNCLAIMED, voucher, voucher.value, "", reason)
    if unit == "" and (figure.spelled or figure.high * _ORDER < vouchers[0].value.low):
        return Verdict(Outcome.UNCLAIMED, reason="it counts something else of that name")
    nearest = min(vouchers, key=lambda v: abs(v.value.value - said.value))
    return Verdict(Outcome.DRIFT, nearest, nearest.value)


def _beyond(figure: Figure, value: Quantity) -> bool:
    """Whether a range reaches beyond the fact's range: 0.6–1.2 is not 0.75–0.95, nor is 20–30 % 10–20 %."""
    if not value.is_range or figure.low == figure.high:
        return False
    return figure.low < value.low or figure.high > value.high


def fits(figure: Figure, unit: str, vouchers: Sequence[Voucher]) -> bool:
    """Whether a figure agrees with a value of any of these, those of others included."""
    return any(
        agrees(figure, unit, voucher, value)
        for voucher in vouchers
        for value in (voucher.value, *voucher.also, *(r.value for r in voucher.reported))
    )


def _allowed(said: Quantity, voucher: Voucher) -> bool:
    """Whether a figure lies on the side that a bounded fact leaves open."""
    fact = voucher.value
    if fact.bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return said.low >= fact.low and (said.unit != "" or said.low < fact.low * _SLIP)
    if fact.bound is Bound.LESS_THAN:
        return said.high <= fact.high
    return False

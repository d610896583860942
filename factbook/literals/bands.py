"""Judging figures for people against the bands of a table: allowances and limits by age and sex.

The rules: a figure for named ages must hold for every band that they take in; one for a group
without ages agrees when it is the value of one adult band; a range agrees when it runs from the
least to the greatest value of the group's bands.
"""

from collections.abc import Iterable, Iterator, Sequence

from factbook.literals.figures import Figure
from factbook.literals.outcome import Outcome, Verdict
from factbook.literals.people import ADULT, Group, covers
from factbook.quantity import Bound, Quantity
from factbook.voucher import Population, Voucher

_EVERYBODY = Population()
_GROWING = frozenset(("child", "boys", "girls", "infant"))  # teenagers' ages are known


def judge(figure: Figure, unit: str, bands: Sequence[Voucher], group: Group) -> Verdict:
    """The verdict on a figure for one reading of who is meant."""
    group = _known(group, bands)
    chosen = [band for band in bands if covers(group, band.population or _EVERYBODY)]
    if not chosen:
        return Verdict(Outcome.UNCLAIMED, reason="no band is known for these people")
    said = Quantity(figure.low, figure.high, unit)
    values = [(v.value.to(unit) if v.value.converts_to(unit) else v.value, v) for v in chosen]
    low = min(value.low for value, _ in values)
    high = max(value.high for value, _ in values)
    span = Quantity(low, high, unit, chosen[0].value.basis)
    if figure.low != figure.high:
        right = (said.low, said.high) == (low, high)
        if right:
            return Verdict(Outcome.CHECKED, values[0][1], span)
        return _wrong_range(said, bands, group, values[0][1], span)
    matching = [v for value, v in values if value.low <= said.low <= value.high]
    loose = not group.aged and bool(group.words & _GROWING)
    # "31 and older: 420 mg" may be one sex's line.
    loose = loose or (group.aged and not group.sexes and not group.stages)
    loose = loose or (group.open_adults and not _mixed(group, chosen))
    if len(matching) == len(values) or (matching and loose):
        return Verdict(Outcome.CHECKED, matching[0], matching[0].value)
    return _wrong_number(figure, said, bands, group, values, span)


def _known(group: Group, bands: Sequence[Voucher]) -> Group:
    """The group without stages that the table does not tell apart: women then, whoever is meant."""
    stages = {b.population.stage for b in bands if b.population}
    if group.stages and not group.stages & stages:
        return group._replace(sexes=frozenset(("female",)), stages=frozenset())
    return group


def _mixed(group: Group, chosen: Sequence[Voucher]) -> bool:
    """Whether a single number would have to hold for children and adults at once."""
    adult = [_is_adult(v) for v in chosen]
    return any(adult) and not all(adult) and group.aged


def _is_adult(voucher: Voucher) -> bool:
    """Whether a band is one of adults."""
    band = voucher.population
    return band is None or band.youngest >= ADULT - 1 or band.oldest is None


def _young(bands: Iterable[Voucher], group: Group) -> list[Voucher]:
    """The bands of the group's stages below adult age."""
    return [
        v for v in bands if v.population and v.population.stage in group.stages and not _is_adult(v)
    ]


def _wrong_range(
    said: Quantity, bands: Sequence[Voucher], group: Group, voucher: Voucher, span: Quantity
) -> Verdict:
    """The verdict on a range that is not the group's: unclear when it takes in younger bands."""
    young = _young(bands, group)
    ends = {v.value.low for v in (*young, voucher)} | {span.low, span.high}
    if young and not group.aged and {said.low, said.high} <= ends:
        reason = "the range takes in ages that the words do not name"
        return Verdict(Outcome.UNCLAIMED, voucher, span, "", reason)
    return Verdict(Outcome.DRIFT, voucher, span)


def _wrong_number(
    figure: Figure,
    said: Quantity,
    bands: Sequence[Voucher],
    group: Group,
    values: Sequence[tuple[Quantity, Voucher]],
    span: Quantity,
) -> Verdict:
    """The verdict on a single number that is not the group's."""
    if not group.aged and any(v.value.low == said.low for v in _young(bands, group)):
        reason = "it fits an age that the words do not name"
        return Verdict(Outcome.UNCLAIMED, values[0][1], span, "", reason)
    if not (group.aged or "teen" in group.words) and group.words & _GROWING:
        reason = "the words name no ages"
        return Verdict(Outcome.UNCLAIMED, values[0][1], span, "", reason)
    nearest = min(values, key=lambda pair: abs(pair[0].value - figure.low))
    expected = nearest[0] if len(values) == 1 or group.open_adults else span
    return Verdict(Outcome.DRIFT, nearest[1], expected)


def strict(figure: Figure, voucher: Voucher) -> bool:
    """Whether "less than 260" or "more than 420" is no statement of this voucher's value."""
    if voucher.names or figure.bound in (Bound.EXACT, Bound.AT_MOST, Bound.AT_LEAST):
        return False
    return voucher.value.bound is Bound.EXACT


def judge_all(
    figure: Figure,
    unit: str,
    chosen: Sequence[Voucher],
    groups: Sequence[Group],
    elsewhere: Sequence[Voucher],
) -> Verdict:
    """The verdict by all readings of who is meant: any that agrees decides, else the likeliest.

    `elsewhere` are bands of authorities that the document names; where their figure fits, the
    number is theirs.
    """
    verdicts = [
        judge(figure, unit, family, group) for family in _families(chosen) for group in groups
    ]
    for verdict in verdicts:
        if verdict.outcome is Outcome.CHECKED:
            return verdict
    if verdicts[0].outcome is Outcome.UNCLAIMED and verdicts[0].voucher is not None:
        return verdicts[0]
    drift = next((v for v in verdicts if v.outcome is Outcome.DRIFT), verdicts[0])
    for family in _families(elsewhere):
        for group in groups:
            other = judge(figure, unit, family, group)
            if other.outcome is Outcome.CHECKED and other.voucher is not None:
                name = other.voucher.authorities[0]
                return Verdict(Outcome.CHECKED, drift.voucher, drift.expected, name)
    return drift


def _families(vouchers: Sequence[Voucher]) -> Iterator[list[Voucher]]:
    """The vouchers by family, in order."""
    by_family: dict[str, list[Voucher]] = {}
    for voucher in vouchers:
        by_family.setdefault(voucher.family or voucher.subject, []).append(voucher)
    yield from by_family.values()

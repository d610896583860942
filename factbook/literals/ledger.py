"""What is kept of each number in prose once it is judged: for the tally, and for `--literals`."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from factbook.literals.outcome import Finding, Outcome
from factbook.source import Span

_ORDER = tuple(Outcome)


class Number(NamedTuple):
    """One number: its place, its words, how it ended, and the fact that decided it ("" if none)."""

    span: Span
    text: str
    outcome: str
    key: str


def numbers(findings: Iterable[Finding]) -> tuple[Number, ...]:
    """The numbers of a document."""
    return tuple(
        Number(f.span, f.text, str(f.outcome), f.verdict.voucher.key if f.verdict.voucher else "")
        for f in findings
    )


def written(found: Iterable[Number]) -> str:
    """The counts of some numbers as one short text, in the order of the outcomes."""
    counts = Counter(number.outcome for number in found)
    return " ".join(str(counts[str(one)]) for one in _ORDER)


def added(texts: Mapping[str, int]) -> Counter[Outcome]:
    """The sum of such texts, each as often as it is said to be there."""
    total: Counter[Outcome] = Counter()
    for text, often in texts.items():
        for outcome, count in zip(_ORDER, text.split(), strict=False):
            total[outcome] += int(count) * often
    return total

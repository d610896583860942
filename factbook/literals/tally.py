"""Counting what became of the numbers: `312 numbers: 188 bound · 96 checked · 8 unclaimed`."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final

from factbook.literals.outcome import Finding, Outcome
from factbook.source import Span

# The rule whose exemption covers a literal that ends so.
RULES: Final = {
    Outcome.DRIFT: "prose-drift",
    Outcome.UNCLAIMED: "unclaimed-number",
}


def exempted(
    findings: Iterable[Finding], covered: Callable[[str, Span], bool]
) -> tuple[Finding, ...]:
    """The findings, those that an exemption covers marked so; `covered` is asked rule and place."""
    return tuple(
        one._replace(verdict=one.verdict._replace(outcome=Outcome.EXEMPT))
        if one.outcome in RULES and covered(RULES[one.outcome], one.span)
        else one
        for one in findings
    )


def tally(findings: Iterable[Finding]) -> Counter[Outcome]:
    """How many literals ended how."""
    return Counter(one.outcome for one in findings)


def shown(counts: Counter[Outcome]) -> str:
    """The tally as a line: outcomes without a literal are left out."""
    total = sum(counts.values())
    parts = [f"{counts[one]} {one}" for one in Outcome if counts[one]]
    noun = "number" if total == 1 else "numbers"
    return f"{total} {noun}: {' · '.join(parts)}" if parts else f"{total} {noun}"

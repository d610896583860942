"""The tally: how many numbers ended how, as a line and as what is kept between builds."""

from collections import Counter

import pytest

from factbook.literals.ledger import added, numbers, written
from factbook.literals.outcome import Outcome
from factbook.literals.tally import exempted, shown, tally
from factbook.source import Span
from tests.literals.small import findings

TEXT = """\
Almonds have {{ foods.almonds.per_ounce }} per ounce. Pumpkin seeds have 105 mg per ounce.

Men 31 and older need 420 mg a day. The trial gave 500 mg of magnesium.
"""


def test_each_number_is_counted_once() -> None:
    assert tally(findings(TEXT)) == {
        Outcome.BOUND: 1,
        Outcome.CHECKED: 1,
        Outcome.DRIFT: 1,
        Outcome.UNCLAIMED: 1,
    }


def test_an_exemption_covers_drift_and_unclaimed_numbers_of_its_rule_and_place() -> None:
    def first_line(rule: str, span: Span) -> bool:
        return rule == "prose-drift" and span.line == 1

    def everything(_rule: str, _span: Span) -> bool:
        return True

    found = findings(TEXT)
    assert [str(one.outcome) for one in exempted(found, first_line)] == [
        "bound",
        "exempt",
        "checked",
        "unclaimed",
    ]
    assert tally(exempted(found, everything)) == {
        Outcome.BOUND: 1,
        Outcome.CHECKED: 1,
        Outcome.EXEMPT: 2,
    }


@pytest.mark.parametrize(
    ("counts", "line"),
    [
        ({}, "0 numbers"),
        ({Outcome.CHECKED: 1}, "1 number: 1 checked"),
        (
            {Outcome.UNCLAIMED: 8, Outcome.EXEMPT: 20, Outcome.CHECKED: 96, Outcome.BOUND: 188},
            "312 numbers: 188 bound · 96 checked · 20 exempt · 8 unclaimed",
        ),
        ({Outcome.DRIFT: 2, Outcome.BOUND: 0}, "2 numbers: 2 drift"),
    ],
)
def test_the_line_that_ends_a_check(counts: dict[Outcome, int], line: str) -> None:
    assert shown(Counter(counts)) == line


def test_what_is_kept_adds_up_to_the_tally() -> None:
    found = findings(TEXT)
    kept = written(numbers(found))
    assert added({kept: 1}) == tally(found)
    assert added({kept: 2}) == Counter({one: 2 * n for one, n in tally(found).items()})
    assert sum(added({}).values()) == 0


def test_what_is_kept_of_each_number() -> None:
    assert [(n.span.line, n.text, n.outcome, n.key) for n in numbers(findings(TEXT))] == [
        (1, "foods.almonds.per_ounce", "bound", ""),
        (1, "105 mg", "drift", "foods.pumpkin_seeds.per_serving"),
        (3, "420 mg", "checked", "allowances.men_31.amount"),
        (3, "500 mg", "unclaimed", ""),
    ]

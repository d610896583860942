"""Laws of the numbers in prose, tried on texts and sentences that nobody wrote."""

import re
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from factbook.literals import age_expressions, ages, people, servings
from factbook.literals import figures as figures_module
from factbook.literals.figures import figures
from factbook.literals.names import words
from factbook.literals.numbers import SHARE, may_hold
from tests.literals.small import findings

# Pieces that the reading knows, so that most texts reach far into it, between pieces of anything.
PIECES = st.sampled_from(
    "almonds|pumpkin seeds|spinach|boiled|men|women|31 and older|19–30|pregnant|need|a day|per|an"
    "|ounce|1 oz|100 g|half|a cup|of|and|, |; |. |: |(|)|~|about|more than|up to|between|to|-|–|\u2011"
    "|420|400–420|20,566|1,350|0.5|½|two-thirds|1 in 4|three hundred|mg|milligrams|%|% DV|mmol/L"
    "|magnesium oxide|elemental|Daily Value|upper limit|supplements|Americans|enzymes|trial|$"
    "|\n|\n\n|\n- |\n1. |\n## |\n> |\n| |\n|---|---|\n|`|**|{{ foods.almonds.per_ounce }}|[@review]"
    "|“|”|<!-- |-->|&nbsp;|\\|\u202f|🌰".split("|")
)
WORDS = st.sampled_from(
    "page 14|moreover 50|someone|aged|years|old|months|in their|twenties|18|that age|age|M 19–30|F|boys"
    "|half an|abowl|perserving|each|every third|slice|g/|/cup|the|a|one|two|quarter|nine in ten|zero"
    "|dozen|hundred|.77|4x100|and a half|over|under|the age of|from|to|who is 44|toddler of 3|≥|>30|<"
    .split("|")
)  # fmt: skip
FRACTION = re.compile(r"[/\u2044]\d")
ANYTHING = st.text().filter(lambda text: not FRACTION.search(text))
TEXTS = st.lists(st.one_of(PIECES, PIECES, ANYTHING)).map(" ".join)
GLUED = st.lists(st.one_of(PIECES, WORDS, st.just(" "))).map("".join)

# What 100 g hold, and sentences that state it; `{food}` begins none of them in lower case.
FOODS = {"almonds": 270, "pumpkin seeds": 550, "cooked quinoa": 64}
SERVINGS = {"1 oz": "28.35", "100 g": "100", "50 g": "50", "two ounces": "56.7"}
WORDINGS = (
    "There are {amount} mg in {serving} of {food}.",
    "In {serving} of {food} there are {amount} milligrams of magnesium.",
    "- almond milk is no source\n- {food} ({serving}): {amount} mg",
    "Rowers like {food}: {serving} holds {amount}mg.",
    "## Snacks\n\nRowers carry {food}. In {serving} there are {amount} mg.",
    "| Food | Serving | Magnesium (mg) |\n|---|---|---|\n| {food} | {serving} | {amount} |",
    "| Food | Magnesium in {serving} |\n|---|---|\n| {food} | {amount} mg |",
)


@st.composite
def statements(draw: st.DrawFn, factors: st.SearchStrategy[Decimal]) -> str:
    """A sentence, item or table that states a food's amount, times a factor."""
    food, serving = draw(st.sampled_from(sorted(FOODS))), draw(st.sampled_from(sorted(SERVINGS)))
    right = FOODS[food] * Decimal(SERVINGS[serving]) / 100
    amount = (right * draw(factors)).quantize(Decimal("0.1"))
    return draw(st.sampled_from(WORDINGS)).format(food=food, serving=serving, amount=amount)


def between(low: str, high: str) -> st.SearchStrategy[Decimal]:
    """A decimal between two, ends included."""
    return st.decimals(Decimal(low), Decimal(high), places=2)


@settings(max_examples=60)
@given(TEXTS)
def test_every_number_stands_inside_its_text(text: str) -> None:
    lines = text.split("\n")
    for one in findings(text):
        assert 1 <= one.span.line <= len(lines)
        assert 1 <= one.span.column <= len(lines[one.span.line - 1])
        assert one.span.length >= 1
        if "\n" not in text:
            assert one.span.column - 1 + one.span.length <= len(text)


@given(st.one_of(TEXTS, ANYTHING))
def test_figures_stand_in_order_and_do_not_overlap(text: str) -> None:
    found = figures(text)
    assert all(0 <= one.start < one.end <= len(text) and one.low <= one.high for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def spans(found: Iterable[re.Match[str]]) -> list[tuple[int, int]]:
    """Where each match stands."""
    return [match.span() for match in found]


@given(st.one_of(TEXTS, GLUED))
def test_patterns_tried_where_words_allow_find_what_they_find_everywhere(text: str) -> None:
    found = words(text)
    starts = [word.start for word in found]
    assert spans(ages._expressions(text, found)) == spans(age_expressions.AGE.finditer(text))
    assert spans(people._named(text, found)) == spans(people._WORDS.finditer(text))
    assert spans(servings._in_words(text, found)) == spans(servings._WORDED.finditer(text))
    assert spans(figures_module._shares(text, starts)) == spans(SHARE.finditer(text))
    assert figures(text, found) == figures(text)
    assert may_hold(text) or not figures(text)


@given(st.integers(0, 10**12))
def test_a_number_reads_the_same_with_separators(number: int) -> None:
    values = [
        [one.low for one in figures(f"It is {text} mg.")] for text in (f"{number}", f"{number:,}")
    ]
    assert values == [[number], [number]]


@settings(max_examples=60)
@given(statements(between("0.96", "1.04")))
def test_an_amount_within_the_tolerance_is_checked(text: str) -> None:
    assert [str(one.outcome) for one in findings(text)] == ["checked"]


@settings(max_examples=60)
@given(statements(st.one_of(between("0.10", "0.85"), between("1.15", "9.00"))))
def test_an_amount_beyond_the_tolerance_drifts(text: str) -> None:
    assert [str(one.outcome) for one in findings(text)] == ["drift"]

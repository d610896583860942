"""How strongly sentences speak: each with the strongest effect that it asserts of iron, or none."""

import re

import pytest

from factbook.checks._sentences import Sentence
from factbook.checks._strength import Strength, assertions, may_assert
from factbook.literals.prose import Block, BlockKind, Origin

IRON = re.compile(r"\b(?:iron|bisglycinate|supplement(?:s|ation)?)\b", re.IGNORECASE)


def strength(text: str, kind: BlockKind = BlockKind.PARAGRAPH, **around: str) -> Strength:
    headings = (around["heading"],) if "heading" in around else ()
    lead = around.get("lead", "")
    block = Block(kind, text, "a.md", (Origin(0, 1, 1),), headings=headings, lead=lead)
    sentence = Sentence(text, 0, block)
    found = [one.strength for one in assertions(sentence, IRON)]
    assert may_assert(sentence) or not found, "the cheap test must let all assertions through"
    return max(found, default=Strength.NONE)


@pytest.mark.parametrize(
    "text",
    [
        "Iron cures cramps.",
        "Iron bisglycinate eliminates cramps for good.",
        "Taking iron at night guarantees deep sleep.",
        "Iron can cure insomnia.",
        "Get rid of cramps with iron.",
        "Say goodbye to cramps with iron.",
        "Iron makes cramps disappear.",
        "A daily dose of iron keeps cramps away.",
        "Iron is the answer to night cramps.",
    ],
)
def test_absolute_words(text: str) -> None:
    assert strength(text) is Strength.ABSOLUTE


@pytest.mark.parametrize(
    "text",
    [
        "Iron prevents cramps.",
        "Iron supplements prevent cramps in rowers.",
        "Iron is proven to help.",
        "It is clinically proven that iron improves sleep.",
        "An iron supplement will stop your cramps.",
        "Iron bisglycinate helps prevent cramps.",
        "Cramps are prevented by iron.",
        "Studies prove that iron reduces soreness; iron is a proven remedy for it.",
        "No doubt about it: iron prevents cramps.",
        "Not only does iron taste of nails, it prevents cramps as iron prevents rust.",
    ],
)
def test_words_of_certainty(text: str) -> None:
    assert strength(text) is Strength.CERTAIN


@pytest.mark.parametrize(
    "text",
    [
        "Iron reduces cramps.",
        "Iron, taken before bed, improves sleep quality.",
        "Iron supplementation significantly reduces muscle soreness.",
        "Supplementing with iron helps rowers sleep.",
        "Iron is effective against cramps.",
        "Rowers who take iron sleep better.",
    ],
)
def test_plain_words(text: str) -> None:
    assert strength(text) is Strength.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "Iron may reduce cramps in some people.",
        "Iron might prevent cramps.",
        "Iron reduces cramps in rats, perhaps.",
        "In one trial, iron reduces soreness slightly.",
        "Iron seems to prevent cramps, and it appears that iron prevents soreness.",
    ],
)
def test_hedged_words(text: str) -> None:
    assert strength(text) <= Strength.HEDGED


@pytest.mark.parametrize(
    "text",
    [
        "Iron does not prevent cramps.",
        "No trial has shown that iron prevents cramps.",
        "Iron is not proven to stop cramps.",
        "Neither iron nor salt stops a cramp.",
        "It is a myth that iron cures cramps.",
        "Do not expect iron to end cramps.",
        "Iron is unlikely to reduce cramps.",
        "There is no cure for cramps, and iron is none.",
    ],
)
def test_a_denial_asserts_nothing(text: str) -> None:
    assert strength(text) is Strength.NONE


@pytest.mark.parametrize(
    "text",
    [
        "Does iron prevent cramps?",
        "Whether iron prevents cramps is not known.",
        "Some shops claim that iron cures cramps.",
        "“Iron cures cramps” is what the label says.",
        "The idea that iron prevents cramps is old.",
        "Trials tested whether iron improves sleep.",
        "If iron helps your sleep, keep it.",
        "People take iron to prevent cramps.",
    ],
)
def test_questions_purposes_and_the_words_of_others_assert_nothing(text: str) -> None:
    assert strength(text) is Strength.NONE


@pytest.mark.parametrize(
    "text",
    [
        "Stretching prevents cramps better than iron.",
        "With enough iron, stretching prevents cramps.",
        "A cramp ends when the muscle is stretched, with or without iron.",
        "Low iron increases the risk of cramps.",
        "A lack of iron increases soreness.",
        "Iron loss increases with hard training.",
        "Stretching relieves a cramp at once.",
    ],
)
def test_what_something_else_does_is_not_asserted_of_iron(text: str) -> None:
    assert strength(text) is Strength.NONE


def test_a_heading_may_leave_the_subject_out_or_command() -> None:
    assert strength("Prevent cramps with iron", BlockKind.HEADING) is Strength.CERTAIN
    assert strength("Prevents cramps", BlockKind.HEADING, heading="Iron") is Strength.CERTAIN
    assert strength("Prevents cramps", BlockKind.HEADING, heading="Stretching") is Strength.NONE


def test_an_item_takes_its_subject_from_the_words_above_the_list() -> None:
    assert strength("relieves cramps", BlockKind.ITEM, lead="Iron:") is Strength.PLAIN
    assert strength("relieves cramps", BlockKind.ITEM, lead="Stretching:") is Strength.NONE


def test_an_item_of_a_list_of_what_is_not_so_asserts_nothing() -> None:
    lead = "What studies do not show:"
    assert strength("iron prevents cramps", BlockKind.ITEM, lead=lead) is Strength.NONE

"""Symptoms: signs that readers ask about."""

from tests.kinds.library import defects, library, value

TWITCHES = "twitches: {name: Muscle twitches, text: Many things cause them.}"


def test_a_sign_is_taken_for_unspecific_unless_said_otherwise() -> None:
    held = library(symptoms=TWITCHES)
    assert value(held, "symptoms.twitches.specific") is False
    assert value(held, "symptoms.twitches.title") == "Muscle twitches"


def test_a_sign_without_a_text_is_a_defect() -> None:
    assert defects("symptoms", "twitches: {name: Muscle twitches}") == ["'text' is missing"]

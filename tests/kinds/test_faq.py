"""Questions and answers."""

from tests.kinds.library import defects, library, value

FOOD = "food: {question: Is food enough?, answer: Often it is., topics: [food]}"


def test_a_question_is_titled_by_itself() -> None:
    assert value(library(faq=FOOD), "faq.food.title") == "Is food enough?"


def test_a_question_without_an_answer_is_a_defect() -> None:
    assert defects("faq", "food: {question: Is food enough?}") == ["'answer' is missing"]

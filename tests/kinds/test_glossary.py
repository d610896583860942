"""Glossary: words and what they mean."""

from tests.kinds.library import defects, library, value


def test_a_term_is_titled_by_itself() -> None:
    held = library(glossary="rda: {term: RDA, definition: An allowance., aliases: [allowance]}")
    assert value(held, "glossary.rda.title") == "RDA"


def test_a_term_without_a_definition_is_a_defect() -> None:
    assert defects("glossary", "rda: {term: RDA}") == ["'definition' is missing"]

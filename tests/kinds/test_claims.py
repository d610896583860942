"""Claims: statements with a grade, sources and figures."""

import pytest

from factbook.record import read, readable
from factbook.voucher import PREVALENCE
from tests.kinds.library import defects, library, real, value, vouchers

CLAIM = """
below_requirement:
  statement: Many people get less than the average requirement.
  topics: [intake]
  grade: very_low
  population: US population
  sources: [rosanoff2012]
  wording: many people get less
  figures:
    share:
      value: 48 %
      measure: share below the average requirement
      population: US population
      names: [Americans]
      cues: [[requirement]]
      precision: prevalence
    enzymes: {value: more than 300, measure: enzyme systems}
"""


def test_the_first_figure_is_the_claims_figure() -> None:
    held = library(claims=CLAIM)
    assert str(value(held, "claims.below_requirement.figure")) == "48%"
    figures = value(held, "claims.below_requirement.figures")
    assert str(figures["enzymes"]) == "more than 300"
    assert figures["share"].__html__() == '<data value="48">48%</data>'
    assert value(held, "claims.below_requirement.grade_label") == "very low"
    assert value(held, "claims.below_requirement.title").startswith("Many people")


def test_figures_with_words_are_vouched_for() -> None:
    (voucher,) = vouchers(library(claims=CLAIM), "claims.below_requirement")
    assert voucher.key == "claims.below_requirement.figure"
    assert voucher.names == ("americans",)
    assert voucher.tolerance is PREVALENCE
    assert voucher.sentence == "share below the average requirement is {value} (US population)"


@pytest.mark.parametrize("name", ["items", "two words", "2x"])
def test_a_figure_has_a_name_that_can_be_written_after_a_dot(name: str) -> None:
    (wrong,) = defects("claims", CLAIM.replace("    enzymes:", f"    {name}:"))
    assert wrong == f"'figures': {name!r} cannot be a figure's name"


def test_a_claim_without_a_source_is_a_defect() -> None:
    wrong = defects("claims", CLAIM.replace("[rosanoff2012]", "[]"))
    assert wrong == ["'sources': the list is empty"]


def test_every_value_of_the_guides_claims_can_be_read() -> None:
    for fact in real().all("claims"):
        for name in readable(type(fact.record)):
            read(fact.record, name, real())
        assert value(real(), f"{fact.key}.grade_label") in ("high", "moderate", "low", "very low")

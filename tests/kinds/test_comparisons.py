"""Comparisons: the nutrient beside something else."""

from tests.kinds.library import defects, library, value

PROTEIN = """
protein:
  name: Magnesium or protein
  other: Protein
  question: Which of them?
  rows:
    - {aspect: What it is, nutrient: A mineral, other: A nutrient}
  verdict: They do not replace each other.
"""


def test_a_comparison_has_rows_with_both_sides() -> None:
    (row,) = value(library(comparisons=PROTEIN), "comparisons.protein.rows")
    assert (row.aspect, row.nutrient, row.other) == ("What it is", "A mineral", "A nutrient")


def test_a_row_with_one_side_is_a_defect() -> None:
    wrong = defects("comparisons", PROTEIN.replace(", other: A nutrient", ""))
    assert wrong == ["'other' is missing"]

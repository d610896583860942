"""A key, or the id of a fact, stands twice in one mapping.

Why: most YAML readers keep the last of the two without a word, and the first is lost.

Example: two foods called `almonds` in `foods.yaml`.

Source: YAML 1.2.2, section 3.2.1.3: the keys of a mapping are unique.
"""

from factbook.diagnostic import Diagnostic, Note
from factbook.model import Defect


def describe(defect: Defect) -> Diagnostic:
    """The finding for the second of two keys; the defect's other span is the first."""
    return Diagnostic(
        defect.rule,
        defect.span,
        f"{defect.text} is there twice",
        notes=(Note("the first", defect.other),) if defect.other else (),
    )

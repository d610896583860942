"""A value of a fact is not what its field holds.

Why: a misspelt field would be a figure that nobody shows, and a word in place of a number would be
shown as it is.

Example: `mg_per_100: 270`, where the field is called `mg_per_100g`.

Source: the fields of each kind, in `factbook/kinds/`.
"""

from factbook.checks._schema import rejected
from factbook.diagnostic import Diagnostic
from factbook.model import Defect


def describe(defect: Defect) -> Diagnostic:
    """The finding for a value; for an unknown key, what it may have meant."""
    return rejected(defect)

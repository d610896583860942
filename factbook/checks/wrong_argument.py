"""A block is called with an argument that it does not take, or without one that it needs.

Why: a misspelt argument would be ignored, and the table would show other rows than its author
meant.

Example: `{{ table("foods", column=["name"]) }}`, where the argument is called `columns`.

Source: a rule of Factbook; the parameters of the block's macro are its arguments.
"""

from factbook.checks._schema import rejected
from factbook.diagnostic import Diagnostic
from factbook.model import Defect


def describe(defect: Defect) -> Diagnostic:
    """The finding for a call; the text is what is wrong, `near` the arguments there are."""
    return rejected(defect)

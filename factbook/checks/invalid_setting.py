"""A value in `guide.yaml` or `redirects.yaml` is not what its field holds.

Why: settings decide what every page looks like, so nothing is built on a doubtful one.

Example: `market: usa`, where the markets are us, eu and uk.

Source: the fields of `factbook/guide.py`.
"""

from factbook.checks._schema import rejected
from factbook.diagnostic import Diagnostic
from factbook.model import Defect


def describe(defect: Defect) -> Diagnostic:
    """The finding for a value; for an unknown key, what it may have meant."""
    return rejected(defect)

"""A file in `content/` is of no sort that Factbook reads.

Why: its facts or its text would be read by nobody.

Example: `content/facts/food.yaml`, where the kind is called `foods`.

Source: the files of `factbook/kinds/`, one per kind, and of `factbook/documents/`, one per sort of
document.
"""

from factbook.diagnostic import Diagnostic
from factbook.model import Defect
from factbook.suggest import did_you_mean


def describe(defect: Defect) -> Diagnostic:
    """The finding for a file; the defect's text is its kind or its name, `near` what there is."""
    path = defect.span.path
    if path.endswith(f"/{defect.text}"):
        message = f"nothing reads {path}"
        copied = "files that are copied as they are belong in content/static/"
        return Diagnostic(defect.rule, defect.span, message, help=copied)
    what = "kind of fact" if path.startswith("content/facts/") else "sort of document"
    message = f"there is no {what} called {defect.text}"
    remedy = did_you_mean(defect.text, defect.near)
    return Diagnostic(defect.rule, defect.span, message, help=remedy)

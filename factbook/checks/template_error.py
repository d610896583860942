"""A template, or an expression in double braces, cannot be evaluated.

Why: what it would have shown is missing, so no page is made of it.

Example: `{{ foods.almonds.per_serving + "a lot" }}`, or an `{% if %}` without its `{% endif %}`.

Source: a rule of Factbook; the language is that of Jinja.
"""

from factbook.diagnostic import Diagnostic, Note
from factbook.model import Defect


def describe(defect: Defect) -> Diagnostic:
    """The finding for an error; the defect's other span is the line of the template that failed."""
    other = defect.other
    what = "the template" if other and other.path.startswith("templates/") else "the page"
    notes = (Note(what, other),) if other else ()
    return Diagnostic(defect.rule, defect.span, defect.text, notes=notes)

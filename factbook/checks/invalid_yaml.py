"""A YAML file, or a document's front matter, breaks the rules of YAML.

Why: nothing in it can be read with certainty, so nothing of it is used.

Example: `name: "almonds` without the closing quotation mark.

Source: YAML 1.2.2; Factbook reads its core schema, without anchors and aliases.
"""

from factbook.diagnostic import Diagnostic
from factbook.model import Defect

_HELP = {  # by what the parser says
    "mapping values are not allowed": "put a text with a colon into quotes, or indent the key like others",
    "found a tab character": "indent with spaces",
}


def describe(defect: Defect) -> Diagnostic:
    """The finding for a syntax error; the defect's text is what the parser says."""
    remedy = next((words for said, words in _HELP.items() if said in defect.text), None)
    return Diagnostic(defect.rule, defect.span, f"this is not YAML: {defect.text}", help=remedy)

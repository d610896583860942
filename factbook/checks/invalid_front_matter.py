"""A document's front matter is missing, does not end, or has a value that its field does not take.

Why: a document's title, author and dates stand there; without them there is no page to make.

Example: a Markdown file that begins with its first heading instead of a line of `---`.

Source: the fields of each sort of document, in `factbook/documents/`.
"""

from factbook.checks._schema import rejected
from factbook.diagnostic import Diagnostic
from factbook.model import Defect

MESSAGES = {
    "missing": (
        "the document has no front matter",
        "begin it with a line of ---, then its title and description, then a line of ---",
    ),
    "unclosed": ("the front matter does not end", "close it with a line of ---"),
    "not a mapping": (
        "the front matter is not a mapping of keys and values",
        "write lines such as `title: Food first`",
    ),
}


def describe(defect: Defect) -> Diagnostic:
    """The finding for a head that is not one, or for a value in it."""
    if defect.text not in MESSAGES:
        return rejected(defect)
    message, remedy = MESSAGES[defect.text]
    return Diagnostic(defect.rule, defect.span, message, help=remedy)

"""A document's file name makes a poor address.

Why: the name is the page's address. Blanks and signs are encoded in it, two names that differ in capitals
alone are one file on some computers and two on others, and search engines read words where dashes join them.

Example: `content/articles/Leg Cramps.md`, whose page would be `/articles/Leg%20Cramps/`.

Source: RFC 3986, section 6.2.2.1: paths are told apart by case; the rule is Factbook's.
"""

import re

from factbook.diagnostic import Diagnostic
from factbook.model import Defect


def describe(defect: Defect) -> Diagnostic:
    """The finding for a document; the defect's text is its name without the ending."""
    better = re.sub(r"[\W_]+", "-", defect.text.lower()).strip("-")
    return Diagnostic(
        defect.rule,
        defect.span,
        f"the file name {defect.text} is more than lower-case words joined by dashes",
        help=f"call the file {better}.md, and let redirects.yaml lead to it if it was public",
    )

"""A file holds bytes that are not UTF-8 text.

Why: read with the wrong encoding, a dash or a micro sign becomes something else, and "µg" is
half of a dose. Factbook does not guess.

Example: a file that an old spreadsheet saved as Windows-1252, where "–" is the single byte 0x96.

Source: RFC 3629; YAML 1.2.2, section 5.2.
"""

from factbook.diagnostic import Diagnostic
from factbook.model import Defect


def describe(defect: Defect) -> Diagnostic:
    """The finding for a file that does not decode; the defect's text is the first bad byte."""
    return Diagnostic(
        defect.rule,
        defect.span,
        f"the byte {defect.text} is not UTF-8 text",
        help="save the file as UTF-8",
    )

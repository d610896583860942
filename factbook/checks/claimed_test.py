"""A sentence beside a pick says that we tried it.

Why: a guide that ranks forms by their studies has not tried a product, and must not seem to have.

Example: "We tested each of these for a month."

Source: 16 CFR Part 465: no review that misrepresents whether its author used the product. A test
that took place is exempted with its reason: where its protocol can be read.
"""

import re
from collections.abc import Iterator
from typing import Final

from factbook.checks._near_picks import near_picks
from factbook.checks._strength import denied
from factbook.diagnostic import Diagnostic
from factbook.model import Document
from factbook.patterns import regex
from factbook.reads import Reads

TESTED: Final = regex(
    r"\b(?:we|I|our (?:team|editors?|testers?|runners?)) (?:have |has |had )?"
    r"(?:personally |all |also |each )?(?:tested|tried|used|took|taken|tasted)\b"
    r"|\bhands-on (?:test|review)\w*|\bour tests?\b|\b(?:tested|tried) by (?:us|our)\b",
    re.IGNORECASE,
)


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The sentences near picks that tell of a test, and do not deny it."""
    for sentence in near_picks(document):
        found = TESTED.search(sentence.text)
        if found is not None and not denied(sentence.text, found.start()):
            yield Diagnostic(
                "claimed-test",
                sentence.span(found.start(), found.end()),
                f"“{found[0]}” says that the pick was tried",
                help="say what the choice rests on: studies, labels",
            )

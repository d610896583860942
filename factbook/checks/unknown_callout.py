"""A box of colons is of no known sort.

Why: readers would see a box without its colour and sign, or the colons themselves; a warning that looks
like a paragraph is overlooked.

Example: `::: danger Kidney disease`, where the sorts are `note`, `tip`, `warning` and `caution`; or a
lone `:::` that closes nothing.

Source: a rule of Factbook.
"""

from collections.abc import Iterator

from factbook.diagnostic import Diagnostic
from factbook.markup import CALLOUTS
from factbook.model import Document
from factbook.reads import Reads
from factbook.suggest import did_you_mean

RULE = "unknown-callout"


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The callouts of a document whose sort is unknown."""
    for callout in document.body.callouts:
        if not callout.name:
            yield Diagnostic(RULE, callout.span, "this line of colons closes no callout")
        elif callout.name not in CALLOUTS:
            yield Diagnostic(
                RULE,
                callout.span,
                f"there is no callout of the sort {callout.name}",
                help=did_you_mean(callout.name, CALLOUTS),
            )

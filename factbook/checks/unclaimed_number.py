"""A number in prose is held against no fact.

Why: silence is not coverage. A number that no fact vouches for can be wrong, and nothing would say
so. Write it as a reference, add the fact, or exempt it with a reason. A guide that wants every
number accounted for sets this rule to error.

Example: `A trial gave 500 mg a day`, where no claim records the trial's dose.

Source: a rule of Factbook.
"""

from collections.abc import Iterator
from typing import Final

from factbook.checks._literals import findings
from factbook.diagnostic import Diagnostic, Severity
from factbook.literals.outcome import Outcome
from factbook.model import Document
from factbook.reads import Reads

RULE: Final = "unclaimed-number"
SEVERITY: Final = Severity.WARNING


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The numbers of a document that are about nothing known."""
    for one in findings(document, reads):
        if one.outcome is Outcome.UNCLAIMED:
            said = " ".join(one.text.split())
            yield Diagnostic(
                RULE,
                one.span,
                f"{said} is held against no fact: {one.verdict.reason}",
                help="write a reference, or exempt it with a reason: "
                "<!-- allow unclaimed-number: … -->",
            )

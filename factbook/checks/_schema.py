"""What several checks say of a value that a schema rejects."""

from typing import Final

from factbook.diagnostic import Diagnostic, Note
from factbook.model import Defect
from factbook.patterns import regex
from factbook.suggest import did_you_mean

NAME: Final = regex(r"[\"'`]?([\w.-]+)[\"'`]?\W*\Z")


def rejected(defect: Defect) -> Diagnostic:
    """The finding for a value; for an unknown key (last in the text), what it may have meant."""
    named = NAME.search(defect.text)
    remedy = did_you_mean(named[1], defect.near) if named and defect.near else None
    notes = (Note("the other", defect.other),) if defect.other else ()
    return Diagnostic(defect.rule, defect.span, defect.text, notes=notes, help=remedy)

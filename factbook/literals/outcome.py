"""What became of a number in prose: bound, checked, drift, exempt or unclaimed."""

from enum import StrEnum
from typing import NamedTuple

from factbook.quantity import Quantity
from factbook.source import Span
from factbook.voucher import Voucher


class Outcome(StrEnum):
    """How a literal ends."""

    BOUND = "bound"
    CHECKED = "checked"
    DRIFT = "drift"
    EXEMPT = "exempt"
    UNCLAIMED = "unclaimed"


class Verdict(NamedTuple):
    """The outcome for one number, the voucher that decided it and what that gives on its basis.

    `authority` names whose figure it is when it is a reported one and not the one in use.
    `reason` says in a few words why a number is unclaimed.
    """

    outcome: Outcome
    voucher: Voucher | None = None
    expected: Quantity | None = None
    authority: str = ""
    reason: str = ""


class Finding(NamedTuple):
    """One literal of a document: where it stands, what it says and what became of it."""

    span: Span
    text: str
    said: Quantity | None
    verdict: Verdict

    @property
    def outcome(self) -> Outcome:
        """How the literal ended."""
        return self.verdict.outcome

"""What Factbook has to say about a guide, as data: no colours, no printing."""

from dataclasses import dataclass
from enum import StrEnum

from factbook.source import Span


class Severity(StrEnum):
    """How much a diagnostic weighs; only an error stops a build."""

    ERROR = "error"
    WARNING = "warning"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Note:
    """A second place that a diagnostic speaks of: the fact that disagrees, the first use."""

    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding of one rule at one place; its severity is decided later, in one place."""

    rule: str
    span: Span
    message: str
    notes: tuple[Note, ...] = ()
    help: str | None = None


@dataclass(frozen=True, slots=True)
class Judged:
    """A diagnostic with the severity that the guide gives its rule."""

    diagnostic: Diagnostic
    severity: Severity

"""What Factbook has to say about a guide, as data: no colours, no printing."""

from enum import StrEnum
from typing import NamedTuple

from factbook.source import Span


class Severity(StrEnum):
    """How much a diagnostic weighs; only an error stops a build."""

    ERROR = "error"
    WARNING = "warning"
    OFF = "off"


class Note(NamedTuple):
    """A second place that a diagnostic speaks of: the fact that disagrees, the first use."""

    message: str
    span: Span | None = None


class Diagnostic(NamedTuple):
    """One finding of one rule at one place; its severity is decided later, in one place."""

    rule: str
    span: Span
    message: str
    notes: tuple[Note, ...] = ()
    help: str | None = None


class Judged(NamedTuple):
    """A diagnostic with the severity that the guide gives its rule."""

    diagnostic: Diagnostic
    severity: Severity

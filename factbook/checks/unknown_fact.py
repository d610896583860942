"""An expression in double braces names a fact, a field or a setting that the guide does not have.

Why: most generators print nothing in its place, and the sentence is published with a hole.

Example: `{{ foods.almnds.per_serving }}`.

Source: a rule of Factbook.
"""

from collections.abc import Iterator
from typing import Final

from factbook.diagnostic import Diagnostic
from factbook.model import Defect, Document
from factbook.patterns import regex
from factbook.reads import Reads
from factbook.record import Unknown, Unreadable
from factbook.source import Span
from factbook.suggest import did_you_mean

RULE: Final = "unknown-fact"
DOTTED: Final = regex(r"\s*(\w+)\.(\w+(?:\.\w+)*)\s*(?:\||\Z)")
VIEWED: Final = frozenset({"key", "link"})  # what a page knows of a fact beside its fields
NAMED: Final = regex(r"(?P<what>.+?) '(?P<name>[^']*)'\Z")


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The plain references of a document (`foods.almonds.per_serving`) that name nothing."""
    for reference in document.body.references:
        found = DOTTED.match(reference.expression)
        if found is not None:
            try:
                _ask(found[1], found[2].split("."), reads)
            except Unreadable:
                continue  # its own record is reported
            except Unknown as unknown:
                text = f"{unknown.what} {unknown.name!r}"
                yield _missing(text, reference.span, unknown.among)


def _ask(first: str, rest: list[str], reads: Reads) -> None:
    """Read what a dotted name names; raises Unknown when there is no such thing."""
    if first == "guide":
        reads.setting(".".join(rest))
    elif first in reads.site.facts:
        reads.fact(first, rest[0], "id")
        if len(rest) > 1 and rest[1] not in VIEWED:
            reads.fact(first, rest[0], rest[1])


def describe(defect: Defect) -> Diagnostic:
    """The finding for a name; the defect's text is what and which, `near` the names there are."""
    return _missing(defect.text, defect.span, defect.near)


def _missing(text: str, span: Span, among: tuple[str, ...]) -> Diagnostic:
    """The finding for a name such as `foods id 'almnds'` or `field 'per_servin'`."""
    found = NAMED.match(text)
    if found is None:
        return Diagnostic(RULE, span, text)
    what, name = found["what"], found["name"]
    kind, is_id, _ = what.partition(" id")
    message = f"{kind} has no fact called {name}" if is_id else f"there is no {what} called {name}"
    return Diagnostic(RULE, span, message, help=did_you_mean(name.rpartition(".")[2], among))

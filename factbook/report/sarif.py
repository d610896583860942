"""The format for code-scanning services: SARIF 2.1.0, with each rule's manual.

Format: OASIS Static Analysis Results Interchange Format 2.1.0, sections 3.13 to 3.51.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import quote

from factbook import __version__
from factbook.checks._manual import Manual, manual
from factbook.diagnostic import Diagnostic, Judged, Note
from factbook.source import Source, Span

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"


def render(judged: Sequence[Judged], sources: Mapping[str, Source], *, colour: bool = False) -> str:
    """One SARIF log with one run; a rule is described when something was found by it."""
    rules = sorted({one.diagnostic.rule for one in judged})
    driver = {
        "name": "Factbook",
        "version": __version__,
        "rules": [_rule(rule, manual(rule)) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, rules.index(one.diagnostic.rule)) for one in judged],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: str, told: Manual | None) -> dict[str, Any]:
    """A rule as a reportingDescriptor (3.49)."""
    if told is None:
        return {"id": rule}
    return {
        "id": rule,
        "shortDescription": {"text": told.summary},
        "fullDescription": {"text": told.text},
        "help": {"text": told.text},
        "defaultConfiguration": {"level": str(told.severity)},
    }


def _result(one: Judged, index: int) -> dict[str, Any]:
    """A finding as a result (3.27); its notes with a place are related locations."""
    said = one.diagnostic
    result: dict[str, Any] = {
        "ruleId": said.rule,
        "ruleIndex": index,
        "level": str(one.severity),
        "message": {"text": _message(said)},
        "locations": [_location(said.span)],
    }
    related = [_related(note, note.span) for note in said.notes if note.span is not None]
    return {**result, "relatedLocations": related} if related else result


def _message(said: Diagnostic) -> str:
    """The message, the notes that have no place, and the remedy."""
    bare = [f"note: {note.message}" for note in said.notes if note.span is None]
    remedy = [f"help: {said.help}"] if said.help else []
    return "\n".join([said.message, *bare, *remedy])


def _related(note: Note, span: Span) -> dict[str, Any]:
    """A note as a related location (3.28)."""
    return {**_location(span), "message": {"text": note.message}}


def _location(span: Span) -> dict[str, Any]:
    """A span as a location (3.28); columns count from 1, the end column is the one after."""
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": quote(span.path), "uriBaseId": "%SRCROOT%"},
            "region": {
                "startLine": span.line,
                "startColumn": span.column,
                "endColumn": span.column + span.length,
            },
        }
    }

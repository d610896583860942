"""The format for programs: one JSON list of findings, lines and columns from 1."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from factbook.diagnostic import Judged, Note
from factbook.source import Source, Span


def render(judged: Sequence[Judged], sources: Mapping[str, Source], *, colour: bool = False) -> str:
    """The findings as a JSON list, each as `finding` gives it; never coloured."""
    return json.dumps([finding(one) for one in judged], ensure_ascii=False, indent=2) + "\n"


def finding(one: Judged) -> dict[str, Any]:
    """One finding as plain data; `end_column` is the column after the last character."""
    said = one.diagnostic
    return {
        **place(said.span),
        "severity": str(one.severity),
        "rule": said.rule,
        "message": said.message,
        "help": said.help,
        "notes": [_note(note) for note in said.notes],
    }


def place(span: Span) -> dict[str, Any]:
    """A span as plain data."""
    return {
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_column": span.column + span.length,
    }


def _note(note: Note) -> dict[str, Any]:
    """A note as plain data; without a place, only its message."""
    return {"message": note.message, **(place(note.span) if note.span else {})}

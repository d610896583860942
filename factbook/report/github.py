"""The format for GitHub Actions: workflow commands that become annotations in a pull request."""

from collections.abc import Mapping, Sequence

from factbook.diagnostic import Judged, Note
from factbook.source import Source


def render(judged: Sequence[Judged], sources: Mapping[str, Source], *, colour: bool = False) -> str:
    """One `::error` or `::warning` command per finding, with notes and remedy in its text."""
    return "".join(f"{_command(one)}\n" for one in judged)


def _command(one: Judged) -> str:
    """The workflow command of one finding."""
    said, span = one.diagnostic, one.diagnostic.span
    properties = {
        "file": span.path,
        "line": str(span.line),
        "col": str(span.column),
        "endColumn": str(span.column + span.length),
        "title": said.rule,
    }
    head = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    lines = [said.message, *(f"note: {_note(note)}" for note in said.notes)]
    if said.help is not None:
        lines.append(f"help: {said.help}")
    return f"::{one.severity} {head}::{_data(chr(10).join(lines))}"


def _note(note: Note) -> str:
    """A note with its place behind it."""
    where = f" ({note.span.path}:{note.span.line}:{note.span.column})" if note.span else ""
    return f"{note.message}{where}"


def _data(text: str) -> str:
    """Text escaped as GitHub's runner reads it after the second pair of colons."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Text escaped as a property's value, which a colon or a comma would end."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")

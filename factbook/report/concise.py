"""The format for editors and grep: one line per finding, as compilers write it."""

from collections.abc import Mapping, Sequence

from factbook.diagnostic import Judged
from factbook.source import Source


def render(judged: Sequence[Judged], sources: Mapping[str, Source], *, colour: bool = False) -> str:
    """One line per finding, the remedy in brackets at its end; never coloured."""
    return "".join(f"{_line(one)}\n" for one in judged)


def _line(one: Judged) -> str:
    """The line of one finding; line breaks in a message become spaces."""
    said, span = one.diagnostic, one.diagnostic.span
    remedy = f" ({said.help})" if said.help else ""
    text = f"{said.message}{remedy}".replace("\n", " ")
    return f"{span.path}:{span.line}:{span.column}: {one.severity}[{said.rule}]: {text}"

"""The format for people at a terminal: each finding with its line, and what disagrees with it."""

from collections.abc import Iterator, Mapping, Sequence

from factbook.diagnostic import Diagnostic, Judged, Note, Severity
from factbook.report._excerpt import excerpt
from factbook.source import Source, Span

BOLD = "1"
COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33"}
FRAME = "34"
HELP = "1;32"


def render(judged: Sequence[Judged], sources: Mapping[str, Source], *, colour: bool = False) -> str:
    """The findings, one under another; `colour` adds terminal escapes."""
    pages = ("\n".join(_finding(one, sources, _Paint(colour))) for one in judged)
    text = "\n\n".join(pages)
    return f"{text}\n" if text else ""


class _Paint:
    """Terminal escapes, or nothing at all."""

    def __init__(self, colour: bool) -> None:  # noqa: FBT001 - the only argument
        self.colour = colour

    def __call__(self, text: str, code: str) -> str:
        """The text in one colour."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


def _finding(one: Judged, sources: Mapping[str, Source], paint: _Paint) -> Iterator[str]:
    """The lines of one finding: head, excerpt, notes, help."""
    said = one.diagnostic
    margin = _margin(said)
    code = COLOURS.get(one.severity, BOLD)
    yield paint(f"{one.severity}[{said.rule}]", code) + paint(f": {said.message}", BOLD)
    yield from _place(said.span, sources, margin, paint, code)
    for note in said.notes:
        yield from _note(note, sources, margin, paint)
    if said.help is not None:
        first, *more = said.help.split("\n")
        yield paint("help", HELP) + f": {first}"
        yield from (f"      {line}" for line in more)


def _note(note: Note, sources: Mapping[str, Source], margin: int, paint: _Paint) -> Iterator[str]:
    """The lines of one note."""
    yield paint("note", BOLD) + f": {note.message}"
    if note.span is not None:
        yield from _place(note.span, sources, margin, paint, FRAME)


def _margin(said: Diagnostic) -> int:
    """The width of the largest line number, so that all excerpts of a finding align."""
    spans = [said.span, *(note.span for note in said.notes if note.span is not None)]
    return max(len(str(span.line)) for span in spans)


def _place(
    span: Span, sources: Mapping[str, Source], margin: int, paint: _Paint, code: str
) -> Iterator[str]:
    """The arrow to a place, and its line with carets when the source is at hand."""
    pad = " " * margin
    yield f"{pad}{paint('-->', FRAME)} {span.path}:{span.line}:{span.column}"
    shown = excerpt(sources[span.path], span) if span.path in sources else None
    if shown is None:
        return
    line, carets = shown
    bar = paint("|", FRAME)
    yield f"{pad} {bar}"
    yield f"{paint(str(span.line).rjust(margin), FRAME)} {bar} {line}".rstrip()
    yield f"{pad} {bar} {_under(carets, paint, code)}"


def _under(carets: str, paint: _Paint, code: str) -> str:
    """The carets in their colour, the spaces before them without."""
    bare = carets.lstrip(" ")
    return " " * (len(carets) - len(bare)) + paint(bare, code)

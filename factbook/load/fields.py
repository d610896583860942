"""The strings of YAML that readers see, as prose: each with the place of every character."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from factbook.literals.prose import Block, BlockKind
from factbook.load import markdown, prose
from factbook.load.places import span
from factbook.load.prose import Line
from factbook.model import Body, Citation, Link, Reference
from factbook.record import Path, Shown, marked
from factbook.source import Source, Span

_SKIPPED = " \n\t'\"|>-\\+0123456789"


@dataclass(frozen=True, slots=True)
class Field:
    """One shown string: its path, its text, and its lines in the source."""

    path: str
    text: str
    lines: tuple[Line, ...]
    title: str


def fields(
    record: BaseModel, marks: Mapping[Path, Span], source: Source, title: str, name: str = ""
) -> Iterator[Field]:
    """The shown strings of a record."""
    for path, _, text in marked(record, Shown):
        if path in marks:
            dotted = ".".join(str(step) for step in path)
            yield Field(
                f"{name}.{dotted}" if name else dotted,
                text,
                _lines(source, marks[path], text),
                title,
            )


def _lines(source: Source, mark: Span, text: str) -> tuple[Line, ...]:
    """Where the characters of a YAML string stand: a new `Line` wherever text and source part.

    The two differ by quotes, indicators, escapes and folded newlines only, so that walking both and
    skipping those in the source finds each character.
    """
    raw, at = source.text, source.offset(mark.line, mark.column)
    found: list[Line] = []
    expected = -1
    for offset, char in enumerate(text):
        if char.isspace():
            continue
        start = at
        while at < len(raw) and raw[at] != char and (raw[at] in _SKIPPED or raw[at].isspace()):
            at += 1
        if at >= len(raw) or raw[at] != char:
            at = start
            continue
        if at - offset != expected:
            place = source.span(at)
            found.append(Line(offset, place.line, place.column))
            expected = at - offset
        at += 1
    if not found or found[0].offset > 0:
        found.insert(0, Line(0, mark.line, mark.column))
    return tuple(found)


def as_body(found: Sequence[Field], path: str) -> Body:
    """The shown strings as a body without HTML: blocks, references, citations and links to check."""
    blocks: list[Block] = []
    references: list[Reference] = []
    citations: list[Citation] = []
    links: list[Link] = []
    for field in found:
        text = prose.plain(field.text, field.lines)
        blocks.append(
            Block(
                BlockKind.FIELD,
                text.text,
                path,
                text.origins,
                headings=(field.title,) if field.title else (),
                emphasis=text.emphasis,
                tokens=text.tokens,
                field=field.path,
            )  # fmt: skip
        )
        if not any(mark in field.text for mark in ("{{", "[")):
            continue
        for child in markdown.parser().parseInline(field.text)[0].children or []:
            at = child.meta.get("at")
            place = (
                span(path, field.lines, *at)
                if at
                else Span(path, field.lines[0].line, field.lines[0].column)
            )
            if child.type == "expression":
                references.append(Reference(child.content, place))
            elif child.type == "citation":
                citations.extend(
                    Citation(i, span(path, field.lines, a, b)) for i, a, b in child.meta["ids"]
                )
            elif child.type == "link_open":
                links.append(Link(str(child.attrGet("href") or ""), "", place))
    return Body(
        blocks=tuple(blocks),
        references=tuple(references),
        citations=tuple(citations),
        links=tuple(links),
    )

"""The strings of YAML that readers see, as prose: each with the place of every character."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from factbook.literals.prose import Block, BlockKind
from factbook.load import markdown, prose, scalars
from factbook.load.inlines import Found, gather
from factbook.load.lines import Line
from factbook.markup import Body
from factbook.record import Path, Shown, marked
from factbook.shape import Strict
from factbook.source import Source, Span

# Without one of these a string holds nothing that a check asks for.
_MARKUP = ("{{", "[", "://", "<!--")


class Field(NamedTuple):
    """One shown string: its path, its text, and its lines in the source."""

    path: str
    text: str
    lines: tuple[Line, ...]
    title: str


def fields(
    record: Strict, marks: Mapping[Path, Span], source: Source, title: str, name: str = ""
) -> Iterator[Field]:
    """The shown strings of a record."""
    for path, _, text in marked(record, Shown):
        if path in marks:
            dotted = ".".join(str(step) for step in path)
            yield Field(
                f"{name}.{dotted}" if name else dotted,
                text,
                scalars.lines(source, marks[path], text),
                title,
            )


def as_body(found: Sequence[Field], path: str) -> Body:
    """The shown strings as a body without HTML: prose, references, citations and links."""
    made = Found(path)
    for field in found:
        text = prose.plain(field.text, field.lines)
        above = (field.title,) if field.title else ()
        made.blocks.append(
            Block(BlockKind.FIELD, text.text, path, text.origins, headings=above,
                  emphasis=text.emphasis, tokens=text.tokens, field=field.path)
        )  # fmt: skip
        if any(mark in field.text for mark in _MARKUP):
            children = markdown.parser().parseInline(field.text)[0].children or []
            gather(children, field.text, made, field.lines)
    return made.as_body()

"""What stands in a text: headings, links, references, citations, notes; and the text parsed, as a `Body`."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from factbook.compact import Columns, columns, rows
from factbook.literals.prose import Block
from factbook.source import Span


class Heading(NamedTuple):
    """A heading of a document; `id` is its anchor."""

    level: int
    text: str
    id: str
    span: Span
    empty: bool = False


class Link(NamedTuple):
    """A link as written in Markdown."""

    target: str
    text: str
    span: Span


class Image(NamedTuple):
    """An image as written in Markdown."""

    target: str
    alt: str
    span: Span


class Reference(NamedTuple):
    """An expression in double braces: a value inline, or a block alone on its line."""

    expression: str
    span: Span
    block: bool = False


class Citation(NamedTuple):
    """One source cited in prose: one `@id` of a bracket."""

    id: str
    span: Span


class Footnote(NamedTuple):
    """A footnote's definition, or one use of it."""

    label: str
    span: Span
    definition: bool


CALLOUTS = ("note", "tip", "warning", "caution")


class Callout(NamedTuple):
    """A box that a line of colons opens: `::: note`; `closed` tells whether another closes it."""

    name: str
    span: Span
    closed: bool


class Allow(NamedTuple):
    """An exemption: which rule is set aside, why, and from which line to which."""

    rule: str
    reason: str
    span: Span
    first_line: int
    last_line: int


class Hole(NamedTuple):
    """A gap in a document's HTML that the site fills: an expression, a citation, a link, an image."""

    kind: str  # "expression" | "block" | "citation" | "link" | "image"
    text: str
    span: Span


class Body(NamedTuple):
    """A document's text, parsed once: HTML with holes, and all that checks want to point at."""

    parts: tuple[str | Hole, ...] = ()
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    references: tuple[Reference, ...] = ()
    citations: tuple[Citation, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    callouts: tuple[Callout, ...] = ()
    allows: tuple[Allow, ...] = ()
    blocks: tuple[Block, ...] = ()
    words: int = 0

    def __reduce__(self) -> tuple[Callable[..., "Body"], tuple[Any, ...]]:
        """How it is pickled: in columns."""
        html = tuple(part if isinstance(part, str) else None for part in self.parts)
        holes = columns(Hole, [part for part in self.parts if isinstance(part, Hole)])
        return _body, (html, holes, tuple(map(columns, _LISTS, self[1:-1])), self.words)


# The kinds of what a body has lists of, in the order of its fields.
_LISTS: tuple[type[tuple[Any, ...]], ...] = (
    Heading, Link, Image, Reference, Citation, Footnote, Callout, Allow, Block,
)  # fmt: skip


def _body(html: Sequence[str | None], holes: Columns, lists: Sequence[Columns], words: int) -> Body:
    """The body that was pickled."""
    each = iter(rows(Hole, holes))
    parts = tuple(next(each) if text is None else text for text in html)
    return Body._make((parts, *map(rows, _LISTS, lists), words))

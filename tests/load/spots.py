"""Reading back what stands at a span: the measure of every position test."""

from factbook.markup import Body
from factbook.source import Source, Span


def piece(source: Source, span: Span) -> str:
    """The text that a span covers."""
    assert span.path == source.path
    line = source.lines[span.line - 1]
    assert 1 <= span.column <= len(line) + 1, f"{span} is outside of {line!r}"
    return line[span.column - 1 : span.column - 1 + span.length]


def said(source: Source, body: Body) -> dict[str, list[tuple[int, int, str]]]:
    """Line, column and text of each thing that was found in a body."""
    sorts = {
        "headings": body.headings,
        "links": body.links,
        "images": body.images,
        "references": body.references,
        "citations": body.citations,
        "footnotes": body.footnotes,
        "allows": body.allows,
    }
    return {
        name: [(one.span.line, one.span.column, piece(source, one.span)) for one in found]
        for name, found in sorts.items()
        if found
    }


def literal(source: Source, body: Body, text: str) -> tuple[int, int, str]:
    """Where a piece of prose stands, asked of the block that holds it."""
    (block,) = (b for b in body.blocks if text in b.text)
    start = block.text.index(text)
    span = block.span(start, start + len(text))
    return span.line, span.column, piece(source, span)

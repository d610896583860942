"""What stands in an inline text: references, citations, links, images, footnotes, comments."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from factbook.literals.prose import Block
from factbook.load.allow import allow
from factbook.load.lines import Line, span
from factbook.markup import (
    Allow,
    Body,
    Callout,
    Citation,
    Footnote,
    Heading,
    Hole,
    Image,
    Link,
    Reference,
)

_LINKIFIED = "linkify"  # markdown-it's name for an address that became a link by itself


@dataclass(slots=True, eq=False, repr=False)
class Found:
    """What is gathered on the walk; it becomes a Body at the end."""

    path: str
    headings: list[Heading] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)
    callouts: list[Callout] = field(default_factory=list)
    allows: list[Allow] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    ids: dict[str, int] = field(default_factory=dict)  # each anchor, and the number to try next
    words: int = 0

    def as_body(self, parts: tuple[str | Hole, ...] = ()) -> Body:
        """All that was found, with the HTML that was made of it."""
        return Body(
            parts, tuple(self.headings), tuple(self.links), tuple(self.images), tuple(self.references),
            tuple(self.citations), tuple(self.footnotes), tuple(self.callouts), tuple(self.allows),
            tuple(self.blocks), self.words,
        )  # fmt: skip


def gather(children: Sequence[Token], content: str, found: Found, lines: tuple[Line, ...]) -> None:
    """What stands in an inline text: references, citations, links, images, footnotes, comments."""
    reached = 0
    for index, child in enumerate(children):
        at = child.meta.get("at")
        if at is None and child.markup == _LINKIFIED and child.type == "link_open":
            at = _bare(_text_in(children, index), content, reached)
        if at is None:
            continue
        reached = max(reached, at[0] + 1 if child.type == "link_open" else at[1])
        child.meta["span"] = span(found.path, lines, *at)
        _child(children, index, child, found, lines)


def _child(
    children: Sequence[Token], index: int, child: Token, found: Found, lines: tuple[Line, ...]
) -> None:
    """One inline token that has a place."""
    place, kind = child.meta["span"], child.type
    if kind == "expression":
        found.references.append(Reference(child.content, place, child.block))
    elif kind == "citation":
        for id, start, end in child.meta["ids"]:
            found.citations.append(Citation(id, span(found.path, lines, start, end)))
    elif kind == "link_open":
        found.links.append(Link(str(child.attrGet("href") or ""), _text_in(children, index), place))
    elif kind == "image":
        found.images.append(Image(str(child.attrGet("src") or ""), child.content, place))
    elif kind in ("footnote_ref", "unresolved_footnote"):
        label = str(child.meta.get("label", ""))
        found.footnotes.append(Footnote(label, place, definition=False))
    elif kind == "comment":
        made = allow(child.content, place, place.line)
        found.allows.extend([made] if made else [])


def _bare(address: str, content: str, reached: int) -> tuple[int, int]:
    """The offsets of an address that became a link by itself; it has no position of its own."""
    at = content.find(address, reached)
    return (reached, reached + 1) if at < 0 else (at, at + len(address))


def _text_in(children: Sequence[Token], opening: int) -> str:
    """The text of a link."""
    pieces = []
    for child in children[opening + 1 :]:
        if child.type == "link_close":
            break
        pieces.append(child.content)
    return "".join(pieces)

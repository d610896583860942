"""From a Markdown text to a `Body`: HTML with holes, and every thing that a check may point at."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from markdown_it.token import Token

from factbook.literals.prose import Block, BlockKind
from factbook.load import markdown, prose
from factbook.load.allow import allow
from factbook.load.places import Places, span
from factbook.load.prose import Line
from factbook.model import Allow, Body, Citation, Footnote, Heading, Image, Link, Reference
from factbook.source import Source, Span

_DEFINITION = re.compile(r" {0,3}\[\^([^\]\s]+)\]:")
_USE = re.compile(r"\[\^([^\]\s]+)\]")


@dataclass(slots=True)
class _Found:
    """What is gathered on the walk; it becomes a Body at the end."""

    path: str
    headings: list[Heading] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)
    allows: list[Allow] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    words: int = 0


@dataclass(slots=True)
class _Around:
    """What surrounds the token that the walk has reached."""

    title: str
    trail: list[tuple[int, str]] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    lists: list[tuple[int, bool, str]] = field(default_factory=list)
    last_text: str = ""
    item_text: str = ""
    list_count: int = 0
    table_count: int = 0
    row: int = -1
    column: int = -1
    header: list[str] = field(default_factory=list)
    row_header: str = ""
    lead: str = ""


def slugify(text: str) -> str:
    """A heading's anchor: lower-case ASCII words joined by dashes."""
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-") or "section"


def body(source: Source, first_line: int = 0, title: str = "") -> Body:
    """The body of a document whose Markdown begins after `first_line` lines of front matter."""
    text = "\n" * first_line + "\n".join(source.lines[first_line:])
    env: dict[str, Any] = {}
    tokens = markdown.tokens(text, env)
    found, around, places = _Found(source.path), _Around(title), Places(source)
    for index, token in enumerate(tokens):
        _step(tokens, index, token, found, around, places)
    found.footnotes.extend(_definitions(source, first_line, env))
    parts = markdown.html(tokens, env)
    return Body(
        parts=parts,
        headings=tuple(_with_emptiness(found.headings, tokens)),
        links=tuple(found.links),
        images=tuple(found.images),
        references=tuple(found.references),
        citations=tuple(found.citations),
        footnotes=tuple(found.footnotes),
        allows=tuple(found.allows),
        blocks=tuple(found.blocks),
        words=found.words,
    )


def _step(
    tokens: Sequence[Token],
    index: int,
    token: Token,
    found: _Found,
    around: _Around,
    places: Places,
) -> None:
    """One token of the walk: what it opens and closes, and what it holds."""
    kind = token.type
    if kind == "inline":
        _inline(tokens, index, token, found, around, places.lines(token))
    elif kind == "comment":
        _comment(tokens, index, token, found)
    elif token.nesting == 1:
        around.open.append(kind)
        _opened(kind, token, around)
    elif token.nesting == -1:
        around.open.pop()
        if kind in ("bullet_list_close", "ordered_list_close"):
            around.lists.pop()


def _opened(kind: str, token: Token, around: _Around) -> None:
    """The surroundings after an opening token."""
    if kind in ("bullet_list_open", "ordered_list_open"):
        around.list_count += 1
        lead = around.item_text if around.lists else around.last_text
        around.lists.append((around.list_count, kind == "ordered_list_open", lead))
    elif kind == "table_open":
        around.table_count += 1
        around.row, around.header, around.lead = -1, [], around.last_text
    elif kind == "tr_open":
        around.row, around.column, around.row_header = around.row + 1, -1, ""
    elif kind in ("th_open", "td_open"):
        around.column += 1
    elif kind == "footnote_block_open":
        around.trail = []


def _inline(
    tokens: Sequence[Token],
    index: int,
    token: Token,
    found: _Found,
    around: _Around,
    lines: tuple[Line, ...],
) -> None:
    """The text of one block: its prose, its heading if it is one, and what stands in it."""
    text = prose.plain(token.content, lines)
    words = text.text.strip()
    if around.open and around.open[-1] == "heading_open":
        _heading(tokens[index - 1], token, words, found, around, lines)
    _children(token.children or [], token.content, found, lines)
    if words:
        block = _block(text, found.path, around)
        found.blocks.append(block)
        found.words += len(words.split())
        _remember(block, words, around)


def _heading(
    opening: Token,
    token: Token,
    words: str,
    found: _Found,
    around: _Around,
    lines: tuple[Line, ...],
) -> None:
    """A heading: its anchor, unique in the document, and its place in the trail."""
    level = int(opening.tag[1])
    base = slugify(re.sub(r"[\ufff9\ufffc]", "", words))
    id, number = base, 2
    while id in found.ids:
        id, number = f"{base}-{number}", number + 1
    found.ids.add(id)
    opening.meta["id"] = id
    place = Span(
        found.path, lines[0].line, lines[0].column, max(len(token.content.split("\n")[0]), 1)
    )
    found.headings.append(Heading(level, words, id, place))
    around.trail = [(n, t) for n, t in around.trail if n < level] + [(level, words)]


def _block(text: prose.Text, path: str, around: _Around) -> Block:
    """The prose block of an inline text in its surroundings."""
    trail = tuple(t for _, t in around.trail)
    headings = (around.title, *trail) if around.title else trail
    common: dict[str, Any] = {
        "text": text.text,
        "path": path,
        "origins": text.origins,
        "headings": headings,
    }
    common |= {"tokens": text.tokens, "emphasis": text.emphasis}
    inside = around.open
    if "th_open" in inside or "td_open" in inside:
        at = around.column
        header = around.header[at] if around.row > 0 and at < len(around.header) else ""
        common |= {
            "table": around.table_count,
            "row": around.row,
            "column": at,
            "lead": around.lead,
        }
        return Block(BlockKind.CELL, cell_header=header, row_header=around.row_header, **common)
    if inside and inside[-1] == "heading_open":
        return Block(BlockKind.HEADING, **(common | {"headings": headings[:-1]}))
    if around.lists:
        number, ordered, lead = around.lists[-1]
        return Block(BlockKind.ITEM, list=number, ordered=ordered, lead=lead, **common)
    if "blockquote_open" in inside:
        return Block(BlockKind.QUOTE, **common)
    lead = around.last_text if inside and inside[-1] == "dd_open" else ""
    return Block(BlockKind.PARAGRAPH, lead=lead, **common)


def _remember(block: Block, words: str, around: _Around) -> None:
    """What later blocks will want to know of this one."""
    if block.kind is BlockKind.CELL:
        if around.row == 0:
            around.header.append(words)
        if around.column == 0:
            around.row_header = words
    elif block.kind is BlockKind.ITEM:
        around.item_text = words
    elif block.kind is not BlockKind.HEADING:
        around.last_text = words


def _children(
    children: Sequence[Token], content: str, found: _Found, lines: tuple[Line, ...]
) -> None:
    """What stands in an inline text: references, citations, links, images, footnotes, comments."""
    for index, child in enumerate(children):
        at = child.meta.get("at")
        place = (
            span(found.path, lines, *at) if at else _link_place(child, content, found.path, lines)
        )
        child.meta["span"] = place
        if child.type == "expression":
            found.references.append(Reference(child.content, place, child.block))
        elif child.type == "citation":
            for id, start, end in child.meta["ids"]:
                found.citations.append(Citation(id, span(found.path, lines, start, end)))
        elif child.type == "link_open":
            found.links.append(
                Link(str(child.attrGet("href") or ""), _text_in(children, index), place)
            )
        elif child.type == "image":
            found.images.append(Image(str(child.attrGet("src") or ""), child.content, place))
        elif child.type == "footnote_ref":
            found.footnotes.append(
                Footnote(str(child.meta.get("label", "")), place, definition=False)
            )
        elif child.type == "comment":
            made = allow(child.content, place, place.line)
            found.allows.extend([made] if made else [])
        elif child.type == "text" and "[^" in child.content:
            found.footnotes.extend(_unresolved(content, found.path, lines))


def _link_place(child: Token, content: str, path: str, lines: tuple[Line, ...]) -> Span:
    """The place of a token without a position (a bare address): where its target stands."""
    target = str(child.attrGet("href") or "")
    at = max(content.find(target), 0) if target else 0
    return span(path, lines, at, at + max(len(target), 1))


def _text_in(children: Sequence[Token], opening: int) -> str:
    """The text of a link."""
    pieces = []
    for child in children[opening + 1 :]:
        if child.type == "link_close":
            break
        pieces.append(child.content)
    return "".join(pieces)


def _unresolved(content: str, path: str, lines: tuple[Line, ...]) -> Iterator[Footnote]:
    """Footnote marks that stayed text: nothing defines them."""
    for use in _USE.finditer(content):
        yield Footnote(use[1], span(path, lines, use.start(), use.end()), definition=False)


def _definitions(source: Source, first_line: int, env: dict[str, Any]) -> Iterator[Footnote]:
    """The footnotes' definitions, where the parser took them for such."""
    known = {label.removeprefix(":") for label in env.get("footnotes", {}).get("refs", {})}
    for number, line in enumerate(source.lines[first_line:], start=first_line + 1):
        found = _DEFINITION.match(line)
        if found is not None and found[1] in known:
            place = Span(source.path, number, found.start(1) - 1, len(found[1]) + 3)
            yield Footnote(found[1], place, definition=True)


def _comment(tokens: Sequence[Token], index: int, token: Token, found: _Found) -> None:
    """A comment between blocks: an exemption covers the block that follows it."""
    assert token.map is not None
    line = token.map[0] + 1
    last = token.map[1]
    for later in tokens[index + 1 :]:
        if later.type == "comment":
            continue
        if later.map and later.nesting >= 0:
            last = later.map[1]
        break
    made = allow(token.content, Span(found.path, line, 1, 4), last)
    found.allows.extend([made] if made else [])


def _with_emptiness(headings: Sequence[Heading], tokens: Sequence[Token]) -> Iterator[Heading]:
    """The headings, each marked when nothing but another heading of its rank or above follows it."""
    following = [i for i, t in enumerate(tokens) if t.type == "heading_close"]
    for heading, close in zip(headings, following, strict=True):
        rest = (t for t in tokens[close + 1 :] if t.type != "comment")
        after = next(rest, None)
        ends = after is None or after.type == "footnote_block_open"
        empty = ends or (
            after is not None
            and after.type == "heading_open"
            and int(after.tag[1]) <= heading.level
        )
        yield replace(heading, empty=empty)

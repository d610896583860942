"""From a Markdown text to a `Body`: HTML with holes, and every thing that a check may point at."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from markdown_it.token import Token

from factbook.literals.prose import CITATION, REFERENCE, Block, BlockKind
from factbook.load import markdown, prose
from factbook.load.allow import allow
from factbook.load.inlines import Found, gather
from factbook.load.lines import Line
from factbook.load.places import Places
from factbook.model import Body, Footnote, Heading
from factbook.source import Source, Span


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
    found, around, places = Found(source.path), _Around(title), Places(source)
    for index, token in enumerate(tokens):
        _step(tokens, index, token, found, around, places)
    found.footnotes.extend(_definitions(source.path, places, env))
    parts = markdown.html(tokens, env)
    return Body(
        parts=parts,
        headings=tuple(_with_emptiness(found.headings, tokens)),
        links=tuple(found.links),
        images=tuple(found.images),
        references=tuple(found.references),
        citations=tuple(found.citations),
        footnotes=tuple(found.footnotes),
        callouts=tuple(found.callouts),
        allows=tuple(found.allows),
        blocks=tuple(found.blocks),
        words=found.words,
    )


def _step(
    tokens: Sequence[Token],
    index: int,
    token: Token,
    found: Found,
    around: _Around,
    places: Places,
) -> None:
    """One token of the walk: what it opens and closes, and what it holds."""
    kind = token.type
    if kind == "inline":
        in_cell = around.open and around.open[-1] in ("th_open", "td_open")
        lines = places.cell(token) if in_cell else places.lines(token)
        _inline(tokens, index, token, found, around, lines)
    elif kind == "comment":
        _comment(tokens, index, token, found, places)
    elif token.nesting == 1:
        around.open.append(kind)
        _opened(kind, token, around)
        if kind == markdown.CALLOUT:
            found.callouts.append(places.callout(token))
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
    found: Found,
    around: _Around,
    lines: tuple[Line, ...],
) -> None:
    """The text of one block: its prose, its heading if it is one, and what stands in it."""
    text = prose.plain(token.content, lines)
    words = text.text.strip()
    if around.open and around.open[-1] == "heading_open":
        _heading(tokens[index - 1], token, text, found, around, lines)
    gather(token.children or [], token.content, found, lines)
    if words:
        block = _block(text, found.path, around)
        found.blocks.append(block)
        found.words += len(words.split())
        _remember(block, words, around)


def _heading(
    opening: Token,
    token: Token,
    text: prose.Text,
    found: Found,
    around: _Around,
    lines: tuple[Line, ...],
) -> None:
    """A heading: its anchor, unique in the document, and its place in the trail."""
    level, words = int(opening.tag[1]), text.text.strip()
    base = slugify(re.sub(f"[{CITATION}{REFERENCE}]", "", words))
    id, number = base, found.ids.get(base, 2)
    while id in found.ids:
        id, number = f"{base}-{number}", number + 1
    found.ids[base] = number
    found.ids.setdefault(id, 2)
    opening.meta["id"] = id
    place = Span(
        found.path, lines[0].line, lines[0].column, max(len(token.content.split("\n")[0]), 1)
    )
    found.headings.append(Heading(level, _readable(text), id, place))
    around.trail = [(n, t) for n, t in around.trail if n < level] + [(level, words)]


def _readable(text: prose.Text) -> str:
    """A heading's words, with its references as they were typed and without its citations."""
    typed = {token.start: f"{{{{ {token.text} }}}}" for token in text.tokens}
    chars = ("" if c == CITATION else typed.get(i, c) for i, c in enumerate(text.text))
    return " ".join("".join(chars).split())


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
    lead = around.last_text if "dd_open" in inside[-2:] else ""
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


def _definitions(path: str, places: Places, env: dict[str, Any]) -> Iterator[Footnote]:
    """The footnotes' definitions, also those that nothing refers to."""
    for label, row in env.get("definitions", ()):
        mark = f"[^{label}]:"
        yield Footnote(
            label, Span(path, row + 1, places.within(row, mark), len(mark) - 1), definition=True
        )


def _comment(
    tokens: Sequence[Token], index: int, token: Token, found: Found, places: Places
) -> None:
    """A comment between blocks: an exemption covers the block that follows it."""
    assert token.map is not None  # noqa: S101 - for the type checker
    place = places.comment(token.map[0])
    last = token.map[1]
    later = next(_after(tokens, index), None)
    if later is not None and later.map and later.nesting >= 0:
        last = later.map[1]
    made = allow(token.content, place, last)
    found.allows.extend([made] if made else [])


def _after(tokens: Sequence[Token], index: int) -> Iterator[Token]:
    """The tokens after one, without the comments."""
    for number in range(index + 1, len(tokens)):
        if tokens[number].type != "comment":
            yield tokens[number]


def _with_emptiness(headings: Sequence[Heading], tokens: Sequence[Token]) -> Iterator[Heading]:
    """The headings, each marked when nothing but another heading of its rank or above follows it."""
    following = [i for i, t in enumerate(tokens) if t.type == "heading_close"]
    for heading, close in zip(headings, following, strict=True):
        after = next(_after(tokens, close), None)
        ends = after is None or after.type == "footnote_block_open"
        empty = ends or (
            after is not None
            and after.type == "heading_open"
            and int(after.tag[1]) <= heading.level
        )
        yield heading._replace(empty=empty)

"""From a Markdown text to a `Body`: HTML with holes, and every thing that a check may point at."""

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
from factbook.markup import Body, Footnote, Heading
from factbook.patterns import regex
from factbook.source import Source, Span

_CELLS = ("th_open", "td_open")
_LISTS = ("bullet_list_open", "ordered_list_open")
# The openings that change what surrounds a text; of others only the name is kept.
_TURNS = frozenset(
    (*_LISTS, *_CELLS, "table_open", "tr_open", "footnote_block_open", markdown.CALLOUT)
)
_NO_LETTERS = regex(r"[^a-z0-9]+")


@dataclass(slots=True, eq=False, repr=False)
class _Around:
    """What surrounds the token that the walk has reached."""

    title: str
    headings: tuple[str, ...]  # the title and the trail: one tuple for all blocks below a heading
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

    def follow(self, trail: list[tuple[int, str]]) -> None:
        """Go on below other headings."""
        self.trail = trail
        words = (text for _, text in trail)
        self.headings = (self.title, *words) if self.title else tuple(words)


def slugify(text: str) -> str:
    """A heading's anchor: lower-case ASCII words joined by dashes."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _NO_LETTERS.sub("-", text.lower()).strip("-") or "section"


def body(source: Source, first_line: int = 0, title: str = "") -> Body:
    """The body of a document whose Markdown begins after `first_line` lines of front matter."""
    text = "\n" * first_line + "\n".join(source.lines[first_line:])
    env: dict[str, Any] = {}
    tokens = markdown.tokens(text, env)
    found, places = Found(source.path), Places(source)
    around = _Around(title, (title,) if title else ())
    for index, token in enumerate(tokens):
        kind = token.type
        if kind == "inline":
            _inline(tokens, index, token, found, around, places)
        elif token.nesting == 1:
            around.open.append(kind)
            if kind in _TURNS:
                _opened(kind, token, around, found, places)
        elif token.nesting == -1:
            around.open.pop()
            if kind in ("bullet_list_close", "ordered_list_close"):
                around.lists.pop()
        elif kind == "comment":
            _comment(tokens, index, token, found, places)
    found.footnotes.extend(_definitions(source.path, places, env))
    return found.as_body(markdown.html(tokens, env))


def _opened(kind: str, token: Token, around: _Around, found: Found, places: Places) -> None:
    """The surroundings after an opening token."""
    if kind in _LISTS:
        around.list_count += 1
        lead = around.item_text if around.lists else around.last_text
        around.lists.append((around.list_count, kind == "ordered_list_open", lead))
    elif kind in _CELLS:
        around.column += 1
    elif kind == "tr_open":
        around.row, around.column, around.row_header = around.row + 1, -1, ""
    elif kind == "table_open":
        around.table_count += 1
        around.row, around.header, around.lead = -1, [], around.last_text
    elif kind == "footnote_block_open":
        around.follow([])
    elif kind == markdown.CALLOUT:
        found.callouts.append(places.callout(token))


def _inline(
    tokens: Sequence[Token],
    index: int,
    token: Token,
    found: Found,
    around: _Around,
    places: Places,
) -> None:
    """The text of one block: its prose, its heading if it is one, and what stands in it."""
    opening = around.open[-1] if around.open else ""
    lines = places.cell(token) if opening in _CELLS else places.lines(token)
    text = prose.plain(token.content, lines)
    words = text.text.strip()
    if opening == "heading_open":
        _heading(tokens, index, text, found, around, lines)
    children = token.children or []
    if len(children) > 1 or (children and children[0].type != "text"):
        gather(children, token.content, found, lines)
    if words:
        block = _block(text, found.path, opening, around)
        found.blocks.append(block)
        found.words += len(words.split())
        _remember(block, words, around)


def _heading(
    tokens: Sequence[Token],
    index: int,
    text: prose.Text,
    found: Found,
    around: _Around,
    lines: tuple[Line, ...],
) -> None:
    """A heading: its anchor, unique in the document, and its place in the trail."""
    opening, token = tokens[index - 1], tokens[index]
    level, words = int(opening.tag[1]), text.text.strip()
    base = slugify(words.replace(CITATION, "").replace(REFERENCE, ""))
    id, number = base, found.ids.get(base, 2)
    while id in found.ids:
        id, number = f"{base}-{number}", number + 1
    found.ids[base] = number
    found.ids.setdefault(id, 2)
    opening.meta["id"] = id
    place = Span(
        found.path, lines[0].line, lines[0].column, max(len(token.content.split("\n")[0]), 1)
    )
    empty = _is_empty(level, tokens, index + 1)
    found.headings.append(Heading(level, _readable(text), id, place, empty))
    around.follow([(n, t) for n, t in around.trail if n < level] + [(level, words)])


def _is_empty(level: int, tokens: Sequence[Token], close: int) -> bool:
    """Whether nothing but another heading of its rank or above follows the end of a heading."""
    after = next(_after(tokens, close), None)
    if after is None or after.type == "footnote_block_open":
        return True
    return after.type == "heading_open" and int(after.tag[1]) <= level


def _readable(text: prose.Text) -> str:
    """A heading's words, with its references as they were typed and without its citations."""
    if not text.tokens:
        return " ".join(text.text.replace(CITATION, "").split())
    typed = {token.start: f"{{{{ {token.text} }}}}" for token in text.tokens}
    chars = ("" if c == CITATION else typed.get(i, c) for i, c in enumerate(text.text))
    return " ".join("".join(chars).split())


def _block(text: prose.Text, path: str, opening: str, around: _Around) -> Block:
    """The prose block of an inline text in its surroundings."""
    kind, headings, inside = BlockKind.PARAGRAPH, around.headings, around.open
    lead, number, ordered = "", 0, False
    if opening in _CELLS:
        return _cell(text, path, around)
    if opening == "heading_open":
        kind, headings = BlockKind.HEADING, headings[:-1]
    elif around.lists:
        kind, (number, ordered, lead) = BlockKind.ITEM, around.lists[-1]
    elif "blockquote_open" in inside:
        kind = BlockKind.QUOTE
    elif "dd_open" in inside[-2:]:
        lead = around.last_text
    return Block(
        kind, text.text, path, text.origins, headings, lead, number, ordered,
        emphasis=text.emphasis, tokens=text.tokens,
    )  # fmt: skip


def _cell(text: prose.Text, path: str, around: _Around) -> Block:
    """The prose block of a cell in its table."""
    at = around.column
    return Block(
        BlockKind.CELL, text.text, path, text.origins, around.headings, around.lead,
        table=around.table_count, row=around.row, column=at,
        cell_header=around.header[at] if around.row > 0 and at < len(around.header) else "",
        row_header=around.row_header, emphasis=text.emphasis, tokens=text.tokens,
    )  # fmt: skip


def _remember(block: Block, words: str, around: _Around) -> None:
    """What later blocks will want to know of this one."""
    kind = block.kind
    if kind is BlockKind.CELL:
        if around.row == 0:
            around.header.append(words)
        if around.column == 0:
            around.row_header = words
    elif kind is BlockKind.ITEM:
        around.item_text = words
    elif kind is not BlockKind.HEADING:
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

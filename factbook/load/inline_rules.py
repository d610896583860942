"""Markdown rules of our own: expressions in double braces, citations, comments, and where links start.

Inline tokens of markdown-it have no position. The rules here put `meta["at"]`, the offsets of the
token's first character and its end in the block's inline text, on each token that a check may point at.
"""

import re
from collections.abc import Callable
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline

from factbook.patterns import regex

# Characters of one expression; a bound keeps a file full of "{{" from costing its square.
_LONGEST = 4000
_BRACES = regex(r"""["'](?:(?<=")(?:[^"\\]++|\\.)*+"|(?<=')(?:[^'\\]++|\\.)*+')|[{}]""", re.DOTALL)
UNCLOSED = "{{"  # the content of an expression that has no end
_FOOTNOTE = regex(r"\[\^([^\]\s]+)\]")
_CITATION = regex(r"\[(@[\w:.-]+(?:\s*;\s*@[\w:.-]+)*)\]")


def expression_end(text: str, start: int) -> int:
    """The offset after the `}}` of the expression whose `{{` stands at `start`, or -1; quotes are skipped."""
    limit = min(len(text), start + _LONGEST)
    if text.find("}}", start, limit) < 0:
        return -1
    depth = 0
    for found in _BRACES.finditer(text, start + 2, limit):
        if found[0] == "{":
            depth += 1
        elif found[0] == "}" and depth:
            depth -= 1
        elif text.startswith("}}", found.start(), limit):
            return found.start() + 2
    return -1


def expression(state: StateInline, silent: bool) -> bool:
    """An inline rule: `{{ … }}` becomes one token that holds the expression.

    Braces that are not closed become one as well, so that they are reported and never published.
    """
    if not state.src.startswith("{{", state.pos):
        return False
    end = expression_end(state.src, state.pos)
    closed = 0 <= end <= state.posMax
    if not closed:
        end = state.pos + 2
    if not silent:
        token = state.push("expression", "", 0)
        token.content = state.src[state.pos + 2 : end - 2].strip() if closed else UNCLOSED
        token.meta = {"at": (state.pos, end)}
    state.pos = end
    return True


def citation(state: StateInline, silent: bool) -> bool:
    """An inline rule: `[@id; @id]` becomes one token that holds the ids and their offsets."""
    found = _CITATION.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = found.group(1)
        inner = re.finditer(r"@([\w:.-]+)", found.group(1))
        ids = [(m.group(1), found.start(1) + m.start(), found.start(1) + m.end()) for m in inner]
        token.meta = {"at": (found.start(), found.end()), "ids": ids}
    state.pos = found.end()
    return True


def unresolved_footnote(state: StateInline, silent: bool) -> bool:
    """An inline rule, after that for footnotes: a `[^label]` that nothing defines stays text."""
    found = _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        token = state.push("unresolved_footnote", "", 0)
        token.content = found[0]
        token.meta = {"at": (found.start(), found.end()), "label": found[1]}
    state.pos = found.end()
    return True


def inline_comment(state: StateInline, silent: bool) -> bool:
    """An inline rule: an HTML comment is read (it may hold an exemption) and not shown."""
    if not state.src.startswith("<!--", state.pos):
        return False
    end = state.src.find("-->", state.pos)
    if end < 0 or end + 3 > state.posMax:
        return False
    if not silent:
        token = state.push("comment", "", 0)
        token.content = state.src[state.pos + 4 : end].strip() or " "
        token.meta = {"at": (state.pos, end + 3)}
    state.pos = end + 3
    return True


def block_comment(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A block rule: an HTML comment that begins a line and ends one."""
    at = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("<!--", at):
        return False
    close = state.src.find("-->", at)
    if close < 0:
        return False
    last = start
    while last < end and state.eMarks[last] < close:
        last += 1
    if last >= end or state.src[close + 3 : state.eMarks[last]].strip():
        return False
    if silent:
        return True
    token = state.push("comment", "", 0)
    token.block = True
    token.content = state.src[at + 4 : close].strip()
    token.map = [start, last + 1]
    state.line = last + 1
    return True


def positioned(rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    """The rule, with `meta["at"]` on the first token that it pushes."""

    def with_position(state: StateInline, silent: bool) -> bool:
        start, count = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent and len(state.tokens) > count:
            # A pending text may have been flushed first: ours is the first that is no text.
            for token in state.tokens[count:]:
                if token.type != "text":
                    token.meta = {**token.meta, "at": (start, state.pos)}
                    break
        return True

    return with_position


def lone_expression(state: StateCore) -> None:
    """A core rule: a paragraph that is one expression and nothing else is a block, not a paragraph."""
    tokens = state.tokens
    for index, token in enumerate(tokens):
        if token.type != "inline" or "{{" not in token.content:
            continue
        if tokens[index - 1].type != "paragraph_open":
            continue
        children = token.children or []
        shown = [
            c for c in children if c.type not in ("softbreak", "comment") and c.content.strip()
        ]
        is_tight = tokens[index - 1].hidden  # an item of a list that has no paragraphs
        if len(shown) == 1 and shown[0].type == "expression" and not is_tight:
            shown[0].block = True
            tokens[index - 1].hidden = tokens[index + 1].hidden = True
            token.children = [c for c in children if c is shown[0] or c.type == "comment"]


def footnote_places(state: StateCore) -> None:
    """A core rule: the first line and the label of each footnote's definition, before they move."""
    state.env["definitions"] = [
        (token.meta["label"], token.map[0])
        for token in state.tokens
        if token.type == "footnote_reference_open" and token.map
    ]


def install(md: MarkdownIt) -> None:
    """Add the rules to a parser."""
    md.inline.ruler.before("link", "expression", expression)
    md.inline.ruler.before("link", "citation", citation)
    md.inline.ruler.after("footnote_ref", "unresolved_footnote", unresolved_footnote)
    md.inline.ruler.before("autolink", "comment", inline_comment)
    md.block.ruler.before(
        "html_block", "comment", block_comment, {"alt": ["paragraph", "reference", "blockquote"]}
    )
    md.core.ruler.before("footnote_tail", "footnote_places", footnote_places)
    md.core.ruler.push("lone_expression", lone_expression)
    for name in ("link", "image", "footnote_ref", "autolink"):
        rule = _rule(md, name)
        if rule is not None:
            md.inline.ruler.at(name, positioned(rule))


def _rule(md: MarkdownIt, name: str) -> Any:
    """An inline rule's function by its name."""
    return next((r.fn for r in md.inline.ruler.__rules__ if r.name == name), None)

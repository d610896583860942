"""Tokens to HTML with holes: what depends on the site is left open, so that HTML is made once per text.

A fact's edit then never parses Markdown again: it fills the same holes anew.
"""

from collections.abc import MutableMapping, Sequence
from typing import Any

from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import OptionsDict

from factbook.links import is_external
from factbook.markup import Hole
from factbook.source import Span

_MARK = "\x00"  # markdown-it replaces NUL in its input, so this can only be ours
NOWHERE = Span("", 1)

Env = MutableMapping[str, Any]


class PartsRenderer(RendererHTML):
    """markdown-it's own renderer, which leaves a mark where a hole will be filled."""

    def parts(
        self, tokens: Sequence[Token], options: OptionsDict, env: Env
    ) -> tuple[str | Hole, ...]:
        """The HTML as strings and holes; empty strings are left out."""
        env["holes"] = []
        pieces = self.render(tokens, options, env).split(_MARK)
        found = [env["holes"][int(p)] if i % 2 else p for i, p in enumerate(pieces)]
        return tuple(p for p in found if p != "")

    def renderInline(  # noqa: N802 - theirs
        self, tokens: Sequence[Token], options: OptionsDict, env: Env
    ) -> str:
        """The HTML of an inline text; most are nothing but words."""
        if len(tokens) == 1 and tokens[0].type == "text":
            return escapeHtml(tokens[0].content)
        return super().renderInline(tokens, options, env)

    def _tag(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """An inline tag, which never has attributes."""
        token = tokens[idx]
        return f"<{token.tag}>" if token.nesting == 1 else f"</{token.tag}>"

    def _end(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """The end of a block."""
        token = tokens[idx]
        return "" if token.hidden else f"</{token.tag}>\n"

    def paragraph_open(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env
    ) -> str:
        """A paragraph; in a tight list there are none, and what follows one begins a line."""
        if tokens[idx].hidden:
            return ""
        return "\n<p>" if idx and tokens[idx - 1].hidden else "<p>"

    em_open = em_close = strong_open = strong_close = _tag
    paragraph_close = heading_close = list_item_close = _end

    def _hole(self, env: Env, kind: str, text: str, token: Token) -> str:
        """A mark for one hole."""
        env["holes"].append(Hole(kind, text, token.meta.get("span", NOWHERE)))
        return f"{_MARK}{len(env['holes']) - 1}{_MARK}"

    def expression(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """A value, or a block where it stands alone."""
        token = tokens[idx]
        kind = "block" if token.block else "expression"
        return self._hole(env, kind, token.content, token) + ("\n" if token.block else "")

    def citation(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """Numbered references."""
        ids = " ".join(id for id, _, _ in tokens[idx].meta["ids"])
        return self._hole(env, "citation", ids, tokens[idx])

    def unresolved_footnote(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env
    ) -> str:
        """A footnote's mark that nothing defines, as it was typed; a check reports it."""
        return escapeHtml(tokens[idx].content)

    def comment(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """Nothing: comments are for editors."""
        return ""

    def link_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """A link; an internal one has a hole for its address."""
        token = tokens[idx]
        target = str(token.attrGet("href") or "")
        address = (
            escapeHtml(target) if is_external(target) else self._hole(env, "link", target, token)
        )
        title = token.attrGet("title")
        rest = f' title="{escapeHtml(str(title))}"' if title else ""
        relation = ' rel="noopener"' if is_external(target) else ""
        return f'<a href="{address}"{rest}{relation}>'

    def image(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """An image; an internal one has a hole for its address."""
        token = tokens[idx]
        target = str(token.attrGet("src") or "")
        address = (
            escapeHtml(target) if is_external(target) else self._hole(env, "image", target, token)
        )
        alt = escapeHtml(self.renderInlineAsText(token.children or [], options, env))
        title = token.attrGet("title")
        rest = f' title="{escapeHtml(str(title))}"' if title else ""
        return f'<img src="{address}" alt="{alt}"{rest} loading="lazy">'

    def heading_open(
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env
    ) -> str:
        """A heading with its anchor."""
        token = tokens[idx]
        return f'<{token.tag} id="{escapeHtml(str(token.meta.get("id", "")))}">'

    def table_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """A table in a region that scrolls on its own, so that the page need not."""
        env["tables"] = env.get("tables", 0) + 1
        label = f"Table {env['tables']} in the text"
        return (
            f'<div class="table-scroll" role="region" tabindex="0" aria-label="{label}">\n<table>\n'
        )

    def table_close(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """The end of the table and of its region."""
        return "</table>\n</div>\n"

    def td_open(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """A cell, aligned by a class: a strict content policy forbids inline style."""
        token = tokens[idx]
        style = str(token.attrGet("style") or "")
        align = style.removeprefix("text-align:")
        scope = ' scope="col"' if token.tag == "th" else ""
        return f"<{token.tag}{scope}" + (f' class="align-{align}">' if align else ">")

    th_open = td_open

    def softbreak(self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: Env) -> str:
        """A line break in the source is a line break in the HTML."""
        return "\n"

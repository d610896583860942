"""The Markdown parser: CommonMark with tables, footnotes, definition lists, containers and our own rules."""

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin

from factbook.load import block_choice, core_choice, inline_choice, inline_rules
from factbook.load.html import PartsRenderer

CALLOUT = "container_callout_open"


def _footnotes(*_: Any) -> str:
    """The render rule of the footnotes at the end: a section with a heading."""
    return (
        '<section class="footnotes" aria-labelledby="footnotes">\n'
        '<h2 id="footnotes">Notes</h2>\n<ol class="footnotes-list">\n'
    )


def _footnote_mark(renderer: Any, tokens: Sequence[Token], idx: int, *_: Any) -> str:
    """The render rule of a footnote's mark: a letter, for numbers are citations. a, b, ... z, aa."""
    number, mark = int(tokens[idx].meta["id"]) + 1, ""
    while number:
        number, letter = divmod(number - 1, 26)
        mark = chr(ord("a") + letter) + mark
    return mark


def _container(renderer: Any, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
    """The render rule of containers: an aside with a title, in the manner that its name says."""
    if tokens[idx].nesting != 1:
        return "</div>\n"
    name, _, title = tokens[idx].info.strip().partition(" ")
    head = f'<p class="callout-title">{escapeHtml(title.strip() or name.capitalize())}</p>'
    return f'<div class="callout {name}" role="note">\n{head}\n'


def _any(*_: Any) -> bool:
    """Whether a line of colons opens a container: always, so that an unknown one is noticed."""
    return True


def parser(text: str = "//") -> MarkdownIt:
    """The parser for a text: looking for bare addresses costs, so it is done where one may be."""
    return _parser(linkify="//" in text or "mailto:" in text)


@cache
def _parser(*, linkify: bool) -> MarkdownIt:
    """A parser, made once; raw HTML is text, links are only those with a scheme."""
    options: dict[str, Any] = {
        "html": False,
        "linkify": linkify,
        "typographer": True,
        "xhtmlOut": False,
    }
    md = MarkdownIt("commonmark", options, renderer_cls=PartsRenderer)
    md.enable(["table", "strikethrough", "smartquotes"])
    (md.enable if linkify else md.disable)("linkify")
    md.disable(["html_inline", "html_block"])
    md.normalizeLink = lru_cache(maxsize=4096)(md.normalizeLink)  # type: ignore[method-assign]
    md.use(footnote_plugin, inline=False).use(deflist_plugin)
    md.use(container_plugin, name="callout", validate=_any, render=_container)
    if md.linkify is not None:
        md.linkify.set({"fuzzy_link": False, "fuzzy_email": False})
    md.add_render_rule("footnote_block_open", _footnotes)
    md.add_render_rule("footnote_caption", _footnote_mark)
    inline_rules.install(md)
    block_choice.install(md)
    inline_choice.install(md)
    core_choice.install(md)
    return md


def tokens(text: str, env: dict[str, Any]) -> list[Token]:
    """The block tokens of a text; `env` receives the footnotes."""
    return parser(text).parse(text, env)


def html(found: list[Token], env: dict[str, Any]) -> tuple[Any, ...]:
    """The HTML of tokens as parts: text and holes, in turn."""
    renderer = parser().renderer
    assert isinstance(renderer, PartsRenderer)  # noqa: S101 - for the type checker
    return renderer.parts(found, parser().options, env)


def inline_html(text: str, env: dict[str, Any]) -> tuple[Any, ...]:
    """The HTML of one inline text, as parts."""
    return html(parser(text).parseInline(text, env), env)

"""Expressions and blocks: what stands in double braces, evaluated over a page's reads.

An expression runs in Jinja's sandbox. A block is a macro in templates/blocks/; called with equal
arguments it gives equal HTML, so each is rendered once for a site unless it looked at its page.
"""

import html
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple

import jinja2
from jinja2 import meta, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from factbook.checks._references import mentions
from factbook.load import markdown
from factbook.load.inline_rules import UNCLOSED
from factbook.markup import Hole
from factbook.model import Defect, Site
from factbook.patterns import regex
from factbook.questions import BLOCK, Key
from factbook.reads import Reads, digest
from factbook.record import Unknown, Unreadable
from factbook.render import templates
from factbook.render.scope import NoValue, Scope, shown
from factbook.source import Span

# What evaluating an editor's expression or a guide's template may raise by the editor's mistake.
MISTAKES = (
    jinja2.TemplateError,
    Unknown,
    TypeError,
    ValueError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
)
# Anything that Markdown, our own marks or smart quotes could change.
_MARKED = regex(r"""[\\`*_{}\[\]<>&!~^|\n"':]""")
# What most references are: a fact's field by its name.
_DOTTED = regex(r"[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+\Z")
_WRONG_ARGUMENT = regex(
    r"macro '(\w+)' (?:takes|was|got|missing)|missing .*argument|keyword argument|positional"
)


@cache
def expressions() -> SandboxedEnvironment:
    """The sandbox, made once."""
    return templates.sandbox()


@cache
def compiled(text: str) -> Callable[[Mapping[str, Any]], Any]:
    """An expression as a function of the names it may use; raises TemplateSyntaxError."""
    if _DOTTED.match(text):
        return partial(_dotted, tuple(text.split(".")))
    return expressions().compile_expression(text, undefined_to_none=False)


def _dotted(steps: tuple[str, ...], names: Mapping[str, Any]) -> Any:
    """The value of a dotted name, step by step as Jinja would: it is not worth compiling for that."""
    env = expressions()
    value = names[steps[0]] if steps[0] in names else env.undefined(name=steps[0])
    for step in steps[1:]:
        value = env.getattr(value, step)
    return value


class Made(NamedTuple):
    """A block that was rendered: its HTML, and what it read."""

    html: Markup
    noted: dict[Key, str]


_digest = cache(digest)  # of a block's HTML, which stands on many pages


class Blocks:
    """The blocks of a guide and what they have rendered so far.

    A block is a read of its page: its key names it with its arguments, its digest is its HTML's.
    """

    def __init__(self, root: Path, env: jinja2.Environment, made: Mapping[Key, Made]) -> None:
        self.root, self._env = root, env
        self.names = templates.block_names(root)
        self.made: dict[Key, Made] = dict(made)

    def bound(self, scope: Scope) -> dict[str, Any]:
        """The blocks as functions for one scope."""
        return {name: partial(self.render, scope, name) for name in self.names}

    def render(self, scope: Scope, name: str, *args: Any, **kwargs: Any) -> Markup:
        """A block's HTML; one that looked at its page is made anew for each, its reads the page's."""
        key = (BLOCK, name, f"{args!r}{sorted(kwargs.items())!r}")
        made = self.made.get(key)
        if made is None:
            inner = Scope(Reads(scope.reads.site), scope.page, scope.place, scope.path)
            inner.reads.get("template", f"{templates.BLOCKS}{name}.html")
            html = Markup(str(self._macro(inner, name)(*args, **kwargs)))
            scope.defects.extend(inner.defects)
            if inner.looked_at_page or inner.defects:
                scope.looked_at_page = True
                for noted, digested in inner.reads.noted.items():
                    scope.reads.note(noted, digested)
                return html
            made = self.made[key] = Made(html, inner.reads.noted)
        scope.reads.note(key, _digest(made.html))
        return made.html

    def _macro(self, scope: Scope, name: str) -> Any:
        """The macro of a block, its template's other names bound to the scope."""
        template = self._env.get_template(f"{templates.BLOCKS}{name}.html")
        module = template.make_module({**scope.names(self.bound(scope)), "scope": scope})
        macro = getattr(module, name, None)
        if macro is None:
            raise jinja2.TemplateRuntimeError(f"templates/blocks/{name}.html has no macro {name!r}")
        return macro


class Filler:
    """Fills the holes of documents and of shown strings."""

    def __init__(self, site: Site, blocks: Blocks) -> None:
        self._site, self._blocks = site, blocks

    def fill(
        self, parts: Iterable[str | Hole], scope: Scope, names: dict[str, Any], path: str
    ) -> Markup:
        """HTML with its holes filled; what is wrong at a hole becomes a defect of the scope."""
        return Markup(
            "".join(p if isinstance(p, str) else self._one(p, scope, names, path) for p in parts)
        )

    def _one(self, hole: Hole, scope: Scope, names: dict[str, Any], path: str) -> str:
        """What one hole is filled with; nothing when it is wrong."""
        if hole.kind in ("link", "image"):
            address = scope.reads.link(path, hole.text)
            return str(escape(scope.href(address))) if address else ""
        place = hole.span if hole.span.path else scope.place
        if hole.text == UNCLOSED:
            if hole.span.path:
                scope.defects.append(Defect("template-error", place, "the braces are not closed"))
            return ""
        if hole.kind == "citation":
            return str(scope.cite(*hole.text.split()))
        try:
            value = compiled(hole.text)(names)
            # What stands alone on its line is a block's HTML, or else a paragraph of one value.
            alone = hole.kind == "block" and not isinstance(value, Markup)
            return f"<p>{shown(value)}</p>" if alone else shown(value)
        except MISTAKES as error:
            if is_reported(self._site, error, hole.text):
                return ""
            if hole.span.path:  # a string of a fact has no place here: its own file is examined
                scope.defects.append(self._defect(hole, place, error))
            return ""

    def _defect(self, hole: Hole, place: Span, error: Exception) -> Defect:
        """What was wrong with an expression."""
        if isinstance(error, Unknown):
            return Defect("unknown-fact", place, f"{error.what} {error.name!r}", near=error.among)
        if isinstance(error, jinja2.UndefinedError) and "was not provided" in str(error):
            return self._wrong_argument(hole, place, error)
        if isinstance(error, jinja2.UndefinedError):
            return self._undefined(hole, place, error)
        if isinstance(error, TypeError) and _WRONG_ARGUMENT.search(str(error)):
            return self._wrong_argument(hole, place, error)
        kind = "template-error"
        text = words(error)
        if isinstance(error, SecurityError):
            text = f"not allowed in prose: {text}"
        return Defect(kind, place, text, other=origin(error))

    def _undefined(self, hole: Hole, place: Span, error: Exception) -> Defect:
        """An unknown name: a block's if it is called, else a kind's."""
        tree = expressions().parse("{{" + hole.text + "}}")
        names = sorted(meta.find_undeclared_variables(tree))
        known = (
            *self._site.facts,
            "guide",
            "page",
            "articles",
            "episodes",
            "pages",
            "cite",
            "fact",
            "facts",
        )
        unknown = next((n for n in names if n not in known and n not in self._blocks.names), None)
        if unknown is None:
            return Defect("unknown-fact", place, str(error))
        called = any(
            isinstance(c.node, nodes.Name) and c.node.name == unknown
            for c in tree.find_all(nodes.Call)
        )
        if called:
            return Defect("unknown-block", place, unknown, near=self._blocks.names)
        return Defect("unknown-fact", place, f"name {unknown!r}", near=known)

    def _wrong_argument(self, hole: Hole, place: Span, error: Exception) -> Defect:
        """A block called with arguments that its macro does not have."""
        tree = expressions().parse("{{" + hole.text + "}}")
        call = next(tree.find_all(nodes.Call), None)
        name = call.node.name if call is not None and isinstance(call.node, nodes.Name) else ""
        near = (
            templates.macro_arguments(self._blocks.root, name) if name in self._blocks.names else ()
        )
        return Defect("wrong-argument", place, str(error), near=near)

    def prose(self, text: str, scope: Scope) -> Markup:
        """A shown string as inline HTML."""
        return self.fill(inline_parts(text), scope, scope.known, scope.path)

    def markdown(self, text: str, scope: Scope) -> Markup:
        """A text of several paragraphs as HTML."""
        return self.fill(block_parts(text), scope, scope.known, scope.path)


@cache
def inline_parts(text: str) -> tuple[str | Hole, ...]:
    """The parts of a shown string; most are plain words, which no parser need look at."""
    if not _MARKED.search(text):
        return (html.escape(text, quote=False),) if text else ()
    return markdown.inline_html(text, {})


@cache
def block_parts(text: str) -> tuple[str | Hole, ...]:
    """The parts of a text of several paragraphs."""
    env: dict[str, Any] = {}
    return markdown.html(markdown.tokens(text, env), env)


def is_reported(site: Site, error: Exception, typed: str = "") -> bool:
    """Whether an error only follows from one that is reported where it was made.

    So it is when a record is there but not valid, when a template does not parse, and when the missing
    id was not typed here but read in another record, which names a fact that the guide lacks.
    """
    if isinstance(error, Unreadable):
        return True
    if isinstance(error, jinja2.TemplateSyntaxError) and error.name:
        path = f"templates/{error.name}"
        return any(d.rule == "template-error" and d.span.path == path for d in site.defects)
    if isinstance(error, NoValue):  # a share of a Daily Value that is named and not there
        daily = site.guide.nutrient.daily_value
        return daily is not None and daily not in site.facts.get("allowances", {})
    if not isinstance(error, Unknown) or not error.what.endswith(" id") or error.name in typed:
        return False
    return f"{error.what.removesuffix(' id')}.{error.name}" in site.once(_named_in_vain)


def _named_in_vain(site: Site) -> frozenset[str]:
    """The keys of facts that records or settings name and the guide lacks."""
    named = ((one.kind, one.id) for one in mentions(site))
    found = {f"{kind}.{id}" for kind, id in named if id not in site.facts.get(kind, {})}
    guide = site.guide
    settings = (f"allowances.{guide.nutrient.daily_value}", f"people.{guide.editor}")
    return frozenset({*found, *settings})


def words(error: Exception) -> str:
    """What an error says, without the paths of this machine that Jinja puts into some."""
    if isinstance(error, jinja2.TemplateNotFound):
        return f"there is no template {error.name}"
    if isinstance(error, Unknown):
        return f"{error.what} {error.name!r} is not known"
    if isinstance(error, RecursionError):
        return "it includes or calls itself without end"
    return str(getattr(error, "message", None) or error)


def origin(error: BaseException) -> Span | None:
    """The line of the guide's template in which an error arose, if it arose in one."""
    found = None
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if "templates" in Path(name).parts and name.endswith(".html"):
            # Jinja puts its own lines right only where a whole template was rendered.
            template = trace.tb_frame.f_globals.get("__jinja_template__")
            line = trace.tb_lineno
            line = template.get_corresponding_lineno(line) if template is not None else line
            # The guide's folder may be the current one: then nothing stands before "templates/".
            path = "templates/" + f"/{Path(name).as_posix()}".rpartition("/templates/")[2]
            found = Span(path, max(line, 1))
        trace = trace.tb_next
    return found

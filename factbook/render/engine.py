"""One page to finished HTML: its context, its template, then the last pass over its marks."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import jinja2
from jinja2 import pass_context
from markupsafe import Markup

from factbook.diagnostic import Diagnostic
from factbook.discover import plugins
from factbook.lazy import Lazy
from factbook.markup import Body, Hole
from factbook.model import Defect, Page, Site
from factbook.patterns import regex
from factbook.questions import Key
from factbook.reads import Reads
from factbook.render import markers, templates
from factbook.render.blocks import MISTAKES, Blocks, Filler, Made, is_reported, origin, words
from factbook.render.plain import plain_text
from factbook.render.scope import Scope
from factbook.render.views import DocumentView, FactView
from factbook.source import Span

_ID = regex(r' id="([^"]+)"')
# Templates' control structures leave empty lines behind.
_EMPTY_LINES = regex(r"\n\s*\n")
FEEDS = "feeds."


class Rendered(NamedTuple):
    """A finished page: its bytes, what it read, its anchors, and what was wrong on the way."""

    page: Page
    content: bytes
    noted: dict[Key, str]
    anchors: frozenset[str]
    defects: tuple[Defect, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def makers() -> Mapping[str, ModuleType]:
    """The modules that make pages, by the kind that a page names."""
    pages, feeds = plugins("factbook.pages"), plugins("factbook.feeds")

    def module(name: str) -> ModuleType:
        return pages[name] if name in pages else feeds[name.removeprefix(FEEDS)]

    return Lazy((*pages, *(f"{FEEDS}{name}" for name in feeds)), module)


class Engine:
    """All that is common to the pages of one build."""

    def __init__(
        self,
        root: Path,
        site: Site,
        made: Mapping[Key, Made] | None = None,
        bytecode: Path | None = None,
    ) -> None:
        self.site = site
        self._env = templates.environment(root, bytecode)
        self.blocks = Blocks(root, self._env, made or {})
        self._filler = Filler(site, self.blocks)
        self._makers = makers()
        self._env.filters["prose"] = self._prose
        self._env.filters["markdown"] = self._markdown
        self._env.filters["text"] = self._text

    def compile(self, names: Iterable[str]) -> None:
        """Leave templates to this process and others as bytecode."""
        for name in names:
            # One that is at fault is reported with the pages that want it.
            with suppress(jinja2.TemplateError):
                templates.compile_one(self._env, name)

    def warm(self, names: Iterable[str]) -> None:
        """Make templates ready, so that processes forked later need not each do it."""
        for name in names:
            with suppress(jinja2.TemplateError):
                self._env.get_template(name)

    def render(self, page: Page) -> Rendered:
        """The finished page; an editor's mistake in it is a defect, and leaves its place empty."""
        reads = Reads(self.site)
        module = self._makers[page.kind]
        place = page.origin or Span(f"templates/{page.template}", 1)
        if page.template is None:
            return self._file(module, page, reads)
        scope = Scope(reads, page, place, page.subject)
        html = self._html(module, page, scope)
        html = _EMPTY_LINES.sub("\n", html)
        anchors = frozenset(_ID.findall(html))
        return Rendered(page, html.encode(), reads.noted, anchors, tuple(scope.defects))

    def _file(self, module: ModuleType, page: Page, reads: Reads) -> Rendered:
        """A page that is no HTML: its module gives the whole of it."""
        try:
            made = module.body(page, reads)
        except MISTAKES as error:
            reported = is_reported(self.site, error)
            found = () if reported else (_template_defect(page, error),)
            return Rendered(page, b"", reads.noted, frozenset(), found)
        return Rendered(
            page, made if isinstance(made, bytes) else str(made).encode(), reads.noted, frozenset()
        )

    def _html(self, module: ModuleType, page: Page, scope: Scope) -> str:
        """The page's HTML, or nothing and a defect when its template fails."""
        try:
            names = self._names(scope)
            names.update(module.context(page, scope.reads))
            scope.reads.get("template", page.template or "")
            html = self._env.get_template(page.template or "").render(names)
            return self._last_pass(html, scope, names)
        except MISTAKES as error:
            if not is_reported(self.site, error):
                scope.defects.append(_template_defect(page, error))
            return ""

    def _names(self, scope: Scope) -> dict[str, Any]:
        """The names of a page's template; `doc` when the page shows a document."""
        names = scope.names(self.blocks.bound(scope))
        names["scope"] = scope
        scope.fill = lambda path: self._filler.fill(
            scope.reads.body(path).parts, scope, scope.known, path
        )
        if scope.page.subject.endswith(".md"):
            names["doc"] = DocumentView(scope, scope.page.subject)
        return names

    def examine(self, path: str, body: Body, reads: Reads) -> tuple[Defect, ...]:
        """What is wrong with the references that stand in YAML: a page that shows them says nothing."""
        filled = {part.span for part in body.parts if isinstance(part, Hole)}
        holes = [
            Hole("expression", r.expression, r.span)
            for r in body.references
            if r.span not in filled
        ]
        if not holes:
            return ()
        scope = Scope(reads, Page("", ""), Span(path, 1), path)
        self._filler.fill(holes, scope, scope.names(self.blocks.bound(scope)), path)
        return tuple(scope.defects)

    @pass_context
    def _prose(self, context: jinja2.runtime.Context, text: object) -> Markup:
        """A shown string as inline HTML, in the scope of the template."""
        return self._filler.prose(str(text), context["scope"])

    @pass_context
    def _markdown(self, context: jinja2.runtime.Context, text: object) -> Markup:
        """A text of several paragraphs as HTML, in the scope of the template."""
        return self._filler.markdown(str(text), context["scope"])

    @pass_context
    def _text(self, context: jinja2.runtime.Context, text: object) -> str:
        """A shown string as plain text, for attributes and JSON-LD."""
        return plain_text(context["scope"].reads, str(text))

    def _last_pass(self, html: str, scope: Scope, names: dict[str, Any]) -> str:
        """The page with its citations numbered, its references listed and its notices in place."""
        if "\x02references:" in html:
            # What a reference itself shows may cite nothing, so the list can be made before the rest.
            html = html.replace(markers.mark("references"), self._references(html, names), 1)
        sources = markers.cited(html)
        linked = markers.programs(html)
        slots = {"disclosure": bool(linked), "disclaimer": True}

        def slot(kind: str) -> str:
            if not slots.get(kind):
                return ""
            slots[kind] = False
            return self._partial(
                kind, names, programs=[scope.reads.setting(f"programs.{p}") for p in linked]
            )

        return markers.replace(
            html,
            {
                "cite": markers.Numbering(sources),
                "references": lambda _: "",
                "disclosure": lambda _: slot("disclosure"),
                "disclaimer": lambda _: slot("disclaimer"),
            },
        )

    def _references(self, html: str, names: dict[str, Any]) -> str:
        """The list of the sources that the page cites."""
        scope: Scope = names["scope"]
        items = [
            {"number": c.number, "uses": c.uses, "source": FactView(scope, "sources", c.id)}
            for c in markers.cited(html)
        ]
        return self._partial("references", names, items=items) if items else ""

    def _partial(self, name: str, names: dict[str, Any], **more: Any) -> str:
        """A partial template rendered with the page's names and more."""
        scope: Scope = names["scope"]
        template = f"partials/{name}.html"
        scope.reads.get("template", template)
        return self._env.get_template(template).render({**names, **more})


def _template_defect(page: Page, error: Exception) -> Defect:
    """What was wrong with a page's template, at its line."""
    line, name = None, page.template
    if isinstance(error, jinja2.TemplateSyntaxError):
        line, name = error.lineno, error.name or name
    # A feed has no template: what it cannot say is missing in the guide.
    place = Span("content/guide.yaml", 1) if name is None else Span(f"templates/{name}", line or 1)
    place = origin(error) or place
    return Defect("template-error", place, f"{page.url}: {words(error)}", other=page.origin)

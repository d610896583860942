"""The names that one page's templates and prose may use, all bound to that page's reads."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import quote_plus

from jinja2 import Undefined
from markupsafe import Markup, escape

from factbook.guide import Market
from factbook.links import base_path
from factbook.model import Defect, Page
from factbook.reads import Reads
from factbook.record import Unknown
from factbook.render import markers
from factbook.render.views import CollectionView, DocumentView, FactView, KindView, SettingsView
from factbook.source import Span

COLLECTION_NAMES = {"form_texts": "forms"}  # a collection whose kind has its name already


class PageView:
    """The page that is being made; a block that looks at it is made anew for each page."""

    __slots__ = ("_page", "_scope")

    def __init__(self, scope: "Scope", page: Page) -> None:
        self._scope, self._page = scope, page

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        self._scope.looked_at_page = True
        return getattr(self._page, name)

    @property
    def document(self) -> DocumentView | None:
        """The document that the page shows, or None."""
        self._scope.looked_at_page = True
        path = self._page.subject
        if not path.endswith(".md"):
            return None
        return DocumentView(self._scope, path)


class Scope:
    """One page's (or one block's) view of the site, with what was found wrong on the way."""

    def __init__(self, reads: Reads, page: Page, place: Span, path: str) -> None:
        self.reads, self.page = reads, page
        self.place, self.path = place, path
        self.defects: list[Defect] = []
        self.looked_at_page = False
        self.known: dict[str, Any] = {}
        self.fill: Callable[[str], Markup] = lambda _: Markup("")
        self._base: str | None = None

    def href(self, url: str) -> str:
        """An address from the site's root, under the path of base_url."""
        if self._base is None:
            self._base = base_path(self.reads.setting("base_url"))
        return f"{self._base}{url}" if url.startswith("/") else url

    def absolute(self, url: str) -> str:
        """An address with scheme and host."""
        base: str = self.reads.setting("base_url")
        return base.rstrip("/") + url if url.startswith("/") else url

    def asset(self, name: str) -> str:
        """The fingerprinted address of an asset."""
        return self.href(self.reads.asset(name))

    def picture(self, path: str) -> str:
        """The address of a file in content/static/; raises Unknown when there is none."""
        address = self.reads.link(self.path, "/" + path.lstrip("/"))
        if address is None or self.reads.page(address) is not None:
            raise Unknown("file", path)
        return self.href(address)

    def cite(self, *ids: str) -> Markup:
        """A mark for a numbered citation of one source or several."""
        known = [
            id for id in ids if id in self.reads.ids("sources")
        ]  # others: the check of their text
        return Markup(markers.mark("cite", " ".join(known)) if known else "")

    def fact(self, key: str) -> FactView:
        """One fact by its key, `foods.almonds`."""
        kind, _, id = key.partition(".")
        return FactView(self, kind, id)

    def facts(self, kind: str) -> KindView:
        """The facts of a kind by its name."""
        if kind not in self.reads.site.facts:
            raise Unknown("kind", kind, tuple(self.reads.site.facts))
        return KindView(self, kind)

    def shop_links(self, product: FactView) -> list[dict[str, str]]:
        """The affiliate links of a pick: one per program of guide.yaml that it names."""
        found = []
        for name, query in self.reads.fact("products", product.id, "links").items():
            if name not in self.reads.setting("programs"):
                continue  # the check unknown-program reports it
            program = self.reads.setting(f"programs.{name}")
            address = program.search.format(query=quote_plus(query), tag=quote_plus(program.tag))
            uk = self.reads.setting("market") is Market.UK
            label = "Ad" if uk else program.label
            found.append(
                {
                    "href": address,
                    "program": name,
                    "name": program.name,
                    "label": label,
                    "query": query,
                }
            )
        return found

    def shop_link(self, item: Mapping[str, str]) -> Markup:
        """The whole of one affiliate link, its label in front: the only way to write one."""
        return Markup(
            '<span class="shop"><span class="shop-label">{label}</span> <a class="shop-link" href="{href}"'
            ' rel="sponsored nofollow noopener" data-program="{program}">Search {name} for {query}</a></span>'
        ).format(**item)

    def text(self, path: str) -> Markup:
        """The HTML of a document's text; its filler comes with the names."""
        return self.fill(path)

    def names(self, blocks: Mapping[str, Callable[..., Any]]) -> dict[str, Any]:
        """Every name: kinds, collections, settings, functions, blocks."""
        found: dict[str, Any] = dict(blocks)
        found.update(self._views(blocks))  # the kind `faq`, when called, is the block `faq`
        found.update(
            guide=SettingsView(self.reads), page=PageView(self, self.page), href=self.href,
            absolute=self.absolute, asset=self.asset, picture=self.picture, cite=self.cite,
            fact=self.fact, facts=self.facts, shop_links=self.shop_links, shop_link=self.shop_link,
            references=lambda: Markup(markers.mark("references")),
            disclosure_slot=lambda: Markup(markers.mark("disclosure")),
            disclaimer_slot=lambda: Markup(markers.mark("disclaimer")),
        )  # fmt: skip
        self.known = dict(found)  # a page's template is given more; prose is not
        return found

    def _views(self, blocks: Mapping[str, Callable[..., Any]]) -> Iterator[tuple[str, Any]]:
        """The views of kinds and collections by name."""
        for kind in self.reads.site.facts:
            yield kind, KindView(self, kind, blocks.get(kind))
        for name in ("articles", "episodes", "pages", "form_texts"):
            yield name, CollectionView(self, COLLECTION_NAMES.get(name, name))


class NoValue(TypeError):
    """An expression that leads to nothing, where a page wants words."""


def shown(value: Any) -> str:
    """A value as HTML: views and quantities print themselves, texts and numbers are escaped.

    Raises TypeError for what has no words of its own: nothing at all, a list, a function, a kind.
    """
    if value is None:
        raise NoValue("there is no value here")
    if isinstance(value, str | int | float | Decimal | date | Undefined) and not isinstance(
        value, bool
    ):
        return str(escape(value))
    if hasattr(type(value), "__html__"):
        return str(escape(value))
    raise TypeError(f"this is {_sort(value)}, which cannot be shown; name one value of it")


def _sort(value: Any) -> str:
    """What sort of thing a value is, in an editor's words."""
    if isinstance(value, bool):
        return "yes or no"
    if isinstance(value, KindView):
        return f"the kind {value.kind!r}"
    if isinstance(value, list | tuple | CollectionView):
        return "a list"
    return "a function" if callable(value) else "a record"

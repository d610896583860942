"""What templates and prose see of a site: views that ask every question through a page's scope."""

from collections.abc import Callable, Iterator
from typing import Any, Protocol

from markupsafe import Markup, escape

from factbook.quantity import Quantity
from factbook.reads import Reads
from factbook.record import Unknown
from factbook.shape import Strict


class Asking(Protocol):
    """What a view needs of its page: the reads, addresses, and the texts of documents."""

    @property
    def reads(self) -> Reads:
        """The page's reads."""

    def href(self, url: str) -> str:
        """An address from the site's root, as pages write it."""

    def text(self, path: str) -> Markup:
        """The HTML of a document's text."""


class Checked:
    """A fact's quantity on a page: it prints itself with the fact's key, and compares as a quantity."""

    __slots__ = ("key", "quantity")

    def __init__(self, quantity: Quantity, key: str) -> None:
        self.quantity, self.key = quantity, key

    def __html__(self) -> str:
        """A `data` element that names the fact: `<data data-fact="foods.almonds.per_serving" …>`."""
        return f'<data data-fact="{self.key}" {self.quantity.__html__().removeprefix("<data ")}'

    def __str__(self) -> str:
        return str(self.quantity)

    def __repr__(self) -> str:
        return f"Checked({self.key}, {self.quantity!r})"

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self.quantity, name)


class PartView:
    """A record within a fact, such as a figure of a claim; its quantities know their keys."""

    __slots__ = ("_key", "_part")

    def __init__(self, part: Strict, key: str) -> None:
        self._part, self._key = part, key

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return keyed(getattr(self._part, name), f"{self._key}.{name}")

    def __html__(self) -> str:
        quantity = getattr(self._part, "quantity", None)
        if isinstance(quantity, Quantity):
            return Checked(quantity, self._key).__html__()
        return str(escape(self._part))

    def __str__(self) -> str:
        return str(self._part)

    def __repr__(self) -> str:
        return f"PartView({self._key}, {self._part!r})"


def keyed(value: Any, key: str) -> Any:
    """A value of a fact as pages see it: quantities, also those in named parts, know their keys."""
    if isinstance(value, Quantity):
        return Checked(value, key)
    if isinstance(value, dict):
        return {name: _part(part, f"{key}.{name}") for name, part in value.items()}
    return value


def _part(part: Any, key: str) -> Any:
    """A named part of a fact: a record of its own, or a plain value."""
    return PartView(part, key) if isinstance(part, Strict) else keyed(part, key)


class FactView:
    """One fact: its fields, properties and derived values by name."""

    __slots__ = ("_scope", "id", "kind")

    def __init__(self, scope: Asking, kind: str, id: str) -> None:
        self._scope, self.kind, self.id = scope, kind, id
        scope.reads.fact(kind, id, "slug")

    @property
    def key(self) -> str:
        """The name that prose uses: `foods.almonds`."""
        return f"{self.kind}.{self.id}"

    @property
    def link(self) -> Markup:
        """A link to where the fact stands, or its bare name where it stands nowhere."""
        url = self._scope.reads.fact(self.kind, self.id, "url")
        title = self._scope.reads.fact(self.kind, self.id, "title")
        return (
            Markup('<a href="{}">{}</a>').format(self._scope.href(url), title)
            if url
            else escape(title)
        )

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return keyed(self._scope.reads.fact(self.kind, self.id, name), f"{self.key}.{name}")

    def __getitem__(self, name: str) -> Any:
        return self.__getattr__(name)

    def __html__(self) -> str:
        return str(escape(self._scope.reads.fact(self.kind, self.id, "title")))

    def __str__(self) -> str:
        return str(self._scope.reads.fact(self.kind, self.id, "title"))

    def __repr__(self) -> str:
        return f"FactView({self.key})"


class KindView:
    """The facts of one kind: by id, in file order, or as a query; called, the block of its name."""

    __slots__ = ("_block", "_scope", "kind")
    # Jinja asks these of whatever it calls; a class attribute keeps them from being taken for ids.
    jinja_pass_arg = None
    unsafe_callable = alters_data = False

    def __init__(
        self, scope: Asking, kind: str, block: Callable[..., Markup] | None = None
    ) -> None:
        self._scope, self.kind, self._block = scope, kind, block

    def __call__(self, *args: Any, **kwargs: Any) -> Markup:
        """The block that has the kind's name."""
        if self._block is None:
            raise TypeError(f"there is no block {self.kind!r}")
        return self._block(*args, **kwargs)

    def __getattr__(self, id: str) -> FactView:
        if id.startswith("_"):
            raise AttributeError(id)
        return FactView(self._scope, self.kind, id)

    def __getitem__(self, id: str) -> FactView:
        return FactView(self._scope, self.kind, str(id).replace("-", "_"))

    def __iter__(self) -> Iterator[FactView]:
        return (FactView(self._scope, self.kind, id) for id in self._scope.reads.ids(self.kind))

    def __len__(self) -> int:
        return len(self._scope.reads.ids(self.kind))

    def __contains__(self, id: object) -> bool:
        return id in self._scope.reads.ids(self.kind)

    def where(self, sort: Any = (), limit: int | None = None, **fields: Any) -> list[FactView]:
        """The facts whose fields match, sorted ("-field" falls), at most `limit` of them."""
        ids = self._scope.reads.ids(self.kind, fields, sort, limit)
        return [FactView(self._scope, self.kind, id) for id in ids]

    def __repr__(self) -> str:
        return f"KindView({self.kind})"


class DocumentView:
    """One document: its front matter by name, its address, its headings, its text."""

    __slots__ = ("_scope", "path")

    def __init__(self, scope: Asking, path: str) -> None:
        self._scope, self.path = scope, path

    @property
    def minutes(self) -> int:
        """The reading time in minutes, at 220 words a minute, at least one."""
        words: int = self._scope.reads.summary(self.path, "words")
        return max(1, round(words / 220))

    @property
    def link(self) -> Markup:
        """A link to the document's page."""
        url, title = (
            self._scope.reads.summary(self.path, "url"),
            self._scope.reads.summary(self.path, "title"),
        )
        return Markup('<a href="{}">{}</a>').format(self._scope.href(url), title)

    @property
    def body(self) -> Markup:
        """The document's text."""
        return self._scope.text(self.path)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._scope.reads.summary(self.path, name)

    def __getitem__(self, name: str) -> Any:
        return self.__getattr__(name)

    def __html__(self) -> str:
        return str(escape(self._scope.reads.summary(self.path, "title")))

    def __str__(self) -> str:
        return str(self._scope.reads.summary(self.path, "title"))

    def __repr__(self) -> str:
        return f"DocumentView({self.path})"


class CollectionView:
    """The documents of one sort: by slug, or in the order of their paths."""

    __slots__ = ("_collection", "_scope")

    def __init__(self, scope: Asking, collection: str) -> None:
        self._scope, self._collection = scope, collection

    def __iter__(self) -> Iterator[DocumentView]:
        paths = self._scope.reads.documents(self._collection)
        return (DocumentView(self._scope, path) for path in paths)

    def __len__(self) -> int:
        return len(self._scope.reads.documents(self._collection))

    def __getitem__(self, slug: str) -> DocumentView:
        path = self._path(slug)
        self._scope.reads.summary(path, "slug")
        return DocumentView(self._scope, path)

    def __contains__(self, slug: object) -> bool:
        try:
            self._scope.reads.summary(self._path(slug), "slug")
        except Unknown:
            return False
        return True

    def _path(self, slug: object) -> str:
        """The path of the document with a slug, which expressions may write in snake_case."""
        return f"content/{self._collection}/{str(slug).replace('_', '-')}.md"

    def __getattr__(self, slug: str) -> DocumentView:
        if slug.startswith("_"):
            raise AttributeError(slug)
        return self[slug]

    def __repr__(self) -> str:
        return f"CollectionView({self._collection})"


class SettingsView:
    """The guide's settings by name; nested ones are views of their own."""

    __slots__ = ("_path", "_reads")

    def __init__(self, reads: Reads, path: str = "") -> None:
        self._reads, self._path = reads, path

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return self._reads.setting(f"{self._path}{name}")

"""Facts: the base of every YAML record, and the library that holds the checked ones."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Annotated, Any, ClassVar, NamedTuple, TypeVar, get_args

from factbook.guide import Guide
from factbook.shape import Strict
from factbook.source import Span
from factbook.voucher import Vocabulary, Voucher

Path = tuple[str | int, ...]
Method = TypeVar("Method", bound=Callable[..., Any])


class Unknown(LookupError):
    """A name that the guide does not have; `near` lists what there is instead."""

    def __init__(self, what: str, name: str, among: tuple[str, ...] = ()) -> None:
        super().__init__(f"{what} {name!r} is not known")
        self.what, self.name, self.among = what, name, among


ALL = "*"  # in place of an id: every fact of a kind


class Unreadable(Unknown):
    """A name whose record or file is there but not valid: its own defect is report enough."""


class RefTo(NamedTuple):
    """A mark on a string field: it holds the id of a fact of `kind`."""

    kind: str


class Shown:
    """A mark on a string field: readers see it, as inline Markdown with references and citations."""


SourceId = Annotated[str, RefTo("sources")]
PersonId = Annotated[str, RefTo("people")]
FormId = Annotated[str, RefTo("forms")]
Prose = Annotated[str, Shown()]


def derived(method: Method) -> Method:
    """A method whose value needs other facts: `method(self, library)`; readable like a field."""
    method.__dict__["derived"] = True
    return method


def is_derived(member: object) -> bool:
    """Whether a member of a record's class, or of a record, is a derived method."""
    return bool(getattr(member, "derived", False))


class Entry(Strict):
    """A record or a front matter. `page` is where it is shown; `own_page` if it has its own."""

    page: ClassVar[str | None] = None
    own_page: ClassVar[bool] = False

    sources: tuple[SourceId, ...] = ()

    @property
    def place(self) -> tuple[int, ...]:
        """Its place on its shelf; those of equal place stand by their paths."""
        return ()

    @classmethod
    def url_of(cls, slug: str) -> str | None:
        """Where readers find the one with this slug, from the site's root, or None."""
        if cls.page is None:
            return None
        return f"{cls.page}{slug}/" if cls.own_page else f"{cls.page}#{slug}"


class Record(Entry):
    """One YAML record: a fact without its id and its place."""

    @property
    def title(self) -> str:
        """What readers call it; the `name` field unless a kind says otherwise."""
        return str(getattr(self, "name", ""))

    def vouchers(self, id: str, library: "Library") -> Iterator[Voucher]:
        """What prose may be checked against; nothing unless a kind says otherwise."""
        return iter(())


class Fact(NamedTuple):
    """A record with its name and its place; `marks` gives the span of each value by its path."""

    kind: str
    id: str
    record: Record
    span: Span
    marks: Mapping[Path, Span] = {}

    @property
    def key(self) -> str:
        """The name that prose uses: `foods.almonds`."""
        return f"{self.kind}.{self.id}"

    @property
    def slug(self) -> str:
        """The id as it stands in addresses: `l-threonate`."""
        return self.id.replace("_", "-")

    @property
    def url(self) -> str | None:
        """Where readers find it, from the site's root, or None where its kind has no page."""
        return self.record.url_of(self.slug)

    def at(self, *path: str | int) -> Span:
        """The place of a value; of the nearest thing around it when it has none itself."""
        return nearest(self.marks, path, self.span)


def nearest(marks: Mapping[Path, Span], path: Path, fallback: Span) -> Span:
    """The mark of a path, or of the nearest thing around it that has one."""
    while path:
        if (span := marks.get(path)) is not None:
            return span
        path = path[:-1]
    return fallback


@dataclass(frozen=True, eq=False, repr=False)
class Library:
    """The guide's settings and its facts, by kind and id: all that a value may be derived from."""

    guide: Guide
    facts: Mapping[str, Mapping[str, Fact]]
    broken: frozenset[str] = frozenset()  # keys, paths and addresses of what is not valid

    def is_broken(self, kind: str, id: str) -> bool:
        """Whether such a fact is there but not valid, or may be in a file that does not load."""
        known = id in self.facts.get(kind, {})
        return not known and not self.broken.isdisjoint((f"{kind}.{id}", f"{kind}.{ALL}"))

    def get(self, kind: str, id: str) -> Fact:
        """One fact; raises Unknown with the names there are."""
        if self.is_broken(kind, id):
            raise Unreadable(kind, id)
        among = self.facts.get(kind)
        if among is None:
            raise Unknown("kind", kind, tuple(self.facts))
        if id not in among:
            raise Unknown(f"{kind} id", id, tuple(among))
        return among[id]

    def all(self, kind: str) -> tuple[Fact, ...]:
        """Every fact of a kind, in the order of the files."""
        return tuple(self.facts.get(kind, {}).values())

    @cached_property
    def vouchers(self) -> Mapping[str, tuple[Voucher, ...]]:
        """What every fact vouches for, by subject: `foods.almonds` -> its vouchers."""
        found: dict[str, tuple[Voucher, ...]] = {}
        for facts in self.facts.values():
            for fact in facts.values():
                for voucher in fact.record.vouchers(fact.id, self):
                    found[voucher.subject] = (*found.get(voucher.subject, ()), voucher)
        return found

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The names by which prose may call each subject; it changes only when a name does."""
        return Vocabulary.of(self.vouchers)


@cache
def readable(model: type[Strict]) -> frozenset[str]:
    """The names that prose and templates may read: fields, properties and derived methods."""
    names = set(model.model_fields)
    for cls in model.__mro__:
        for name, member in vars(cls).items():
            if cls is Strict or cls is object or name.startswith(("_", "model_")):
                continue
            if isinstance(member, property) or is_derived(member):
                names.add(name)
    return frozenset(names)


def is_own(model: type[Strict], name: str) -> bool:
    """Whether the value of that name hangs on nothing but the record itself."""
    return name in readable(model) and not is_derived(getattr(model, name, None))


def read(record: Strict, name: str, library: Library) -> Any:
    """The value of a field, property or derived method; raises Unknown with the names there are."""
    if name not in readable(type(record)):
        raise Unknown("field", name, tuple(sorted(readable(type(record)))))
    value = getattr(record, name)
    return value(library) if callable(value) and is_derived(value) else value


def marked(record: Strict, mark: type[object]) -> Iterator[tuple[Path, Any, str]]:
    """Each string in the record whose field carries such a mark: its path, the mark, the string."""
    for name, marks in _carriers(type(record), mark):
        value = getattr(record, name)
        if value is not None:
            yield from _marked((name,), value, marks, mark)


def _marked(
    path: Path, value: Any, marks: tuple[Any, ...], mark: type[object]
) -> Iterator[tuple[Path, Any, str]]:
    """The marked strings at and below one value."""
    if isinstance(value, str):
        for found in marks:
            yield path, found, value
    elif isinstance(value, Strict):
        for inner, found, text in marked(value, mark):
            yield (*path, *inner), found, text
    elif isinstance(value, dict):
        for key, inner_value in value.items():
            yield from _marked((*path, key), inner_value, marks, mark)
    elif isinstance(value, tuple | list):
        for index, inner_value in enumerate(value):
            yield from _marked((*path, index), inner_value, marks, mark)


Carriers = tuple[tuple[str, tuple[Any, ...]], ...]
_CARRIERS: dict[tuple[Any, Any], Carriers] = {}


def _carriers(model: type[Strict], mark: type[object]) -> Carriers:
    """The fields of a model that carry a mark, or hold models whose fields do; found once."""
    if (model, mark) not in _CARRIERS:
        _CARRIERS[model, mark] = _carrying(model, mark)
    return _CARRIERS[model, mark]


def _carrying(model: type[Strict], mark: type[object]) -> Carriers:
    """The same, found."""
    found = []
    for name, info in model.model_fields.items():
        marks = tuple(
            m for m in (*info.metadata, *_metadata(info.annotation)) if isinstance(m, mark)
        )
        inner = any(_carriers(m, mark) for m in _models(info.annotation) if m is not model)
        if marks or inner:
            found.append((name, marks))
    return tuple(found)


def _metadata(annotation: Any) -> tuple[Any, ...]:
    """The marks inside an annotation such as `tuple[SourceId, ...] | None`."""
    found: list[Any] = []
    for part in get_args(annotation):
        if hasattr(part, "__metadata__"):
            found.extend(part.__metadata__)
        elif not isinstance(part, type) or get_args(part):
            found.extend(_metadata(part))
    return tuple(found)


def _models(annotation: Any) -> Iterator[type[Strict]]:
    """The models inside an annotation such as `dict[str, Figure] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, Strict):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)

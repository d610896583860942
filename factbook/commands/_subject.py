"""What a question is about: a kind, a fact, one of its values, a document or a setting."""

import inspect
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from types import MethodType
from typing import Any, NamedTuple

from factbook.model import Site
from factbook.quantity import Quantity
from factbook.questions import Key
from factbook.record import Fact, Record, Unknown, is_derived, read, readable
from factbook.render.blocks import MISTAKES
from factbook.shape import Strict
from factbook.source import Span

NAMES = ("id", "kind", "slug", "url")  # what every fact has besides its record's values
SETTINGS = "guide"


class Subject(NamedTuple):
    """One subject. `fields` are the values meant, none for all; `steps` lead on inside a value."""

    name: str
    title: str
    place: Span | None = None
    kind: str = ""
    id: str = ""
    fields: frozenset[str] = frozenset()
    steps: tuple[str, ...] = ()
    path: str = ""
    setting: str = ""
    url: str | None = None

    def is_read_by(self, key: Key) -> bool:
        """Whether a key asks for the subject."""
        sort, *rest = key
        if self.setting:
            return sort == "setting" and f"{rest[0]}.".startswith(f"{self.setting}.")
        if self.path:
            return sort in ("summary", "body") and rest[0] == self.path
        if sort == "fact":
            return self._is_value(*rest)
        return not self.id and sort in ("facts", "ids") and rest[0] == self.kind

    def _is_value(self, kind: str, id: str, name: str) -> bool:
        """Whether a value is the subject, or belongs to it; a mere look at a fact reads its slug."""
        if kind != self.kind or self.id not in ("", id):
            return False
        return name in self.fields if self.fields else name != "slug"


def subject(site: Site, name: str) -> Subject:
    """The subject of a name; raises Unknown with the names there are."""
    if name in site.summaries or name.endswith(".md") or "/" in name:
        return _document(site, name.removeprefix("./"))
    head, *rest = name.split(".")
    if head == SETTINGS and rest:
        return Subject(name, "a setting of the guide", setting=_setting(site, rest))
    if head not in site.facts:
        raise Unknown("kind", head, (*site.facts, SETTINGS))
    if not rest:
        return Subject(name, counted_facts(site, head), kind=head)
    fact = site.library.get(head, rest[0])
    title = fact.record.title
    if not rest[1:]:
        return Subject(name, title, fact.span, head, fact.id, url=fact.url)
    field, *steps = rest[1:]
    among = (*sorted(readable(type(fact.record))), *NAMES)
    if field not in among:
        raise Unknown("field", field, among)
    _descend(fact, field, steps, site)
    fields = frozenset((field, *_made_from(fact, field, site)))
    place = fact.at(field, *(int(step) if step.isdigit() else step for step in steps))
    return Subject(name, title, place, head, fact.id, fields, tuple(steps))


def _descend(fact: Fact, field: str, steps: list[str], site: Site) -> None:
    """Raise Unknown when a value has no such inner value: "serving.grams" is one, "name.x" is none."""
    if field in NAMES:
        value: Any = None
    else:
        value = values(fact, site)[field]
    for step in steps:
        inner = _inner(value)
        if step not in inner:
            raise Unknown("field", step, tuple(inner))
        value = inner[step]


def _inner(value: Any) -> Mapping[str, Any]:
    """What a key may name inside a value: a record's properties, too."""
    if isinstance(value, Strict):
        return {name: getattr(value, name) for name in sorted(readable(type(value)))}
    return inside(value) or {}


def inside(value: Any) -> Mapping[str, Any] | None:
    """What a value is made of, by name or number; None for a single one."""
    if isinstance(value, Quantity | str):
        return None
    if isinstance(value, Strict):
        return {name: getattr(value, name) for name in type(value).model_fields}
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, dict):
        return {str(key): inner for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return {str(number): inner for number, inner in enumerate(value)}
    return None


def counted_facts(site: Site, kind: str) -> str:
    """How many facts a kind has."""
    number = len(site.facts[kind])
    return "1 fact" if number == 1 else f"{number} facts"


def _document(site: Site, path: str) -> Subject:
    """A document as the subject."""
    if path not in site.summaries:
        raise Unknown("document", path, tuple(site.summaries))
    summary = site.summaries[path]
    title = str(getattr(summary.record, "title", path))
    return Subject(path, title, summary.span, path=path, url=summary.url)


def _setting(site: Site, steps: list[str]) -> str:
    """A setting's name, looked up so that a mistyped one is told."""
    value: Any = site.guide
    for step in steps:
        among = tuple(value) if isinstance(value, dict) else tuple(getattr(value, "__dict__", ()))
        if step not in among:
            raise Unknown("setting", step, among)
        value = value[step] if isinstance(value, dict) else getattr(value, step)
    return ".".join(steps)


def _made_from(fact: Fact, field: str, site: Site) -> Iterator[str]:
    """The fact's other values that are computed from one of its fields."""
    for name in sorted(readable(type(fact.record)) - {field, "place"}):
        spy = Spy(fact.record)
        try:
            read_by(spy, name, site)
        except MISTAKES:
            continue
        if field in spy.looked_at:
            yield name


def read_by(spy: "Spy", name: str, site: Site) -> Any:
    """One value, computed under watch."""
    value = getattr(spy, name)
    return value(site.library) if callable(value) and is_derived(value) else value


class Spy:
    """A record that notes which of its fields its own properties and methods look at."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self.looked_at: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        record = self._record
        self.looked_at.add(name)
        member = inspect.getattr_static(type(record), name, None)
        if isinstance(member, property) and member.fget is not None:
            return member.fget(self)
        value = getattr(record, name)
        if isinstance(value, MethodType) and value.__self__ is record:
            return MethodType(value.__func__, self)
        return value


def values(fact: Fact, site: Site) -> Mapping[str, Any]:
    """All readable values of a fact by name; None for one that cannot be computed."""
    found: dict[str, Any] = {}
    for name in sorted(readable(type(fact.record)) - {"place"}):
        try:
            found[name] = read(fact.record, name, site.library)
        except MISTAKES:
            found[name] = None
    return found

"""The columns of a kind's table, found in its record: fields, then values computed from them.

Left out is what only serves the checks (words for matching prose, typed values that are compared
with computed ones) and what only serves the shop links.
"""

from collections.abc import Iterator
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from inspect import getdoc
from types import UnionType
from typing import Annotated, Any, Final, NamedTuple, Union, get_args, get_origin, get_type_hints

from factbook.quantity import Quantity
from factbook.record import Record, RefTo, Shown, is_derived
from factbook.shape import FieldInfo, Strict

Path = tuple[str, ...]

LEFT_OUT: Final = frozenset(
    "links not_in state_words topic_words authority_names names cues bars precision family "
    "spacing part stated stated_mg stated_percent stated_percent_dv stated_total computed".split()
)
_TYPES: Final[tuple[tuple[type[Any], str], ...]] = (
    (bool, "boolean"),
    (int, "integer"),
    (float, "number"),
    (Decimal, "number"),
    (Quantity, "number"),
    (date, "date"),
    (str, "string"),
    (tuple, "array"),
    (list, "array"),
    (dict, "object"),
)


class Column(NamedTuple):
    """One column: the path to its value, its Table Schema type, and what readers learn of it."""

    path: Path
    type: str
    description: str
    quantity: bool = False
    shown: bool = False
    required: bool = False
    refers: str | None = None
    among: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The path with dots: `serving.grams`."""
        return ".".join(self.path)


def columns(model: type[Record]) -> tuple[Column, ...]:
    """The columns of a kind, its own fields first, the computed ones next, the sources last."""
    found = [*_fields(model, (), required=True), *_computed(model)]
    return tuple(sorted(found, key=lambda column: column.path == ("sources",)))


def is_shown(info: FieldInfo) -> bool:
    """Whether the field's strings are inline Markdown for readers."""
    marks = (*info.metadata, *_marks(info.annotation))
    return any(isinstance(mark, Shown) for mark in marks)


def _fields(model: type[Strict], path: Path, *, required: bool) -> Iterator[Column]:
    """A column for each field; a nested record gives one for each of its own fields."""
    for name, info in model.model_fields.items():
        if name in LEFT_OUT:
            continue
        core = _core(info.annotation)
        here = (*path, name)
        needed = required and info.is_required() and not _optional(info.annotation)
        if isinstance(core, type) and issubclass(core, Strict):
            yield from _fields(core, here, required=needed)
        elif (column := _column(here, core, _about(info, name))) is not None:
            marks = (*info.metadata, *_marks(info.annotation))
            refers = next((mark.kind for mark in marks if isinstance(mark, RefTo)), None)
            yield column._replace(shown=is_shown(info), required=needed, refers=refers)


def _computed(model: type[Record]) -> Iterator[Column]:
    """A column for each property and derived value of the kind's own class."""
    for cls in reversed(model.__mro__[: model.__mro__.index(Record)]):
        for name, member in vars(cls).items():
            method = member.fget if isinstance(member, property) else member
            if name in LEFT_OUT or name.startswith("_") or name == "title":
                continue
            if isinstance(member, property) or is_derived(member):
                core = _core(get_type_hints(method, include_extras=True)["return"])
                about = (getdoc(method) or name).split("\n")[0].rstrip(".")
                if (column := _column((name,), core, about)) is not None:
                    yield column


def _column(path: Path, core: Any, about: str) -> Column | None:
    """The column of a value of that type; None when no file could hold it."""
    kind = get_origin(core) or core
    if not isinstance(kind, type) or (is_dataclass(kind) and kind is not Quantity):
        return None
    for known, name in _TYPES:
        if issubclass(kind, known):
            among = tuple(m.value for m in kind) if issubclass(kind, StrEnum) else ()
            return Column(path, name, about, quantity=kind is Quantity, among=among)
    return None


def _about(info: FieldInfo, name: str) -> str:
    """What the field's description says; without one its name has to do."""
    return info.description or name.replace("_", " ")


def _core(hint: Any) -> Any:
    """The type itself: `Annotated[Quantity, ...] | None` is Quantity."""
    if get_origin(hint) is Annotated:
        return _core(get_args(hint)[0])
    if get_origin(hint) in (Union, UnionType):
        parts = [part for part in get_args(hint) if part is not type(None)]
        return _core(parts[0]) if len(parts) == 1 else None
    return hint


def _optional(hint: Any) -> bool:
    """Whether the value may be null."""
    return get_origin(hint) in (Union, UnionType) and type(None) in get_args(hint)


def _marks(hint: Any) -> Iterator[Any]:
    """Every mark inside a type, however deep."""
    if get_origin(hint) is Annotated:
        yield from get_args(hint)[1:]
    for part in get_args(hint):
        if not isinstance(part, Shown | RefTo):
            yield from _marks(part)

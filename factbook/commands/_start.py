"""A filled-in start for a record: YAML with a sample of each value that is needed, and all its fields.

Which values are needed, and what they may be, is asked of the model itself, so that a new kind needs
nothing here. What a model cannot say stands in two small tables.
"""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Final, NamedTuple, Union, get_args, get_origin

from factbook.quantity import Quantity
from factbook.record import RefTo, Shown
from factbook.shape import FieldInfo, Strict

_PLAIN: Final = re.compile(r"[A-Za-z][A-Za-z0-9 .,;()/_-]*\Z")
_WORDS: Final = frozenset("true false null yes no on off y n".split())
_INDENT: Final = "  "
LAST: Final = ("sources",)  # the fields of the base, which are listed after a model's own
_SAID: Final = {"sources": "the ids of what it rests on"}  # fields that no model describes


class Needs(LookupError):
    """A record that must name a fact of a kind that has none yet; `kind` is that kind."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"it names one of the {kind}, and there is none yet")
        self.kind = kind


class Samples(NamedTuple):
    """Where samples come from: the ids there are, the date, and the values that are given."""

    ids: Mapping[str, tuple[str, ...]]
    today: str
    given: Mapping[str, Any]  # values of the record's own fields, in place of a sample


def record(model: type[Strict], samples: Samples, level: int = 1) -> Iterator[str]:
    """The lines of a record; raises Needs."""
    for name in _order(model):
        info = model.model_fields[name]
        wanted = samples.given.get(name) if level <= 1 else None
        if wanted is None and not info.is_required():
            yield f"{_INDENT * level}# {name}:{_comment(name, info)}"
        elif wanted is None:
            yield from _field(name, info, samples, level)
        else:
            yield from _lines(name, wanted, info, level)


def _order(model: type[Strict]) -> list[str]:
    """The fields in the order of the file: those of the base come last."""
    names = list(model.model_fields)
    return [n for n in names if n not in LAST] + [n for n in names if n in LAST]


def _field(name: str, info: FieldInfo, samples: Samples, level: int) -> Iterator[str]:
    """A field with a sample of its value."""
    value = _sample(name, info.annotation, tuple(info.metadata), samples)
    yield from _lines(name, value, info, level, samples)


def _lines(
    name: str, value: Any, info: FieldInfo, level: int, samples: Samples | None = None
) -> Iterator[str]:
    """A field and its value: a record below its name, a list of records with dashes."""
    start = f"{_INDENT * level}{name}:"
    if isinstance(value, type) and samples is not None:
        yield f"{start}{_comment(name, info)}"
        yield from record(value, samples, level + 1)
    elif isinstance(value, list) and value and isinstance(value[0], type) and samples is not None:
        yield f"{start}{_comment(name, info)}"
        first, *rest = record(value[0], samples, level + 2)
        yield f"{_INDENT * (level + 1)}- {first.lstrip()}"
        yield from rest
    else:
        yield f"{start} {flow(value)}{_comment(name, info)}"


def _comment(name: str, info: FieldInfo) -> str:
    """A field's description as a comment."""
    words = info.description or _SAID.get(name, "")
    return f"  # {' '.join(words.split())}" if words else ""


def _sample(name: str, annotation: Any, marks: tuple[Any, ...], samples: Samples) -> Any:
    """A value that a field of this type may have; a model stands for a record of it."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return _sample(name, inner, (*marks, *more), samples)
    if get_origin(annotation) in (Union, UnionType):
        inner = next(one for one in get_args(annotation) if one is not type(None))
        return _sample(name, inner, marks, samples)
    if get_origin(annotation) in (tuple, list):
        return [_sample(name, get_args(annotation)[0], marks, samples)]
    if get_origin(annotation) is dict or annotation is dict:
        return {}
    if isinstance(annotation, type):
        return _of_type(name, annotation, marks, samples)
    return f"sample {name}"


def _of_type(name: str, kind: type, marks: tuple[Any, ...], samples: Samples) -> Any:
    """A value of a plain type."""
    if issubclass(kind, Strict):
        return kind
    if issubclass(kind, Enum):
        return next(iter(kind)).value
    if issubclass(kind, bool):
        return False
    if issubclass(kind, Quantity):
        return "1 mg"
    if issubclass(kind, int | float | Decimal):
        return _number(marks)
    if issubclass(kind, date):
        return date.fromisoformat(samples.today)
    return _text(name, marks, samples)


def _number(marks: tuple[Any, ...]) -> int:
    """The least whole number that the marks allow, from 0 up."""
    least = max(
        (int(mark.ge) for mark in marks if getattr(mark, "ge", None) is not None), default=0
    )
    above = [int(mark.gt) + 1 for mark in marks if getattr(mark, "gt", None) is not None]
    return max([least, *above])


def _text(name: str, marks: tuple[Any, ...], samples: Samples) -> str:
    """An id of a fact that there is, a sentence, or a few words."""
    for mark in marks:
        if isinstance(mark, RefTo):
            ids = samples.ids.get(mark.kind, ())
            if not ids:
                raise Needs(mark.kind)
            return ids[0]
    if any(isinstance(mark, Shown) for mark in marks):
        return f"Sample text ({name.replace('_', ' ')}) to replace."
    return f"sample {name.replace('_', ' ')}"


def flow(value: Any) -> str:
    """A value on one line of YAML."""
    if isinstance(value, bool):
        return str(value).lower()
    if value is None:
        return "null"
    if isinstance(value, int | float | Decimal | date):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(flow(one) for one in value)}]"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {flow(one)}' for key, one in value.items())}}}"
    return text(str(value))


def text(value: str) -> str:
    """A text as YAML: bare where that is safe in a list too, else in quotes."""
    bare = _PLAIN.match(value) and value.casefold() not in _WORDS and ", " not in value
    return value if bare and value == value.strip() else json.dumps(value, ensure_ascii=False)

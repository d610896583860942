"""Values held against shapes, by the core of pydantic: what a shape says, in the core's words.

Pydantic itself would say it in the same words, but takes three times as long to load as its core.
"""

from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Annotated, Any, Final, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic_core import CoreSchema, PydanticKnownError, SchemaValidator, ValidationError
from pydantic_core import core_schema as core

from factbook.shape import REQUIRED, After, Before, FieldInfo, Limits, Strict

Record = TypeVar("Record", bound=Strict)
_PLAIN: Final[dict[Any, Callable[[], CoreSchema]]] = {
    str: core.str_schema,
    int: core.int_schema,
    bool: core.bool_schema,
    date: core.date_schema,
    Decimal: core.decimal_schema,
}
# What a limit is called when it is passed, and whether it holds.
_LIMITS: Final[dict[str, tuple[str, Callable[[Any, Any], bool]]]] = {
    "ge": ("greater_than_equal", lambda value, limit: value >= limit),
    "gt": ("greater_than", lambda value, limit: value > limit),
    "le": ("less_than_equal", lambda value, limit: value <= limit),
}


def validated(shape: type[Record], value: Any) -> Record:
    """The record that a value makes; raises ValidationError."""
    record: Record = _validator(shape).validate_python(value)
    return record


def held(shape: type[Record], value: Any) -> tuple[Record | None, list[dict[str, Any]]]:
    """The record that a value makes, or None and all that the core says is wrong with it."""
    try:
        return validated(shape, value), []
    except ValidationError as error:
        return None, [dict(one) for one in error.errors(include_url=False)]


@cache
def _validator(shape: type[Strict]) -> SchemaValidator:
    """What holds values against a shape."""
    return SchemaValidator(schema(shape), core.CoreConfig(str_strip_whitespace=True))


def schema(shape: type[Strict]) -> CoreSchema:
    """The schema of a shape: its fields, then what looks at the whole."""
    inner = {name: core.model_field(_field(info)) for name, info in shape.model_fields.items()}
    made: CoreSchema = core.model_schema(
        shape,
        core.model_fields_schema(inner, model_name=shape.__name__),
        config=core.CoreConfig(
            title=shape.__name__, extra_fields_behavior="forbid", str_strip_whitespace=True
        ),
    )
    for base in reversed(shape.__mro__):
        for member in vars(base).values():
            if getattr(member, "whole", False) is True:
                made = core.no_info_after_validator_function(member, made)
    return made


def _field(info: FieldInfo) -> CoreSchema:
    """The schema of a field."""
    made = _typed(info.annotation)
    for mark in info.metadata:
        made = _marked(made, mark)
    return _with_default(made, info.default)


def _with_default(made: CoreSchema, default: Any) -> CoreSchema:
    """The schema of what need not be given."""
    return made if default is REQUIRED else core.with_default_schema(made, default=default)


def _typed(hint: Any) -> CoreSchema:
    """The schema of a type."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        made = _typed(inner[0])
        for mark in inner[1:]:
            made = _marked(made, mark)
        return made
    if origin in (Union, UnionType) and inner[1:] == (NoneType,):
        return core.nullable_schema(_typed(inner[0]))
    if origin is tuple and inner[1:] == (...,):
        return core.tuple_schema([_typed(inner[0])], variadic_item_index=0)
    if origin is dict:
        return core.dict_schema(*map(_typed, inner))
    return _PLAIN[hint]() if hint in _PLAIN else _of_class(hint)


def _of_class(kind: Any) -> CoreSchema:
    """The schema of a class of ours: a shape, the names of an enumeration, or a dataclass."""
    if isinstance(kind, type) and issubclass(kind, Strict):
        return schema(kind)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return core.enum_schema(kind, list(kind), sub_type="str")
    if is_dataclass(kind):
        return _of_dataclass(kind)
    raise TypeError(f"a field cannot be {kind!r}")


def _of_dataclass(kind: Any) -> CoreSchema:
    """The schema of a dataclass with slots."""
    hints = get_type_hints(kind, include_extras=True)
    given = [
        core.dataclass_field(
            field.name,
            _with_default(
                _typed(hints[field.name]),
                REQUIRED if field.default is MISSING else field.default,
            ),
            kw_only=False,
        )
        for field in fields(kind)
    ]
    name = kind.__name__
    return core.dataclass_schema(
        kind, core.dataclass_args_schema(name, given), [field["name"] for field in given],
        slots=True, config=core.CoreConfig(title=name, str_strip_whitespace=True),
    )  # fmt: skip


def _marked(made: CoreSchema, mark: Any) -> CoreSchema:
    """A schema with what a mark adds to it; most marks are for others."""
    if isinstance(mark, Before):
        return core.no_info_before_validator_function(mark.make, made)
    if isinstance(mark, After):
        return core.no_info_after_validator_function(mark.look, made)
    return _limited(made, mark) if isinstance(mark, Limits) else made


def _limited(made: Any, limits: Limits) -> Any:
    """A schema with limits: of what may be null, of the value where there is one."""
    if made["type"] == "nullable":
        return {**made, "schema": _limited(made["schema"], limits)}
    for name, limit in limits._asdict().items():
        if limit is not None and made["type"].startswith("function-"):
            made = core.no_info_after_validator_function(partial(_within, name, limit), made)
        elif limit is not None:
            made = {**made, name: limit}
    return made


def _within(name: str, limit: int, value: Any) -> Any:
    """The value, if it holds to a limit."""
    error, holds = _LIMITS[name]
    if not holds(value, limit):
        raise PydanticKnownError(error, {name: limit})  # type: ignore[arg-type]
    return value

"""Values held against shapes, by pydantic: what a shape says, as pydantic wants it said."""

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, TypeVar

import pydantic
from pydantic import ConfigDict, GetCoreSchemaHandler, TypeAdapter
from pydantic_core import CoreSchema, core_schema

from factbook.shape import FieldInfo, Limits, Strict

Shape = TypeVar("Shape", bound=Strict)
_CONFIG = ConfigDict(arbitrary_types_allowed=True, str_strip_whitespace=True)


def validated(shape: type[Shape], value: Any) -> Shape:
    """The record that a value makes; raises ValidationError."""
    record: Shape = adapter(shape).validate_python(value)
    return record


def held(shape: type[Shape], value: Any) -> tuple[Shape | None, list[dict[str, Any]]]:
    """The record that a value makes, or None and all that pydantic says is wrong with it."""
    try:
        return validated(shape, value), []
    except pydantic.ValidationError as error:
        return None, [dict(one) for one in error.errors(include_url=False)]


@cache
def adapter(shape: type[Shape]) -> TypeAdapter[Shape]:
    """What holds values against a shape."""
    return TypeAdapter(shape, config=_CONFIG)


def before(make: Callable[[Any], Any], inner: CoreSchema) -> CoreSchema:
    """A schema before which a function is called."""
    return core_schema.no_info_before_validator_function(make, inner)


def after(look: Callable[[Any], Any], inner: CoreSchema) -> CoreSchema:
    """A schema after which a function is called."""
    return core_schema.no_info_after_validator_function(look, inner)


def schema(shape: type[Strict], handler: GetCoreSchemaHandler) -> CoreSchema:
    """The schema of a shape: its fields, then what looks at the whole."""
    fields = {
        name: core_schema.model_field(_field(info, handler))
        for name, info in shape.model_fields.items()
    }
    made: CoreSchema = core_schema.model_schema(
        shape,
        core_schema.model_fields_schema(fields, model_name=shape.__name__),
        config=core_schema.CoreConfig(
            title=shape.__name__,
            extra_fields_behavior="forbid",
            str_strip_whitespace=True,
        ),
    )
    for base in reversed(shape.__mro__):
        for member in vars(base).values():
            if getattr(member, "whole", False) is True:
                made = after(member, made)
    return made


def _field(info: FieldInfo, handler: GetCoreSchemaHandler) -> CoreSchema:
    """The schema of one field."""
    marks = [_mark(mark) for mark in info.metadata]
    described = pydantic.Field(description=info.description)
    hint: Any = Annotated[(info.annotation, *marks, described)]
    inner = handler.generate_schema(hint)
    if info.is_required():
        return inner
    return core_schema.with_default_schema(inner, default=info.default)


def _mark(mark: Any) -> Any:
    """A mark as pydantic understands it."""
    if not isinstance(mark, Limits):
        return mark
    return pydantic.Field(
        **{name: limit for name, limit in mark._asdict().items() if limit is not None}
    )

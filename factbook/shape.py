"""Shapes: classes of frozen records, declared by the types of their fields.

A value is held against a shape by pydantic (`validation.py`), which takes longer to load than most of
what a build after one edit does. So a shape is a plain class, and all that it says for pydantic is kept
as it was said, until a file that must be held against it has changed.
"""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from typing import Annotated, Any, ClassVar, NamedTuple, Self, get_args, get_origin

from factbook.lazy import Later

REQUIRED = object()  # in place of a default
_VALIDATION: Later[Any] = Later(lambda: import_module("factbook.validation"))


class FieldInfo(NamedTuple):
    """One field: its type, the marks on it, what it is when it is not given, and words for editors."""

    annotation: Any = None
    metadata: tuple[Any, ...] = ()
    default: Any = REQUIRED
    description: str | None = None

    def is_required(self) -> bool:
        """Whether a value must be given."""
        return self.default is REQUIRED


class Limits(NamedTuple):
    """What a number or a text must hold to."""

    ge: int | None = None
    gt: int | None = None
    le: int | None = None
    pattern: str | None = None


class Before(NamedTuple):
    """A mark: what makes a value of what was typed, before its type is looked at; raises ValueError."""

    make: Callable[[Any], Any]
    examples: tuple[str, ...] = ()  # of what may be typed where it is a text or a number

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return _VALIDATION.value.before(self.make, handler(source))

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        if not self.examples:
            return handler(schema)
        return {"type": ["string", "number"], "examples": list(self.examples)}


class After(NamedTuple):
    """A mark: what looks at a value of the right type, and gives it back; raises ValueError."""

    look: Callable[[Any], Any]

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        return _VALIDATION.value.after(self.look, handler(source))


def Field(  # noqa: N802 - it stands where a value will be
    default: Any = REQUIRED,
    *,
    description: str | None = None,
    ge: int | None = None,
    gt: int | None = None,
    le: int | None = None,
    pattern: str | None = None,
) -> Any:
    """A field's default, its description, and its limits."""
    limits = Limits(ge, gt, le, pattern)
    return FieldInfo(None, () if limits == Limits() else (limits,), default, description)


def whole(look: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """A method that looks at a finished record, and gives it back; raises ValueError."""
    look.__dict__["whole"] = True
    return look


def _fields(shape: type) -> Iterator[tuple[str, FieldInfo]]:
    """The fields that a class declares itself."""
    for name, hint in vars(shape).get("__annotations__", {}).items():
        if get_origin(hint) is ClassVar or name.startswith(("_", "model_")):
            continue
        default = vars(shape).get(name, REQUIRED)
        said = default if isinstance(default, FieldInfo) else FieldInfo(default=default)
        plain, *marks = get_args(hint) if get_origin(hint) is Annotated else (hint,)
        yield name, said._replace(annotation=plain, metadata=(*marks, *said.metadata))


class Shape(type):
    """The class of shapes: what a class says of its fields, with what its bases say of theirs."""

    def __init__(cls, name: str, bases: tuple[type, ...], members: dict[str, Any]) -> None:
        super().__init__(name, bases, members)
        own = dict(_fields(cls))
        for field in own.keys() & members.keys():
            delattr(cls, field)  # a default is no attribute of the class
        said = (vars(base).get("model_fields", {}) for base in reversed(cls.__mro__[1:]))
        cls.model_fields: dict[str, FieldInfo] = {
            n: i for base in said for n, i in base.items()
        } | own


class Strict(metaclass=Shape):
    """The manners of every record: frozen, no unknown keys, no silent coercion of types."""

    # The slots are those that pydantic fills in what it makes.
    __slots__ = (
        "__dict__", "__pydantic_extra__", "__pydantic_fields_set__", "__pydantic_private__",
    )  # fmt: skip
    model_config: ClassVar[dict[str, Any]] = {"extra": "forbid"}  # asked for by JSON Schema

    def __init__(self, **values: Any) -> None:
        """A record of values that are known to be right: nothing is held against anything."""
        for name, info in type(self).model_fields.items():
            value = values.pop(name, info.default)
            if value is REQUIRED:
                raise TypeError(f"{type(self).__name__} needs {name!r}")
            self.__dict__[name] = value
        if values:
            raise TypeError(f"{type(self).__name__} has no {next(iter(values))!r}")

    @classmethod
    def model_validate(cls, value: Any) -> Self:
        """The record that a value makes; raises pydantic's ValidationError."""
        made: Self = _VALIDATION.value.validated(cls, value)
        return made

    def model_copy(self, update: Mapping[str, Any]) -> Self:
        """The record with some other values, known to be right."""
        return type(self)(**{**dict(self._items()), **update})

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        return _VALIDATION.value.schema(cls, handler)

    def _items(self) -> Iterator[tuple[str, Any]]:
        """The fields' names and values."""
        values = self.__dict__
        return ((name, values[name]) for name in type(self).model_fields)

    def __getstate__(self) -> dict[str, Any]:
        return dict(self._items())

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen")

    __delattr__ = __setattr__  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return dict(self._items()) == dict(other._items())

    def __hash__(self) -> int:
        return hash((type(self), *(value for _, value in self._items())))

    def __repr__(self) -> str:
        inside = ", ".join(f"{name}={value!r}" for name, value in self._items())
        return f"{type(self).__name__}({inside})"

    def __str__(self) -> str:
        return " ".join(f"{name}={value!r}" for name, value in self._items())

"""Holding a YAML value against a schema: a frozen record, or a defect for each thing that is wrong."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, TypeVar

from factbook.lazy import Later
from factbook.load.yaml import Tree
from factbook.model import Defect
from factbook.record import Path, nearest
from factbook.shape import Strict
from factbook.source import Span
from factbook.suggest import nearest as nearest_name

Model = TypeVar("Model", bound=Strict)

# Loaded when there is something to hold against a schema: most edits are of texts.
_VALIDATION: Later[Any] = Later(lambda: import_module("factbook.validation"))
# What pydantic says in the words of Python, in those of YAML.
_PLAIN = {
    "bool_parsing": "should be true or false",
    "bool_type": "should be true or false",
    "date_from_datetime_parsing": "should be a date such as 2026-01-31 ({error})",
    "date_type": "should be a date such as 2026-01-31",
    "decimal_type": "should be a number",
    "dict_type": "should be several keys, each with its value",
    "int_parsing": "should be a whole number",
    "int_type": "should be a whole number",
    "list_type": "should be a list, such as [one, two]",
    "model_type": "should be several keys, each with its value",
    "string_type": "should be text; put a number or a word such as null into quotes",
    "tuple_type": "should be a list, such as [one, two]",
}


def validate(
    model: type[Model], value: Any, tree: Tree, prefix: Path, fallback: Span, rule: str
) -> tuple[Model | None, list[Defect]]:
    """The record that a value makes, or None with all its defects; `prefix` is its path in the tree."""
    record, errors = _VALIDATION.value.held(model, value)
    found = [_defect(model, e, tree, prefix, fallback, rule) for e in errors]
    meant = _meant(model, errors)
    kept = (d for d, e in zip(found, errors, strict=True)
            if e["type"] != "missing" or tuple(e["loc"]) not in meant)  # fmt: skip
    return record, list({(d.span, d.text): d for d in kept}.values())


def as_meant(model: type[Model], value: Mapping[str, Any]) -> Model | None:
    """The record of a mapping whose keys are at fault, or None when anything else is.

    An unknown key is read as the field that it resembles, else left out: so one mistyped key, which is
    reported, does not keep the text below it from being looked at.
    """
    names = tuple(model.model_fields)
    known = {name: value[name] for name in names if name in value}
    meant = {nearest_name(str(key), names): inner for key, inner in value.items()}
    for attempt in ({n: v for n, v in meant.items() if n is not None} | known, known):
        record: Model | None = _VALIDATION.value.held(model, attempt)[0]
        if record is not None:
            return record
    return None


def _meant(model: type[Strict], errors: list[dict[str, Any]]) -> set[Path]:
    """The paths of the keys that unknown ones were meant to be: those are not missing besides."""
    unknown = [tuple(e["loc"]) for e in errors if e["type"] == "extra_forbidden"]
    near = ((loc[:-1], nearest_name(str(loc[-1]), _fields(model, loc[:-1]))) for loc in unknown)
    return {(*around, name) for around, name in near if name is not None}


def _defect(
    model: type[Strict], error: Any, tree: Tree, prefix: Path, fallback: Span, rule: str
) -> Defect:
    """One schema error at the place that it is about."""
    loc = tuple(error["loc"])
    if error["type"] == "extra_forbidden":
        span = tree.keys.get((*prefix, *loc), fallback)
        return Defect(rule, span, f"unknown key {loc[-1]!r}", near=_fields(model, loc[:-1]))
    if error["type"] == "missing":
        return Defect(
            rule, nearest(tree.marks, (*prefix, *loc[:-1]), fallback), f"{loc[-1]!r} is missing"
        )
    message = _said(error)
    name = ".".join(str(step) for step in loc)
    text = f"{name!r}: {message[:1].lower()}{message[1:]}" if name else message
    return Defect(rule, nearest(tree.marks, (*prefix, *loc), fallback), text)


def _said(error: Any) -> str:
    """What is wrong with a value, in words for those who write YAML."""
    plain = _PLAIN.get(error["type"])
    if plain is None:
        return str(error["msg"]).removeprefix("Value error, ")
    return plain.format(**error.get("ctx", {}))


def _fields(model: type[Strict], path: Path) -> tuple[str, ...]:
    """The keys that may stand at a path of a model: what an unknown key may have been meant to be."""
    current: Any = model
    for step in path:
        fields = getattr(current, "model_fields", {})
        if isinstance(step, str) and step in fields:
            current = _inner_model(fields[step].annotation)
    return tuple(getattr(current, "model_fields", {}))


def _inner_model(annotation: Any) -> Any:
    """The model inside an annotation such as `tuple[Chapter, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, Strict):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        found = _inner_model(part)
        if found is not None:
            return found
    return None

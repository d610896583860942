"""Holding a YAML value against a schema: a frozen record, or a defect for each thing that is wrong."""

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from factbook.load.yaml import Tree
from factbook.model import Defect
from factbook.record import Path, nearest
from factbook.source import Span
from factbook.suggest import nearest as nearest_name

Model = TypeVar("Model", bound=BaseModel)


def validate(
    model: type[Model], value: Any, tree: Tree, prefix: Path, fallback: Span, rule: str
) -> tuple[Model | None, list[Defect]]:
    """The record that a value makes, or None with all its defects; `prefix` is its path in the tree."""
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        errors = error.errors(include_url=False)
        found = [_defect(model, e, tree, prefix, fallback, rule) for e in errors]
        meant = _meant(model, errors)
        kept = (d for d, e in zip(found, errors, strict=True)
                if e["type"] != "missing" or tuple(e["loc"]) not in meant)  # fmt: skip
        return None, list({(d.span, d.text): d for d in kept}.values())


def _meant(model: type[BaseModel], errors: list[ErrorDetails]) -> set[Path]:
    """The paths of the keys that unknown ones were meant to be: those are not missing besides."""
    unknown = [tuple(e["loc"]) for e in errors if e["type"] == "extra_forbidden"]
    near = ((loc[:-1], nearest_name(str(loc[-1]), _fields(model, loc[:-1]))) for loc in unknown)
    return {(*around, name) for around, name in near if name is not None}


def _defect(
    model: type[BaseModel], error: Any, tree: Tree, prefix: Path, fallback: Span, rule: str
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
    message = str(error["msg"]).removeprefix("Value error, ")
    name = ".".join(str(step) for step in loc)
    text = f"{name!r}: {message[:1].lower()}{message[1:]}" if name else message
    return Defect(rule, nearest(tree.marks, (*prefix, *loc), fallback), text)


def _fields(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """The keys that may stand at a path of a model: what an unknown key may have been meant to be."""
    current: Any = model
    for step in path:
        fields = getattr(current, "model_fields", {})
        if isinstance(step, str) and step in fields:
            current = _inner_model(fields[step].annotation)
    return tuple(getattr(current, "model_fields", {}))


def _inner_model(annotation: Any) -> Any:
    """The model inside an annotation such as `tuple[Chapter, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        found = _inner_model(part)
        if found is not None:
            return found
    return None

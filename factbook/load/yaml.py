"""YAML to plain values, with the place of every key and value, by YAML 1.2's rules for scalars.

PyYAML's own construction follows YAML 1.1 (`no` is False, `12:30` is 750, `010` is 8) and keeps the
last of two equal keys without a word. So only its composer is used, and the nodes are read here.
Scalars: the core schema of YAML 1.2.2, section 10.3, without infinities and not-a-number.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

import yaml

from factbook.model import Defect
from factbook.record import Path
from factbook.source import Source, Span

_INT = re.compile(r"[-+]?[0-9]{1,40}\Z|0o[0-7]{1,20}\Z|0x[0-9a-fA-F]{1,20}\Z")
_FLOAT = re.compile(
    r"[-+]?(?:\.[0-9]{1,40}|[0-9]{1,40}(?:\.[0-9]{0,40})?)(?:[eE][-+]?[0-9]{1,2})?\Z"
)
_CONSTANTS = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_DEEPEST = 40  # levels of nesting; no record needs a quarter of them


@dataclass(frozen=True, slots=True)
class Tree:
    """A YAML text as plain values; `marks` and `keys` give the span of each value and key by path."""

    value: Any
    marks: dict[Path, Span]
    keys: dict[Path, Span]
    defects: tuple[Defect, ...] = ()


@dataclass(slots=True)
class _Walk:
    """What is gathered while the nodes are walked."""

    source: Source
    marks: dict[Path, Span] = field(default_factory=dict)
    keys: dict[Path, Span] = field(default_factory=dict)
    defects: list[Defect] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)


def parse(source: Source, end: int | None = None) -> Tree:
    """The values of a YAML text (up to offset `end`); syntax errors come as defects, never raised."""
    text = source.text if end is None else source.text[:end]
    walk = _Walk(source)
    try:
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        return Tree(None, {}, {}, (_syntax(source, error),))
    value = None if node is None else _value(walk, node, ())
    return Tree(value, walk.marks, walk.keys, tuple(walk.defects))


def _syntax(source: Source, error: Exception) -> Defect:
    """The defect for a text that is not YAML."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    problem = (
        getattr(error, "problem", None)
        or getattr(error, "reason", None)
        or "it is nested too deeply"
    )
    if mark is None:
        position = getattr(error, "position", None)
        span = source.span(min(position, len(source.text))) if position else Span(source.path, 1)
    else:
        span = Span(source.path, min(mark.line + 1, len(source.lines)), mark.column + 1)
    return Defect("invalid-yaml", span, str(problem))


def _span(source: Source, node: Any) -> Span:
    """The span of a node: what of it stands on its first line."""
    start, end = node.start_mark, node.end_mark
    row = min(start.line, len(source.lines) - 1)
    last = end.column if end.line == start.line else len(source.lines[row].rstrip())
    return Span(source.path, row + 1, start.column + 1, max(last - start.column, 1))


def _value(walk: _Walk, node: Any, path: Path) -> Any:
    """The plain value of a node; its marks are noted on the way."""
    span = _span(walk.source, node)
    walk.marks.setdefault(path, span)
    if id(node) in walk.seen and not isinstance(node, yaml.ScalarNode):
        walk.defects.append(
            Defect("invalid-yaml", span, "aliases are not read; write the value again")
        )
        return None
    walk.seen.add(id(node))
    if len(path) > _DEEPEST:
        walk.defects.append(Defect("invalid-yaml", span, "it is nested too deeply"))
        return None
    if isinstance(node, yaml.MappingNode):
        return dict(_items(walk, node, path))
    if isinstance(node, yaml.SequenceNode):
        return [_value(walk, item, (*path, index)) for index, item in enumerate(node.value)]
    return _scalar(node)


def _items(walk: _Walk, node: Any, path: Path) -> Iterator[tuple[Any, Any]]:
    """The pairs of a mapping; a second key of the same name is a defect and its value is left out."""
    first: dict[Any, Span] = {}
    for key_node, value_node in node.value:
        span = _span(walk.source, key_node)
        if not isinstance(key_node, yaml.ScalarNode):
            walk.defects.append(Defect("invalid-yaml", span, "a key must be a plain word"))
            continue
        key = key_node.value
        if key in first:
            walk.defects.append(Defect("duplicate-key", span, key, first[key]))
            continue
        first[key] = span
        inner = (*path, key)
        walk.keys[inner] = span
        if not isinstance(value_node, yaml.ScalarNode) or value_node.value == "":
            walk.marks[inner] = span  # a container is shown by its key; so is an empty value
        yield key, _value(walk, value_node, inner)


def _scalar(node: Any) -> Any:
    """The value of a scalar node: quoted text is text; plain text by the core schema."""
    text: str = node.value
    if node.style:  # the C loader says "" of plain text
        return text
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INT.match(text):
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
    if _FLOAT.match(text):
        return Decimal(text)
    return text

"""YAML to plain values, with the place of every key and value, by YAML 1.2's rules for scalars.

PyYAML's own construction follows YAML 1.1 (`no` is False, `12:30` is 750, `010` is 8) and keeps the
last of two equal keys without a word. So only its composer is used, and the nodes are read here.
Scalars: the core schema of YAML 1.2.2, section 10.3, without infinities and not-a-number.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from importlib import import_module
from typing import Any, NamedTuple

from factbook.lazy import Later
from factbook.model import Defect
from factbook.patterns import regex
from factbook.record import Path
from factbook.source import Source, Span

# Loaded when there is YAML to read: an edit of a text leaves the front matter above it as it was.
_PYYAML: Later[Any] = Later(lambda: import_module("yaml"))
_INT = regex(r"[-+]?[0-9]{1,40}\Z|0o[0-7]{1,20}\Z|0x[0-9a-fA-F]{1,20}\Z")
_FLOAT = regex(r"[-+]?(?:\.[0-9]{1,40}|[0-9]{1,40}(?:\.[0-9]{0,40})?)(?:[eE][-+]?[0-9]{1,2})?\Z")
_CONSTANTS = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_MANY = 10_000  # openings in one text, before anybody counts how deep they go
_DEEPEST = 40  # levels of nesting; no record needs a quarter of them


class Tree(NamedTuple):
    """A YAML text as plain values; `marks` and `keys` give each value's and key's span by path."""

    value: Any
    marks: dict[Path, Span]
    keys: dict[Path, Span]
    defects: tuple[Defect, ...] = ()


@dataclass(slots=True, eq=False, repr=False)
class _Walk:
    """What is gathered while the nodes are walked."""

    source: Source
    marks: dict[Path, Span] = field(default_factory=dict)
    keys: dict[Path, Span] = field(default_factory=dict)
    defects: list[Defect] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    aliased: bool = False


def parse(source: Source, end: int | None = None) -> Tree:
    """The values of a YAML text (up to offset `end`); syntax errors are defects, never raised."""
    text = source.text if end is None else source.text[:end]
    walk, yaml = _Walk(source), _PYYAML.value
    try:
        if _is_abyss(text):
            return Tree(None, {}, {}, (_syntax(source, RecursionError()),))
        node = yaml.compose(text, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, RecursionError) as error:
        return Tree(None, {}, {}, (_syntax(source, error),))
    value = None if node is None else _value(walk, node, ())
    if walk.aliased:
        return Tree(None, {}, {}, tuple(_aliases(source, text)))
    return Tree(value, walk.marks, walk.keys, tuple(walk.defects))


def _is_abyss(text: str) -> bool:
    """Whether the nesting is so deep that PyYAML's composer, which recurses in C, would crash."""
    if sum(text.count(opening) for opening in "[{-?") < _MANY:
        return False
    depth, yaml = 0, _PYYAML.value
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _MANY // 2:
            return True
    return False


def _syntax(source: Source, error: Exception) -> Defect:
    """The defect for a text that is not YAML."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    opened = getattr(error, "context_mark", None)
    if opened is not None and (unclosed := _unclosed(error)) is not None:
        return Defect("invalid-yaml", source.span(opened.index, opened.index + 1), unclosed)
    said = getattr(error, "problem", None) or getattr(error, "reason", None)
    problem = str(said or "it is nested too deeply")
    if problem.startswith("but "):
        problem = f"{getattr(error, 'context', '')}, {problem}"
    # A character that YAML forbids has its place in bytes.
    position = mark.index if mark else _characters(source.text, getattr(error, "position", 0))
    span = source.span(min(position, len(source.text)))
    return Defect("invalid-yaml", span, problem)


def _unclosed(error: Any) -> str | None:
    """What was opened and never closed: the parser notices it only far below; None if all was."""
    context = str(getattr(error, "context", None))
    if "quoted scalar" in context and "end of stream" in str(getattr(error, "problem", None)):
        return "this quotation mark is never closed"
    if context in ("while parsing a flow mapping", "while parsing a flow sequence"):
        return "this bracket is not closed, or a comma is missing after it"
    return None


def _characters(text: str, position: int) -> int:
    """The offset in characters of an offset in bytes."""
    return len(text.encode()[:position].decode(errors="ignore"))


def _aliases(source: Source, text: str) -> Iterator[Defect]:
    """A defect for each alias, which a node cannot tell: it is the anchored node itself."""
    yaml = _PYYAML.value
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent):
            yield Defect(
                "invalid-yaml", _span(source, event), "aliases are not read; write the value again"
            )


def _span(source: Source, node: Any) -> Span:
    """The span of a node or an event: what of it stands on its first line.

    Of a mark only its index is asked: YAML counts more characters as line breaks than we do.
    """
    start, end = node.start_mark.index, node.end_mark.index
    line_end = source.text.find("\n", start, end)
    if line_end >= 0:
        end = start + len(source.text[start:line_end].rstrip())
    return source.span(start, end)


def _value(walk: _Walk, node: Any, path: Path) -> Any:
    """The plain value of a node; its marks are noted on the way."""
    span = _span(walk.source, node)
    walk.marks.setdefault(path, span)
    if id(node) in walk.seen:
        walk.aliased = True
        return None
    walk.seen.add(id(node))
    if walk.source.text.startswith("!", node.start_mark.index):
        walk.defects.append(Defect("invalid-yaml", span, "tags are not read; quotes make text"))
    if len(path) > _DEEPEST:
        walk.defects.append(Defect("invalid-yaml", span, "it is nested too deeply"))
        return None
    if node.id == "mapping":
        return dict(_items(walk, node, path))
    if node.id == "sequence":
        return [_value(walk, item, (*path, index)) for index, item in enumerate(node.value)]
    return _scalar(node)


def _items(walk: _Walk, node: Any, path: Path) -> Iterator[tuple[Any, Any]]:
    """The pairs of a mapping; a second key of one name is a defect, its value left out."""
    first: dict[Any, Span] = {}
    for key_node, value_node in node.value:
        span = _span(walk.source, key_node)
        if key_node.id != "scalar":
            walk.defects.append(Defect("invalid-yaml", span, "a key must be a plain word"))
            continue
        key = key_node.value
        if key in first:
            walk.defects.append(Defect("duplicate-key", span, key, first[key]))
            continue
        first[key] = span
        inner = (*path, key)
        walk.keys[inner] = span
        if value_node.id != "scalar" or value_node.value == "":
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

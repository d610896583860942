"""Many small values as few large ones: rows of a NamedTuple as columns, which pickle in a third of the time.

To pickle a NamedTuple takes a call in Python; a document's text has a hundred of them.
"""

from collections.abc import Callable, Sequence
from functools import cache, partial
from itertools import chain, islice
from typing import Any, NamedTuple, TypeVar, get_args, get_origin, get_type_hints

Row = TypeVar("Row", bound=tuple[Any, ...])
Columns = tuple[Any, ...]


class _Inner(NamedTuple):
    """A field that holds a row, or several: its number, and their kind."""

    field: int
    kind: type[tuple[Any, ...]]
    several: bool


def columns(kind: type[Row], rows: Sequence[Row]) -> Columns:
    """The values of rows field by field; rows within them are columns, too."""
    if not rows:
        return ()
    found: list[Any] = list(zip(*rows, strict=True))
    for field, inner, several in _inner(kind):
        values = found[field]
        if several:
            flat = tuple(chain.from_iterable(values))
            found[field] = (tuple(map(len, values)) if flat else len(values), columns(inner, flat))
        else:
            found[field] = columns(inner, values)
    return tuple(found)


def rows(kind: type[Row], found: Columns) -> tuple[Row, ...]:
    """The rows that were made into columns."""
    if not found:
        return ()
    values = list(found)
    for field, inner, several in _inner(kind):
        values[field] = _several(inner, *found[field]) if several else rows(inner, found[field])
    make: Callable[..., Row] = partial(tuple.__new__, kind)  # no call in Python, and no defaults
    return tuple(map(make, zip(*values, strict=True)))


def _several(
    kind: type[Row], lengths: Sequence[int] | int, found: Columns
) -> Sequence[tuple[Row, ...]]:
    """The rows that each row had; `lengths` is the number of these where none had any."""
    if isinstance(lengths, int):
        return ((),) * lengths
    each = iter(rows(kind, found))
    return [tuple(islice(each, length)) for length in lengths]


@cache
def _inner(kind: type[tuple[Any, ...]]) -> tuple[_Inner, ...]:
    """The fields of a kind of row that hold rows themselves."""
    found = []
    for number, hint in enumerate(get_type_hints(kind).values()):
        several = get_origin(hint) is tuple
        inner = get_args(hint)[0] if several else hint
        if hasattr(inner, "_fields"):
            found.append(_Inner(number, inner, several))
    return tuple(found)

"""One kind's facts as a table: fields with their units, and rows of plain values.

Quantities become numbers, rounded as pages show them; their unit and basis belong to the field when
all rows share them, else they get columns of their own. Ranges get two columns, `.low` and `.high`.
Texts are plain, their references filled in.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final, NamedTuple

from factbook.columns import LEFT_OUT, Column, columns, is_shown
from factbook.discover import plugins
from factbook.feeds._entries import absolute
from factbook.model import Site
from factbook.quantity import Bound, Quantity
from factbook.questions import Key
from factbook.reads import Reads
from factbook.render.plain import plain_text
from factbook.shape import Strict

DECIMALS: Final = 6

Row = dict[str, Any]


class Field(NamedTuple):
    """One field of the table; `unit` is empty where the values have none or several."""

    name: str
    type: str
    description: str
    unit: str = ""
    required: bool = False
    refers: str | None = None
    among: tuple[str, ...] = ()


class Table(NamedTuple):
    """The facts of one kind."""

    kind: str
    about: str
    fields: tuple[Field, ...]
    rows: tuple[Row, ...]


ID: Final = Field("id", "string", "the fact's name in the guide", required=True)
URL: Final = Field("url", "string", "where the guide shows it")


def kinds_with_facts(reads: Reads) -> tuple[str, ...]:
    """The kinds that have a table, in the order of their names."""
    return tuple(kind for kind in plugins("factbook.kinds") if reads.ids(kind))


def table(reads: Reads, kind: str) -> Table:
    """The table of one kind, made once for all files that show it."""
    made, noted = reads.site.once(_noted, kind)
    for key, digest in noted.items():
        reads.note(key, digest)
    return made


def _noted(site: Site, kind: str) -> tuple[Table, Mapping[Key, str]]:
    """The table of one kind, and all that was read for it."""
    reads = Reads(site)
    return _table(reads, kind), reads.noted


def _table(reads: Reads, kind: str) -> Table:
    """The table of one kind, its rows in the order of the guide's files."""
    module = plugins("factbook.kinds")[kind]
    ids = reads.ids(kind)
    shown = columns(module.RECORD)
    names = tuple(dict.fromkeys(("url", *(column.path[0] for column in shown))))
    facts = [reads.values(kind, id, names) for id in ids]
    rows: list[Row] = [
        {"id": id, "url": _address(reads, fact["url"])} for id, fact in zip(ids, facts, strict=True)
    ]
    found = [ID, URL]
    for column in shown:
        values = [_value(fact, column.path) for fact in facts]
        if column.quantity:
            found += _quantities(column, values, rows)
        else:
            found.append(_field(column))
            for row, value in zip(rows, values, strict=True):
                row[column.name] = _plain(reads, value, shown=column.shown)
    about = (module.__doc__ or kind).strip().split("\n")[0]
    return Table(kind, about, tuple(found), tuple(rows))


def _address(reads: Reads, url: str | None) -> str | None:
    """Where readers find the fact, absolute; None where its kind has no page."""
    return absolute(reads, url) if url else None


def _value(fact: Mapping[str, Any], path: Sequence[str]) -> Any:
    """The value in one row; None where a record on the way to it is missing."""
    value = fact[path[0]]
    for step in path[1:]:
        value = None if value is None else getattr(value, step)
    return value


def _field(column: Column, suffix: str = "", unit: str = "") -> Field:
    """A field of the table with what its column knows."""
    name = f"{column.name}.{suffix}" if suffix else column.name
    about = f"{column.description}: {suffix} end" if suffix else column.description
    return Field(name, column.type, about, unit, column.required, column.refers, column.among)


def _quantities(
    column: Column, values: Sequence[Quantity | None], rows: Sequence[Row]
) -> list[Field]:
    """The fields of a column of quantities, its numbers set into the rows."""
    shown = [None if value is None else value.rounded() for value in values]
    present = [value for value in shown if value is not None]
    units, bases = ({getattr(v, part) for v in present} for part in ("unit", "basis"))
    if len(bases) == 1 and (basis := min(bases)):
        column = column._replace(description=f"{column.description} (per {basis})")
    unit = min(units) if len(units) == 1 else ""
    parts = {"low": "low", "high": "high"} if any(v.is_range for v in present) else {"": "low"}
    found = []
    for suffix, part in parts.items():
        found.append(_field(column, suffix, unit))
        numbers = [None if v is None else _number(getattr(v, part)) for v in shown]
        _fill(rows, found[-1].name, numbers)
    for part, varied in (
        ("unit", len(units) > 1),
        ("basis", len(bases) > 1),
        ("bound", any(v.bound is not Bound.EXACT for v in present)),
    ):
        if varied:
            name = f"{column.name}.{part}"
            found.append(Field(name, "string", f"{part} of {column.name}"))
            _fill(rows, name, [None if v is None else str(getattr(v, part)) or None for v in shown])
    return found


def _fill(rows: Sequence[Row], name: str, values: Sequence[Any]) -> None:
    """One column's values set into the rows."""
    for row, value in zip(rows, values, strict=True):
        row[name] = value


def _number(number: Decimal) -> int | float:
    """A decimal as JSON has it, without the noise of a division."""
    rounded = round(number, DECIMALS)
    return int(rounded) if rounded == rounded.to_integral_value() else float(rounded)


def _plain(reads: Reads, value: Any, *, shown: bool) -> Any:
    """A value as JSON has it; strings that readers see lose their markup."""
    if isinstance(value, str):
        return plain_text(reads, value) if shown else str(value)
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [_plain(reads, item, shown=shown) for item in value]
    if isinstance(value, dict):
        return {key: _plain(reads, item, shown=shown) for key, item in value.items()}
    if isinstance(value, Quantity):
        return _measured(value)
    return _record(reads, value) if is_dataclass(value) or isinstance(value, Strict) else value


def _measured(value: Quantity) -> dict[str, Any]:
    """A quantity inside an array or an object, where no field could hold its unit."""
    shown = value.rounded()
    ends = [_number(shown.low), _number(shown.high)] if shown.is_range else _number(shown.low)
    found = {"value": ends, "unit": value.unit, "basis": value.basis, "bound": str(value.bound)}
    return {name: part for name, part in found.items() if part != ""}


def _record(reads: Reads, record: Any) -> dict[str, Any]:
    """A nested record without what is left out and what it does not say."""
    if isinstance(record, Strict):
        parts = {
            name: (is_shown(info), info.default) for name, info in type(record).model_fields.items()
        }
    else:
        parts = {part.name: (False, None) for part in fields(record)}
    return {
        name: _plain(reads, value, shown=shown)
        for name, (shown, default) in parts.items()
        if name not in LEFT_OUT and (value := getattr(record, name)) not in (None, default)
    }

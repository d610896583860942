"""What checks of facts share: records with their type, typed figures against computed, dates."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from factbook.model import Site
from factbook.quantity import Quantity
from factbook.record import Fact, Path, Record
from factbook.shape import Strict

Kept = TypeVar("Kept", bound=Record)


def records(site: Site, kind: str, model: type[Kept]) -> Iterator[tuple[Fact, Kept]]:
    """The facts of a kind and their records, in the order of the files."""
    for fact in site.library.all(kind):
        if isinstance(fact.record, model):
            yield fact, fact.record


def records_by_id(site: Site, kind: str, model: type[Kept]) -> dict[str, tuple[Fact, Kept]]:
    """The facts of a kind and their records, by id."""
    return {fact.id: (fact, record) for fact, record in records(site, kind, model)}


def same_as_typed(typed: Decimal, computed: Decimal) -> bool:
    """Whether a computed number, rounded as finely as the typed one, is the typed one."""
    exponent = typed.normalize().as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    return abs(typed - computed) <= Decimal("0.5").scaleb(-places)


def mg(value: Decimal) -> Quantity:
    """Milligrams as messages show them."""
    return Quantity.of(value, "mg")


def number(value: Decimal) -> str:
    """A number without exponent or trailing zeros."""
    return f"{value.normalize():f}"


def dates(record: Strict, path: Path = ()) -> Iterator[tuple[Path, date]]:
    """Every date in a record, at any depth, with its path."""
    for name in type(record).model_fields:
        yield from _dates(getattr(record, name), (*path, name))


def _dates(value: Any, path: Path) -> Iterator[tuple[Path, date]]:
    """Every date at and below one value."""
    if isinstance(value, date):
        yield path, value
    elif isinstance(value, Strict):
        yield from dates(value, path)
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _dates(inner, (*path, index))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _dates(inner, (*path, key))


def today(site: Site) -> date | None:
    """The day by which reviews are judged (`--today`); None when the site has none."""
    return date.fromisoformat(site.today) if site.today else None

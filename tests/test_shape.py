"""Shapes: frozen records of plain classes, and values held against them."""

from copy import deepcopy
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, ClassVar

import pytest
from pydantic import TypeAdapter

from factbook.shape import After, Before, Field, Strict, whole
from factbook.validation import held


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


def _some(value: tuple[str, ...]) -> tuple[str, ...]:
    if not value:
        raise ValueError("the list is empty")
    return value


class Inner(Strict):
    low: int = Field(ge=0)
    high: int = 9

    @whole
    def _ordered(self) -> "Inner":
        if self.low > self.high:
            raise ValueError("low is above high")
        return self


class Outer(Strict):
    page: ClassVar[str] = "/outer/"

    name: str = Field(description="what it is called")
    share: Annotated[Decimal, Before(lambda value: Decimal(str(value)))] = Field(Decimal(1), gt=0)
    words: Annotated[tuple[str, ...], After(_some)] = ("one",)
    inner: Inner | None = None
    by_name: dict[str, Inner] = Field({})
    colour: Colour = Colour.RED


class Wider(Outer):
    note: str | None = None


def wrong(value: dict[str, Any]) -> list[tuple[str, tuple[Any, ...]]]:
    record, errors = held(Wider, value)
    assert record is None
    return [(error["type"], error["loc"]) for error in errors]


def test_fields_come_in_the_order_of_the_bases_and_defaults_are_no_attributes() -> None:
    assert list(Wider.model_fields) == [
        "name", "share", "words", "inner", "by_name", "colour", "note",
    ]  # fmt: skip
    assert not hasattr(Wider, "colour")
    assert Wider.model_fields["name"].description == "what it is called"


def test_a_value_makes_a_record_with_its_defaults() -> None:
    made = Wider.model_validate({"name": " a ", "inner": {"low": 1}, "colour": "blue"})
    assert repr(made) == (
        "Wider(name='a', share=Decimal('1'), words=('one',), inner=Inner(low=1, high=9), "
        "by_name={}, colour=<Colour.BLUE: 'blue'>, note=None)"
    )


def test_all_that_is_wrong_is_said_at_once_and_where() -> None:
    found = wrong({"share": 0, "words": [], "inner": {"low": 10}, "by_name": {"x": 1}, "odd": 1})
    assert found == [
        ("missing", ("name",)), ("greater_than", ("share",)), ("value_error", ("words",)),
        ("value_error", ("inner",)), ("model_type", ("by_name", "x")), ("extra_forbidden", ("odd",)),
    ]  # fmt: skip


def test_records_are_equal_by_their_values_and_survive_being_taken_apart() -> None:
    one, other = (Inner.model_validate({"low": 1}) for _ in range(2))
    assert one == other == Inner(low=1)
    assert hash(one) == hash(other)
    assert one != Inner(low=2)
    assert deepcopy(one) == one


def test_records_are_frozen_and_copied() -> None:
    one = Inner(low=1)
    with pytest.raises(AttributeError, match="Inner is frozen"):
        one.low = 2
    assert one.model_copy(update={"low": 2}) == Inner(low=2)
    with pytest.raises(TypeError, match="needs 'low'"):
        Inner()
    with pytest.raises(TypeError, match="has no 'odd'"):
        Inner(low=1, odd=2)


def test_pydantic_understands_a_shape() -> None:
    assert TypeAdapter(Wider).json_schema()["additionalProperties"] is False

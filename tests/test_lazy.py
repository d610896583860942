"""Lazy mappings and expressions: what is not asked for is not made."""

import re

import pytest

from factbook.lazy import Later, Lazy
from factbook.patterns import regex


class Told:
    """A maker that remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, name: str) -> str:
        self.asked.append(name)
        return name.upper()


def test_a_value_is_made_when_it_is_first_wanted_and_once() -> None:
    told = Told()
    lazy = Lazy(["a", "b"], told)
    assert (list(lazy), len(lazy), "a" in lazy, told.asked) == (["a", "b"], 2, True, [])
    assert (lazy["b"], lazy["b"], lazy.get("c")) == ("B", "B", None)
    assert told.asked == ["b"]


def test_an_unknown_name_is_no_key() -> None:
    with pytest.raises(KeyError):
        Lazy(["a"], str.upper)["c"]


def test_no_more_values_are_held_than_wanted() -> None:
    told = Told()
    lazy = Lazy("abc", told, most=2)
    assert [lazy[name] for name in "abcbca"] == ["A", "B", "C", "B", "C", "A"]
    assert told.asked == ["a", "b", "c", "a"]


def test_an_expression_is_what_re_makes_of_it() -> None:
    later, now = regex(r"(?P<n>\d+) mg", re.IGNORECASE), re.compile(r"(?P<n>\d+) mg", re.IGNORECASE)
    text = "12 mg and 7 MG"
    assert [m["n"] for m in later.finditer(text)] == [m["n"] for m in now.finditer(text)]
    assert (later.sub("x", text), later.pattern, later.groupindex) == (
        now.sub("x", text), now.pattern, now.groupindex,
    )  # fmt: skip
    with pytest.raises(AttributeError):
        _ = later.unknown  # type: ignore[attr-defined]


def test_a_single_value_is_made_when_it_is_first_wanted_and_once() -> None:
    told = Told()
    later = Later(lambda: told("a"))
    assert told.asked == []
    assert (later.value, later.value, told.asked) == ("A", "A", ["a"])

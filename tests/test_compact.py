"""Rows as columns: what is kept in another form comes back as it was."""

import pickle
from typing import NamedTuple

import pytest

from factbook.compact import columns, rows
from factbook.markup import Body, Heading, Hole, Link
from factbook.source import Span


class Leaf(NamedTuple):
    name: str
    size: int = 0


class Branch(NamedTuple):
    leaf: Leaf
    leaves: tuple[Leaf, ...]
    names: tuple[str, ...] = ()


LEAF = Leaf("a", 1)


@pytest.mark.parametrize(
    "branches",
    [
        (),
        (Branch(LEAF, ()),),
        (Branch(LEAF, ()), Branch(LEAF, (), ("x", "y"))),
        (Branch(LEAF, (LEAF, Leaf("b"))), Branch(Leaf("c"), ()), Branch(LEAF, (Leaf("d"),))),
    ],
)
def test_rows_come_back_from_their_columns(branches: tuple[Branch, ...]) -> None:
    kept = pickle.loads(pickle.dumps(columns(Branch, branches)))  # noqa: S301 - made here
    assert repr(rows(Branch, kept)) == repr(branches)  # of the same types, which == does not ask


@pytest.mark.parametrize(
    "body",
    [
        Body(),
        Body(("<p>", Hole("link", "/a/", Span("a.md", 1)), "</p>"), words=3),
        Body(
            headings=(Heading(2, "A", "a", Span("a.md", 1)),),
            links=(Link("/b/", "b", Span("a.md", 2)), Link("/c/", "c", Span("a.md", 3, 4, 5))),
        ),
    ],
)
def test_a_body_is_pickled_whole(body: Body) -> None:
    assert repr(pickle.loads(pickle.dumps(body))) == repr(body)  # noqa: S301 - made here

"""The mutants of a guide's facts: each numeric leaf, edge, formula, date and id, changed in turn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from factbook.load import yaml
from factbook.quantity import parse
from factbook.source import Source, Span

TENTH = Decimal("1.1")
EDGES = {"first", "last"}
FORMULAS = {"formula"}
_DATE = re.compile(r"(\d{4})-\d\d-\d\d\Z")
_DIGITS = re.compile(r"\d+(?=\D*\Z)")
_COUNT = re.compile(r"\d+")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change to one file: where, of what sort, and the words before and after."""

    path: str
    kind: str
    place: str  # id and field, dotted
    sort: str  # number, edge, quantity, formula, date, digits, id
    start: int
    old: str
    new: str

    @property
    def name(self) -> str:
        """The mutant in one line."""
        return f"{self.kind}.{self.place}: {self.old} → {self.new}"

    def of(self, text: str) -> str:
        """The file's text with the change made."""
        assert text.startswith(self.old, self.start)
        return text[: self.start] + self.new + text[self.start + len(self.old) :]


# Words by which prose is found: a number in them is no figure.
_WORDING = frozenset(("names", "aliases", "not_in", "cues", "bars", "packs", "authority_names"))


def mutants(root: Path) -> Iterator[Mutant]:
    """Every mutant of the facts below a guide's root, by file and place."""
    for path in sorted((root / "content/facts").rglob("*.yaml")):
        name = path.relative_to(root).as_posix()
        source = Source(name, path.read_text("utf-8"))
        tree = yaml.parse(source)
        kind = path.stem
        for steps, span in tree.marks.items():
            if _WORDING.isdisjoint(steps):
                yield from _leaf(source, kind, steps, _at(tree.value, steps), span)
        for steps, span in tree.keys.items():
            if len(steps) == 1:
                id = str(steps[0])
                yield Mutant(name, kind, id, "id", _offset(source, span), id, f"{id}_x")


def _at(value: object, steps: tuple[str | int, ...]) -> object:
    """The value at a path."""
    for step in steps:
        value = value[step]  # type: ignore[index]
    return value


def _offset(source: Source, span: Span) -> int:
    """Where a span begins, in characters from the file's start."""
    return source.offset(span.line, span.column)


def _leaf(
    source: Source, kind: str, steps: tuple[str | int, ...], value: object, span: Span
) -> Iterator[Mutant]:
    """The mutant of one leaf; none if it is a word, a sentence, a list or a record."""
    if not steps or isinstance(value, bool | dict | list) or value is None:
        return
    start = _offset(source, span)
    written = source.text[start : start + span.length]
    place = ".".join(map(str, steps))
    for sort, new in _changed(str(steps[-1]), value, written):
        yield Mutant(source.path, kind, place, sort, start, written, new)
        return


def _changed(key: str, value: object, written: str) -> Iterator[tuple[str, str]]:
    """What a leaf becomes, with the sort of the change."""
    if isinstance(value, int | Decimal):
        if key in EDGES:
            yield "edge", str(value + 1)
        else:
            yield "number", _tenth(written)
    elif not isinstance(value, str):
        return
    elif key in FORMULAS:
        yield "formula", _another(written)
    elif key == "doi":
        yield "digits", _DIGITS.sub(lambda number: _tenth(number[0]), written)
    elif found := _DATE.match(value):
        yield "date", written.replace(found[1], str(int(found[1]) - 1), 1)
    elif value.isdigit():
        yield "digits", written.replace(value, _tenth(value))
    elif _is_quantity(value):
        yield "quantity", _NUMBER.sub(lambda number: _tenth(number[0]), written)


def _is_quantity(text: str) -> bool:
    """Whether a text is a figure with its unit and nothing else, such as "156 mg per 1 oz"."""
    try:
        parse(text)
    except ValueError:
        return False
    return True


def _tenth(number: str) -> str:
    """A number a tenth larger, at least by one in its last place, with as many places."""
    assert _NUMBER.fullmatch(number), number
    old = Decimal(number)
    step = Decimal(1).scaleb(old.as_tuple().exponent)  # type: ignore[arg-type]
    new = (old * TENTH).quantize(step, ROUND_HALF_UP)
    return str(new if new != old else old + step).zfill(len(number))


def _another(formula: str) -> str:
    """A formula with one atom more of the kind that has the first count, or of the last kind."""
    if _COUNT.search(formula):
        return _COUNT.sub(lambda count: str(int(count[0]) + 1), formula, count=1)
    return f"{formula}2"

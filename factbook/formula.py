"""Chemical formulas: what they are made of, what they weigh, and how readers see them.

Grammar: elements with counts, groups in round or square brackets, and parts joined by a dot
that may carry a factor, as hydrates do: `Mg3(C6H5O7)2.9H2O`.
"""

import re
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Final

from factbook.patterns import regex

# Standard atomic weights, abridged to five figures: IUPAC Commission on Isotopic Abundances and
# Atomic Weights, 2021. The elements are those of dietary minerals and of their salts.
ATOMIC_WEIGHTS: Final[Mapping[str, Decimal]] = {
    symbol: Decimal(weight)
    for symbol, weight in {
        "H": "1.008", "B": "10.81", "C": "12.011", "N": "14.007", "O": "15.999", "F": "18.998",
        "Na": "22.990", "Mg": "24.305", "Al": "26.982", "Si": "28.085", "P": "30.974",
        "S": "32.06", "Cl": "35.45", "K": "39.098", "Ca": "40.078", "Cr": "51.996",
        "Mn": "54.938", "Fe": "55.845", "Co": "58.933", "Ni": "58.693", "Cu": "63.546",
        "Zn": "65.38", "Se": "78.971", "Br": "79.904", "Mo": "95.95", "I": "126.90",
    }.items()
}  # fmt: skip

_TOKEN: Final = regex(r"(?P<element>[A-Z][a-z]?)|(?P<open>[(\[])|(?P<close>[)\]])")
_COUNT: Final = regex(r"[1-9]\d*")
_PAIRS: Final = {"(": ")", "[": "]"}
_SUBSCRIPTS: Final = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


class FormulaError(ValueError):
    """A text that is no formula; the message says what stands where."""


@cache
def atoms(formula: str) -> Mapping[str, int]:
    """The number of atoms of each element; raises FormulaError."""
    total: Counter[str] = Counter()
    for part in re.split(r"[.·•]", formula.replace(" ", "")):
        factor = _COUNT.match(part)
        body = part[factor.end() :] if factor else part
        if not body:
            raise FormulaError(f"{formula!r} has an empty part")
        times = int(factor[0]) if factor else 1
        for element, count in _group(formula, body).items():
            total[element] += count * times
    return dict(total)


def _group(formula: str, body: str) -> Counter[str]:
    """The atoms of one part, brackets and all."""
    open_groups: list[tuple[str, Counter[str]]] = [("", Counter())]
    at = 0
    while at < len(body):
        token = _TOKEN.match(body, at)
        if token is None:
            raise FormulaError(f"{formula!r} has {body[at]!r} where an element is looked for")
        at = token.end()
        if token["open"]:
            open_groups.append((_PAIRS[token["open"]], Counter()))
            continue
        found = _closed(formula, open_groups, token) if token["close"] else _atom(formula, token)
        count = _COUNT.match(body, at)
        at = count.end() if count else at
        for element, number in found.items():
            open_groups[-1][1][element] += number * (int(count[0]) if count else 1)
    if len(open_groups) > 1:
        raise FormulaError(f"{formula!r} has a bracket that is not closed")
    return open_groups[0][1]


def _closed(
    formula: str, open_groups: list[tuple[str, Counter[str]]], token: re.Match[str]
) -> Counter[str]:
    """The atoms of the group that a bracket closes."""
    expected, atoms_inside = open_groups[-1]
    if expected != token["close"]:
        raise FormulaError(f"{formula!r} has {token['close']!r} without its partner")
    if not atoms_inside:
        raise FormulaError(f"{formula!r} has an empty group")
    open_groups.pop()
    return atoms_inside


def _atom(formula: str, token: re.Match[str]) -> Counter[str]:
    """One atom of a known element."""
    if token["element"] not in ATOMIC_WEIGHTS:
        raise FormulaError(f"{formula!r} names {token['element']!r}, no element known here")
    return Counter({token["element"]: 1})


def molar_mass(formula: str) -> Decimal:
    """The mass of one mole, in grams; raises FormulaError."""
    return sum((ATOMIC_WEIGHTS[e] * n for e, n in atoms(formula).items()), Decimal(0))


def mass_fraction(formula: str, symbol: str) -> Decimal:
    """The share of the mass that one element makes up, from 0 to 1; raises FormulaError."""
    weight = ATOMIC_WEIGHTS.get(symbol)
    if weight is None:
        raise FormulaError(f"{symbol!r} is no element known here")
    return weight * atoms(formula).get(symbol, 0) / molar_mass(formula)


def checked(formula: str) -> str:
    """The formula itself; raises FormulaError when it is none."""
    atoms(formula)
    return formula


def shown(formula: str) -> str:
    """The formula as readers see it: `MgCl₂·6H₂O`."""
    parts = re.split(r"[.·•]", formula.replace(" ", ""))
    return "·".join(_subscripted(part) for part in parts)


def _subscripted(part: str) -> str:
    """One part with its counts lowered; the factor in front stays as it is."""
    factor = _COUNT.match(part)
    start = factor.end() if factor else 0
    return part[:start] + part[start:].translate(_SUBSCRIPTS)

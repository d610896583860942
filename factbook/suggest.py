"""What somebody may have meant: the known name that is nearest to an unknown one."""

from collections.abc import Iterable
from importlib import import_module

CUTOFF = 0.6  # difflib's own default; below it, suggestions puzzle more than they help
FEW = 8  # as many names as a reader takes in at a glance


def nearest(name: str, among: Iterable[str]) -> str | None:
    """The known name nearest to `name`, or None when nothing is near; "-" and "_" count as one."""
    known = {_folded(one): one for one in sorted(set(among), reverse=True)}
    # Most builds have nothing to suggest, and do without difflib.
    near = import_module("difflib").get_close_matches
    found: list[str] = near(_folded(name), known, n=1, cutoff=CUTOFF)
    return known[found[0]] if found else None


def did_you_mean(name: str, among: Iterable[str]) -> str | None:
    """The remedy for an unknown name: the nearest one, or all of them when they are few."""
    names = tuple(among)
    near = nearest(name, names)
    if near is not None:
        return f"did you mean {near}?"
    if 0 < len(names) <= FEW:
        return f"known: {', '.join(sorted(names))}"
    return None


def listed(names: Iterable[str], last: str = "and") -> str:
    """Names as a phrase: `a`, `a and b`, `a, b and c`."""
    *head, tail = names
    return f"{', '.join(head)} {last} {tail}" if head else tail


def _folded(name: str) -> str:
    """A name without what people mix up: case, hyphens, underscores, spaces."""
    return name.casefold().replace("_", "-").replace(" ", "-")

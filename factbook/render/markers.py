"""Marks that templates leave in a page, and the last pass that replaces them.

What depends on the whole page cannot be known while a part of it is made: a citation's number,
the list of references, whether a disclosure must stand above the first shop link. Parts leave a
mark between two control characters, which no HTML may contain; the last pass reads them in order.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from factbook.patterns import regex

_OPEN, _CLOSE = "\x02", "\x03"
_MARK = regex(f"{_OPEN}([a-z]+):([^{_CLOSE}]*){_CLOSE}")

SHOP_LINK = 'data-program="'
_PROGRAM = regex(r'data-program="([^"]+)"')


def mark(kind: str, text: str = "") -> str:
    """The mark of one kind with its text."""
    return f"{_OPEN}{kind}:{text}{_CLOSE}"


class Cited(NamedTuple):
    """One source of a page's list: its number, and how many marks in the text lead to it."""

    id: str
    number: int
    uses: int


def cited(html: str) -> tuple[Cited, ...]:
    """The sources cited in a page, numbered in the order of their first citation."""
    uses: dict[str, int] = {}
    for kind, text in _MARK.findall(html):
        if kind == "cite":
            for id in text.split():
                uses[id] = uses.get(id, 0) + 1
    return tuple(
        Cited(id, number, count) for number, (id, count) in enumerate(uses.items(), start=1)
    )


def programs(html: str) -> tuple[str, ...]:
    """The affiliate programs that a page links to, in document order."""
    return tuple(dict.fromkeys(_PROGRAM.findall(html))) if SHOP_LINK in html else ()


def replace(html: str, makers: Mapping[str, Callable[[str], str]]) -> str:
    """The page with each mark replaced by what the maker of its kind says."""
    return _MARK.sub(lambda found: makers[found[1]](found[2]), html)


class Numbering:
    """The maker of citation marks: `[3]`, each with an anchor that its reference can lead back to."""

    def __init__(self, sources: tuple[Cited, ...]) -> None:
        self._numbers = {source.id: source.number for source in sources}
        self._seen: dict[str, int] = {}

    def __call__(self, ids: str) -> str:
        """The marks of one bracket, in the order of their numbers."""
        links = [self._link(id) for id in sorted(ids.split(), key=self._numbers.__getitem__)]
        return f'<span class="cite">[{", ".join(links)}]</span>'

    def _link(self, id: str) -> str:
        """One linked number."""
        self._seen[id] = use = self._seen.get(id, 0) + 1
        number = self._numbers[id]
        label = f"Reference {number}"
        return f'<a href="#ref-{number}" id="cite-{number}-{use}" aria-label="{label}">{number}</a>'

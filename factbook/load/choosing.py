"""Rulers that ask only the rules which the next character can begin.

markdown-it tries every rule at every place. Most rules begin with a character of their own, so in plain
words nearly all of them are asked in vain. The rules and their output are markdown-it's; the choice of whom
to ask is all that is done here: to markdown-it a chain is one rule, which picks among the chain's own.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from markdown_it.ruler import Ruler

Rule = TypeVar("Rule", bound=Callable[..., Any])


class Named(NamedTuple):
    """A rule of a chain with its name."""

    name: str
    ask: Callable[..., bool]


class ChoosingRuler(Ruler[Rule]):
    """The rules of another ruler, each chain as one rule that `pick` makes of it."""

    def __init__(self, rules: Ruler[Rule], pick: Callable[[str, Sequence[Named]], Rule]) -> None:
        super().__init__()
        self.__rules__ = [rule for rule in rules.__rules__ if rule.enabled]
        names = {"", *(chain for rule in self.__rules__ for chain in rule.alt)}
        self._chains = {name: [pick(name, self._named(name))] for name in names}

    def _named(self, chain: str) -> list[Named]:
        """The rules of a chain, in the order in which they are asked."""
        return [Named(r.name, r.fn) for r in self.__rules__ if not chain or chain in r.alt]

    def getRules(self, chainName: str = "") -> list[Rule]:  # noqa: N802, N803 - theirs
        """The one rule that stands for a chain."""
        return self._chains.get(chainName, [])


def by_character(
    rules: Sequence[Named], begins: Callable[[str], Iterable[str] | None]
) -> tuple[Mapping[str, list[Callable[..., bool]]], list[Callable[..., bool]]]:
    """The rules to ask at each character that one begins with, and those to ask at any other.

    A rule for which `begins` gives None may begin with any character.
    """
    first = [(begins(name), ask) for name, ask in rules]
    characters = {char for chars, _ in first for char in chars or ()}
    asked = {c: [ask for chars, ask in first if chars is None or c in chars] for c in characters}
    return asked, [ask for chars, ask in first if chars is None]

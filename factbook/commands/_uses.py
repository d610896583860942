"""Which pages and blocks read something, as the state of the last build tells."""

import ast
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any, NamedTuple

from factbook.incremental.stale import with_blocks
from factbook.incremental.state import State
from factbook.questions import BLOCK, Domain, Key, singles

LONGEST = 60  # characters of a block's call that are shown


class Uses(NamedTuple):
    """Pages by URL and blocks by key: a page with what of it reads, a block with the pages it is on."""

    pages: Mapping[str, tuple[Key, ...]]
    blocks: Mapping[Key, tuple[str, ...]]


class Readers:
    """Who reads what, in the state of one build: loaded once, asked often."""

    def __init__(self, state: State) -> None:
        self._state = state
        self.keys = tuple(state.keys(tuple(Domain), ()))
        self._blocks = state.blocks()
        self._pages = {url: row.reads for url, row in sorted(state.pages().items())}
        self._readers: dict[int, list[str]] = {}
        for url, reads in self._pages.items():
            for id in reads:
                self._readers.setdefault(id, []).append(url)

    def of(self, wanted: Callable[[Key], bool]) -> Uses:
        """The readers of the wanted keys, directly or through blocks."""
        pages: dict[str, list[Key]] = {}
        shown: dict[Key, tuple[str, ...]] = {}
        direct = (key for key in self.keys if any(map(wanted, singles(key))))
        for id in self._reached(direct):
            key = self._state.name(id)
            urls = self._readers.get(id, ())
            if key[0] == BLOCK and urls:
                shown[key] = tuple(urls)
            told = [one for one in singles(key) if wanted(one)] or [key]
            for url in urls:
                pages.setdefault(url, []).extend(told)
        by_url = {url: tuple(sorted(pages[url])) for url in sorted(pages)}
        return Uses(by_url, dict(sorted(shown.items())))

    def pages(self, keys: Iterable[Key]) -> tuple[str, ...]:
        """The pages that read any of some keys, directly or through blocks."""
        found = {url for id in self._reached(keys) for url in self._readers.get(id, ())}
        return tuple(sorted(found))

    def _reached(self, keys: Iterable[Key]) -> Collection[int]:
        """The numbers of keys, and of the blocks that read them."""
        blocks = {id: block.reads for id, block in self._blocks.items()}
        return with_blocks(self._state.ids(keys), blocks)


def call(key: Key) -> str:
    """A block's key as editors write it: `table("foods", limit=12)`, cut when it is long."""
    _, name, arguments = key
    try:
        positional, named = _arguments(arguments)
    except (ValueError, SyntaxError):
        return f"{name}(…)"  # an argument was no plain value
    parts = [_literal(one) for one in positional]
    parts.extend(f"{word}={_literal(one)}" for word, one in named)
    text = ", ".join(parts)
    return f"{name}({text if len(text) <= LONGEST else f'{text[:LONGEST]}…'})"


def _arguments(text: str) -> tuple[tuple[Any, ...], list[tuple[str, Any]]]:
    """The arguments that a key holds: a tuple's text and, right after it, a list's."""
    both = ast.parse(text.replace(")[", "),[", 1), mode="eval").body
    value = ast.literal_eval(both)
    if not (isinstance(value, tuple) and len(value) == 2 and isinstance(value[1], list)):
        raise ValueError(text)
    return value


def _literal(value: Any) -> str:
    """A value as an expression writes it."""
    return f'"{value}"' if isinstance(value, str) else repr(value)

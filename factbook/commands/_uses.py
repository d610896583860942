"""Which pages and blocks read something, as the state of the last build tells."""

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from factbook.incremental.stale import with_blocks
from factbook.incremental.state import State
from factbook.reads import BLOCK, Domain, Key

LONGEST = 60  # characters of a block's call that are shown


@dataclass(frozen=True, slots=True)
class Uses:
    """Pages by URL and blocks by key: a page with what of it reads, a block with the pages it is on."""

    pages: Mapping[str, tuple[Key, ...]]
    blocks: Mapping[Key, tuple[str, ...]]
    documents: tuple[str, ...]  # those whose checks asked


def uses(state: State, wanted: Callable[[Key], bool]) -> Uses:
    """The readers of the wanted keys, directly or through blocks."""
    keys = state.keys(tuple(Domain), ())
    asked = state.ids(key for key in keys if wanted(key))
    blocks = state.blocks()
    reached = with_blocks(asked, {id: block.reads for id, block in blocks.items()})
    pages: dict[str, tuple[Key, ...]] = {}
    shown: dict[Key, list[str]] = {}
    for url, row in sorted(state.pages().items()):
        read = tuple(state.name(id) for id in row.reads if id in reached)
        if read:
            pages[url] = read
        for key in read:
            if key[0] == BLOCK:
                shown.setdefault(key, []).append(url)
    documents = [path for path, row in state.documents().items() if not reached.isdisjoint(row.reads)]
    return Uses(pages, {key: tuple(urls) for key, urls in sorted(shown.items())}, tuple(documents))


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

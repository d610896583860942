"""Whether what was made still holds: pure functions from what was read then and what is so now."""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from typing import NamedTuple, TypeVar

Key = TypeVar("Key", bound=Hashable)


class Reason(NamedTuple):
    """Why something is made anew: in words, and what it read that changed, if that is why."""

    words: str
    read: Hashable = None


def changed(then: Mapping[Key, str], now: Callable[[Key], str]) -> set[Key]:
    """The keys whose answer is no longer what it was."""
    return {key for key, digest in then.items() if now(key) != digest}


def with_blocks(keys: Collection[Key], blocks: Mapping[Key, Iterable[Key]]) -> set[Key]:
    """The changed keys with the blocks that read any of them, directly or through another block."""
    found = set(keys)
    waiting = {block: frozenset(reads) for block, reads in blocks.items()}
    while touched := {block for block, reads in waiting.items() if not reads.isdisjoint(found)}:
        found |= touched
        for block in touched:
            del waiting[block]
    return found


def reason(*, known: bool, same: bool, left: bool, read: Hashable) -> Reason | None:
    """Why a page must be made anew, or None if it need not.

    `known` is whether it was made before, `same` whether it is still the same page (of the same kind,
    about the same subject), `left` whether its file is as it was left, `read` something that it read
    and that is no longer what it was.
    """
    if not known:
        return Reason("it is new")
    if not same:
        return Reason("its kind or subject changed")
    if not left:
        return Reason("its file is not as it was left")
    return None if read is None else Reason("it read something that changed", read)

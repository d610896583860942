"""Whether what was made still holds: pure functions from what was read then and what is so now."""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Reason:
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


def reason(
    read: Iterable[Hashable] | None, changed_keys: Collection[Hashable], *, same: bool, left: bool
) -> Reason | None:
    """Why a page must be made anew, or None if it need not.

    `read` is what it read then, None if it was never made; `same` is whether it is still the same
    page (of the same kind, about the same subject), `left` whether its file is as it was left.
    """
    if read is None:
        return Reason("it is new")
    if not same:
        return Reason("its kind or subject changed")
    if not left:
        return Reason("its file is not as it was left")
    for key in read:
        if key in changed_keys:
            return Reason("it read something that changed", key)
    return None

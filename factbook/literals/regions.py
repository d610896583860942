"""Whose table a figure is from: the authorities and places that stand near it."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from factbook.literals.lexicon import ELSEWHERE
from factbook.literals.passages import pattern
from factbook.literals.scenes import Scene
from factbook.voucher import Voucher


def in_force(scene: Scene, vouchers: Sequence[Voucher]) -> tuple[Sequence[Voucher], bool]:
    """The vouchers of the authority that the text names, and whether it is named near.

    Without a name: those in use. A place without facts leaves none. An authority named only in a
    heading leaves those in use beside its own.
    """
    current = [v for v in vouchers if v.current]
    if not any(v.authorities for v in vouchers):
        return vouchers, True
    for text, near in _scopes(scene):
        named = _last(text, tuple(vouchers))
        if named is None:
            continue
        if near:
            return named, True
        return [*named, *(v for v in current if v not in named)], False
    return current, True


def _scopes(scene: Scene) -> Iterator[tuple[str, bool]]:
    """The texts in which an authority may be named, nearest first, and whether they are near."""
    yield scene.own_text, True
    yield scene.head_text, True
    yield scene.lead_in, True
    yield scene.text[scene.own.end : scene.sentence.end], False
    yield scene.previous_text, False
    yield scene.around_text, False


def _last(text: str, vouchers: tuple[Voucher, ...]) -> list[Voucher] | None:
    """The vouchers of the authority named last in a text; none for a place without facts."""
    if not text:
        return None
    words = _words(tuple(dict.fromkeys(a for v in vouchers for a in v.authorities)))
    found: re.Match[str] | None = None
    for match in words.finditer(text):
        found = match
    if found is None:
        return None
    return [v for v in vouchers if v.authorities and pattern(v.authorities).fullmatch(found[0])]


@lru_cache(maxsize=256)
def _words(authorities: tuple[str, ...]) -> re.Pattern[str]:
    """The pattern of these authorities and of all other places."""
    return pattern((*authorities, *(w for w in ELSEWHERE if w not in authorities)))


def named_anywhere(scene: Scene, voucher: Voucher) -> bool:
    """Whether the document names a voucher's authority at all."""
    return (
        bool(voucher.authorities)
        and pattern(voucher.authorities).search(scene.document) is not None
    )

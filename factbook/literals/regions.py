"""Whose table a figure is from: the authorities and places that stand near it."""

import re
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from factbook.literals.lexicon import ELSEWHERE, OTHER_MEASURES
from factbook.literals.passages import pattern, says
from factbook.literals.people import Group
from factbook.literals.prose import BlockKind
from factbook.literals.scenes import Scene
from factbook.patterns import regex
from factbook.voucher import Voucher

# "Stricter than the British one: 250 mg": whose figure it is not.
_THAN: Final = regex(r"\bthan (?:the |in (?:the )?|those of (?:the )?)?\w+", re.IGNORECASE)
# "EFSA is content with 350 mg for men. Its figure for children ..."
_ITS: Final = regex(r"\W*(?:its|their|the same) [a-z]+\b", re.IGNORECASE)
_IT_IS: Final = regex(
    r"\bit (?:is|says|sets|gives|has|puts|recommends|asks|advises|finds|goes|rises|falls|stays|drops|was)\b",
    re.IGNORECASE,
)


def in_force(scene: Scene, vouchers: Sequence[Voucher]) -> tuple[Sequence[Voucher], bool]:
    """The vouchers of the authority that the text names, and whether it names one near by.

    Without a name: those in use. A place without facts leaves none. An authority named only in the
    heading of running text leaves those in use beside its own; that of a table or a list is the one
    whose figures it has, if no other is named there.
    """
    tables = tuple(dict.fromkeys(v.authorities for v in vouchers if v.authorities))
    if not tables:
        return vouchers, False
    current = [v for v in vouchers if v.current]
    for text, near in _scopes(scene):
        name = _last(text, tables)
        if name is None:
            continue
        of_name = {table for table in tables if pattern(table).fullmatch(name)}
        named = [v for v in vouchers if v.authorities in of_name]
        if near or (named and _heads(scene, text, tables, name)):
            return named, True
        return [*named, *(v for v in current if v not in named)], False
    return current, False


def _scopes(scene: Scene) -> Iterator[tuple[str, bool]]:
    """The texts in which an authority may be named, nearest first, and whether they are near."""
    yield scene.own_text, True
    yield scene.head_text, True
    yield scene.row_text, True
    yield scene.lead_in, True
    yield scene.introduction, True
    yield scene.titled, True
    if (
        _IT_IS.search(scene.sentence_text)
        or _ITS.match(scene.lead_in)
        or any(f.same_age for f in scene.passage.features_in(scene.own))
    ):
        yield scene.previous_text, True  # "The UK gives 300 mg to men. Women of that age: 270 mg"
    yield scene.announcement, True
    if scene.block.kind in (BlockKind.CELL, BlockKind.ITEM):
        yield scene.lead_rest, False
    if not scene.tabular:
        yield _paragraph(scene), False
    yield scene.text[scene.own.end : scene.sentence.end], False
    yield scene.previous_text, False
    for passage in (*scene.around, *scene.title):
        yield passage.text, False


def _heads(scene: Scene, text: str, tables: tuple[tuple[str, ...], ...], name: str) -> bool:
    """Whether a text names the one authority whose figures follow: that of a table, or a paragraph.

    It heads the table or the list, or stands before in the same paragraph, and no other is named there.
    """
    mine = next(table for table in tables if pattern(table).fullmatch(name))
    if text == _paragraph(scene):
        told, alone = scene.text, set(mine).isdisjoint(OTHER_MEASURES)
    else:
        told, alone = text, _is_head(scene, text)
    return alone and all(
        pattern(mine).fullmatch(found[0]) for found in pattern(_words(tables)).finditer(told)
    )


def _is_head(scene: Scene, text: str) -> bool:
    """Whether a text heads the table or the list that a number stands in."""
    if scene.block.kind not in (BlockKind.CELL, BlockKind.ITEM):
        return False
    return text == scene.lead_rest or any(text == passage.text for passage in scene.around)


def _paragraph(scene: Scene) -> str:
    """A paragraph up to the end of a number's sentence."""
    return scene.text[: scene.sentence.end]


@lru_cache(maxsize=8192)
def _last(text: str, tables: tuple[tuple[str, ...], ...]) -> str | None:
    """The authority, known or not, that a text names last; None when it names none."""
    words = _words(tables)
    if not says(text, words):
        return None
    text = _THAN.sub("", text)
    found = None
    for match in pattern(words).finditer(text):
        found = match[0]
    return found


@lru_cache(maxsize=64)
def _words(tables: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """The names of these authorities and of all other places."""
    return tuple(dict.fromkeys((*(word for table in tables for word in table), *ELSEWHERE)))


def elsewhere(
    scene: Scene, vouchers: Sequence[Voucher], people: Sequence[Group] = ()
) -> list[Voucher]:
    """The vouchers of authorities not in use that the document names, or whose very band it tells.

    "300 mg a day for men (19 to 64 years)" is Britain's, though nothing says so.
    """
    told = {(g.youngest, g.oldest) for g in people if g.aged}
    return [
        v for v in vouchers if not v.current and (_named_anywhere(scene, v) or _by_band(v, told))
    ]


def _by_band(voucher: Voucher, told: Collection[tuple[Decimal | None, Decimal | None]]) -> bool:
    """Whether a voucher's band is one of those told, and its measure is an allowance.

    Prose must name an average requirement: its bands are those of the allowances.
    """
    band = voucher.population
    named = set(voucher.authorities).isdisjoint(OTHER_MEASURES)
    return band is not None and named and (band.youngest, band.oldest) in told


def _named_anywhere(scene: Scene, voucher: Voucher) -> bool:
    """Whether the document names a voucher's authority at all."""
    return bool(voucher.authorities) and _anywhere(scene.document, voucher.authorities)


@lru_cache(maxsize=256)
def _anywhere(document: str, authorities: tuple[str, ...]) -> bool:
    """Whether a document's text holds any of the authority's names."""
    return says(document, authorities)

"""Cues: the words that a fact asks for near a number, and those beside which it is silent."""

import re
from typing import Final

from factbook.literals.groups import bare
from factbook.literals.lexicon import NEED, PER_DAY
from factbook.literals.names import Index
from factbook.literals.passages import pattern, says
from factbook.literals.prose import BlockKind
from factbook.literals.scenes import Scene
from factbook.patterns import regex
from factbook.quantity import Bound
from factbook.units import GRAMS
from factbook.voucher import Term

# "60% magnesium", "16 percent elemental magnesium"; not "60% magnesium absorption".
_PER_CENT_OF: Final = regex(
    r"(?:%|\bper ?cent)\s+(?:(?:pure|elemental)\s+)?(?P<what>[^\W\d_]+)"
    r"(?=\s*(?:[,.;:)|]|$|and\b|but\b|by\b))",
    re.IGNORECASE,
)


def comparable(unit: str, other: str) -> bool:
    """Whether a number in one unit may be held against a fact in another."""
    return unit == other or ({unit, other} <= {"mg", "mcg"} and unit in GRAMS)


def near_text(scene: Scene) -> str:
    """The number's clause with the headers of its row and column."""
    return f"{scene.own_text} | {scene.head_text}"


def cued(scene: Scene, term: Term) -> bool:
    """Whether the words that a term asks for are near, and none that it forbids."""
    near = f"{scene.own_text} | {scene.head_text}"
    if term.bars and _barred(scene, term, near):
        return False
    if not term.cues:
        return True
    # What comes after a number for people may be another's: "500 mg go over the limit of 350 mg".
    sentence = scene.sentence_text if term.population is None else scene.lead_in
    listed = scene.tabular or scene.block.kind is BlockKind.ITEM
    around = scene.around if listed else scene.lead
    # "Oxide is 60 % magnesium by weight. Other salts carry less:"
    leads = scene.block.kind is BlockKind.ITEM and scene.block.lead.rstrip().endswith((":", "?"))
    introduced = (scene.block.lead,) if leads else ()
    wide = " | ".join((near, sentence, *(p.text for p in around), *introduced))
    return all(says(wide, cue) or _bounding(scene, cue) for cue in term.cues)


def is_content(scene: Scene, term: Term, nutrient: str) -> bool:
    """Whether a per cent is said to be of the nutrient: "oxide is 60% magnesium, citrate 16%"."""
    if term.unit != "%" or not any("content" in cue for cue in term.cues):
        return False
    if term.bars and says(f"{scene.sentence_text} | {scene.head_text}", term.bars):
        return False
    found = (one["what"].lower() for one in _PER_CENT_OF.finditer(scene.lead_in))
    return nutrient.lower() in found


def _barred(scene: Scene, term: Term, near: str) -> bool:
    """Whether a word that a term forbids is near, and nearer than those that it asks for."""
    if not says(near, term.bars):
        return False
    at = scene.figure.start - scene.own.start
    bar = _distance(scene.own_text, term.bars, at)
    return bar is None or not any(
        (cue := _distance(scene.own_text, group, at)) is not None and cue < bar
        for group in term.cues
    )


def cued_people(scene: Scene, unit: str, index: Index) -> list[int]:
    """The terms for people that are asked for: their cues are near, or the words are bare."""
    near = near_text(scene)
    wide = f"{near} | {scene.lead_in} | {scene.around_text} | {scene.previous_text}"
    alone = bare(scene)
    known: dict[tuple[object, ...], bool] = {}
    found = []
    for number in index.peopled:
        term = index.terms[number]
        if not comparable(unit, term.unit):
            continue
        wording = (term.cues, term.bars)
        if wording not in known:
            barred = bool(term.bars) and says(near, term.bars)
            cued = (alone and not term.cues) or all(
                says(wide, cue) for cue in term.cues or (NEED + PER_DAY,)
            )
            known[wording] = cued and not barred
        if known[wording]:
            found.append(number)
    return found


def _distance(text: str, phrases: tuple[str, ...], at: int) -> int | None:
    """How far the nearest of the phrases stands from an offset; None when none is there."""
    gaps = [
        min(abs(found.start() - at), abs(found.end() - at))
        for found in pattern(phrases).finditer(text)
    ]
    return min(gaps, default=None)


def _bounding(scene: Scene, cue: tuple[str, ...]) -> bool:
    """Whether a cue asks for the words of a limit, and the number itself has them: "up to 350"."""
    capped = scene.figure.bound in (Bound.AT_MOST, Bound.LESS_THAN)
    return capped and not {"no more than", "at most", "maximum", "limit-"}.isdisjoint(cue)

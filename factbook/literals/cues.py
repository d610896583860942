"""Cues: the words that a fact asks for near a number, and those beside which it is silent."""

import re
from typing import Final

from factbook.literals.groups import bare
from factbook.literals.lexicon import LIMIT_NAMES, NEED, PER_DAY
from factbook.literals.names import Index
from factbook.literals.passages import pattern, says
from factbook.literals.prose import BlockKind
from factbook.literals.scenes import Scene
from factbook.patterns import regex
from factbook.quantity import Bound
from factbook.units import GRAMS
from factbook.voucher import Term

# "48% got less than the requirement. Four years earlier the share was 56%."
_GOES_ON: Final = regex(
    r"\b(?:the|that) (?:share|figure|proportion|percentage)\b|\bit (?:had been|was|stood at)\b"
    r"|\b(?:down|up) from\b",
    re.IGNORECASE,
)
# Cues that ask for the words of a limit.
_BOUNDING: Final = frozenset((*LIMIT_NAMES, "no more than", "at most"))
# What "after it" goes back to: "2 hours before the mineral, or 4 to 6 hours after it".
_BEFORE: Final = regex(
    r"\b(?:before|ahead of) (?:taking )?(?:the |your |a |any )?"
    r"(?:[a-z]+ (?=tablet|capsule|supplement))?(\w+)",
    re.IGNORECASE,
)
_COUNTRY: Final = 2  # letters of a country, which is no body: US, UK, EU
# "Take it 2 hours before, or 4 to 6 hours after."
_AFTER: Final = regex(r"\s*after(?:wards?)?\s*(?:[.,;)]|$)", re.IGNORECASE)
_EARLIER: Final = regex(r"\b(?:before|ahead)\b", re.IGNORECASE)


def comparable(unit: str, term: Term) -> bool:
    """Whether a number in a unit may be held against a fact, which may be in another."""
    if unit == "% NRV":
        # What is told in per cent of that value, and asks for its name.
        return term.unit == "%" and any("NRV" in cue for cue in term.cues)
    if unit == "mg" and term.unit == "g":
        return True  # "an adult holds 25 mg", for grams
    return unit == term.unit or ({unit, term.unit} <= {"mg", "mcg"} and unit in GRAMS)


def near_text(scene: Scene) -> str:
    """The number's clause with the headers of its row and column."""
    return f"{scene.own_text} | {scene.head_text}"


def cued(scene: Scene, term: Term) -> bool:
    """Whether the words that a term asks for are near, and none that it forbids."""
    near = f"{resolved(scene) if term.unit == 'h' else scene.own_text} | {scene.head_text}"
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
    wide = " | ".join((near, sentence, scene.titled, *(p.text for p in around), *introduced))
    if term.unit == "h" or (term.unit == "%" and goes_on(scene)):
        wide = f"{wide} | {scene.previous_text}"
    return all(says(wide, cue) or _bounding(scene, cue) for cue in term.cues)


def resolved(scene: Scene) -> str:
    """A number's clause with what "after it" goes back to: "before the mineral or 6 hours after it"."""
    if _AFTER.match(scene.text, scene.figure.end) and _EARLIER.search(scene.lead_in):
        return f"{scene.own_text} after the mineral"
    if " after it" not in scene.own_text:
        return scene.own_text
    named = _BEFORE.search(scene.text, scene.sentence.start, scene.figure.start)
    if named is None:
        return scene.own_text
    return scene.own_text.replace(" after it", f" after the {named[1]}")


def goes_on(scene: Scene) -> bool:
    """Whether a share goes on from one told before: "Four years earlier the share was 56%"."""
    return scene.figure.unit == "%" and _GOES_ON.search(scene.own_text) is not None


def _barred(scene: Scene, term: Term, near: str) -> bool:
    """Whether a word that a term forbids is near, and nearer than those that it asks for."""
    if not says(near, term.bars):
        return False
    at = scene.figure.start - scene.own.start
    after = near[at + scene.figure.end - scene.figure.start :].lstrip()
    # "After a magnesium tablet hold it back for 2 hours", but not "2 hours before or 4 after it".
    before = near[:at] if term.unit == "h" else ""
    if says(before, term.bars) or pattern(term.bars).match(after):
        return True  # "4 % absorbed", "two hours after your magnesium": it is told of the number
    bar = _distance(scene.own_text, term.bars, at)
    return bar is None or not any(
        (cue := _distance(scene.own_text, group, at)) is not None and cue < bar
        for group in term.cues
    )


def cued_people(scene: Scene, unit: str, index: Index) -> list[int]:
    """The terms for people that are asked for: their cues are near, or the words are bare."""
    near = near_text(scene)
    wide = " | ".join((near, scene.lead_in, scene.around_text, *scene.told_before))
    alone = bare(scene)
    known: dict[tuple[object, ...], bool] = {}
    found = []
    for number in index.peopled:
        term = index.terms[number]
        if not comparable(unit, term):
            continue
        wording = (term.cues, term.bars)
        if wording not in known:
            barred = bool(term.bars) and says(near, term.bars)
            cued = (alone and not term.cues) or all(
                says(wide, cue) for cue in term.cues or (NEED + PER_DAY,)
            )
            cued = cued or (not term.cues and _by_authority(scene, term))
            known[wording] = cued and not barred
        if known[wording]:
            found.append(number)
    return found


def _by_authority(scene: Scene, term: Term) -> bool:
    """Whether a body that sets allowances is named beside a number: "EFSA keeps women at 300 mg"."""
    bodies = tuple(name for name in term.authorities if name.isupper() and len(name) > _COUNTRY)
    return bool(bodies) and says(scene.own_text, bodies)


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
    return capped and not _BOUNDING.isdisjoint(cue)

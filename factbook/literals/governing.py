"""Limits told by whose they are: "Germany's BfR agrees: 250 mg", where limits are spoken of."""

import re
from collections.abc import Iterable
from typing import Final

from factbook.literals.clauses import Stretch
from factbook.literals.lexicon import DOSE, LIMIT, NEED
from factbook.literals.naming import Subject
from factbook.literals.passages import said, says
from factbook.literals.prose import BlockKind
from factbook.literals.scenes import Scene
from factbook.patterns import regex

_UPPER: Final = ("upper limit", "upper level", "upper intake level", "tolerable", "UL")
# Words by which limits are the matter, with no name of one beside them. "Allow" is no stem here, for
# an allowance is a need; and where nothing says "supplements", "below" and "exceed" tell too little.
_LIMIT: Final = (
    *LIMIT, *_UPPER, "line", "allow", "permit", "not exceed", "not get more", "not provide more",
    "not contain more", "not supply more", "not take more", "contribute no more",
    "not go above", "not go over", "at or below", "at or under", "the most that",
    "how high", "how much may", "stop at", "stops at", "stopped at", "unlikely to", "top dose",
    "highest", "too much", "settled on", "lets you have", "tolerat-", "supplements only",
    "supplements alone", "supplements may",
)  # fmt: skip
# "Nobody should swallow more than 350 mg", "they should not bring more than 65 mg".
_NO_MORE: Final = regex(
    r"\b(?:not|nobody|no one|no adult|no healthy [a-z]+|neither|never|n[’']t)\b[^.;]{0,48}\bmore than\b"
    r"|\bnot (?:to )?(?:go (?:past|above|over|beyond)|pass|exceed)\b",
    re.IGNORECASE,
)
_OF_SUPPLEMENTS: Final = DOSE | frozenset(("medicine", "medicines", "medication", "medications"))
# What says that a sentence is about needs; that a figure "is set at" is said of limits, too.
_NEEDED: Final = tuple(
    word for word in NEED if word not in {"set", "sets", "figure", "table", "tables", "how much"}
)
_RUN_IN: Final = 4  # words of a sentence that only says whose figure follows: "Norway."


def governed(scene: Scene) -> list[Subject]:
    """The limits that a number's clause goes on with, by an authority or by people that it names.

    Empty where the clause speaks of a need, or names a subject of its own, or limits are not the
    matter of the sentence, of those before, of the list's lead or of a heading.
    """
    limits = scene.passage.index.limits
    if not limits or scene.figure.unit not in ("mg", "g", ""):
        return []
    if says(scene.own_text, _NEEDED) and not _limits(scene.own_text):
        return []
    if any(not m.terms for m in scene.passage.mentions_in(scene.own)):
        return []
    near = f"{_opening(scene)} | {scene.own_text} | {scene.head_text} | {scene.row_text}"
    named = [authorities for authorities in limits if authorities and says(near, authorities)]
    if len(named) == 1 and not _of_a_sex(scene) and _of_limits(scene):
        return [Subject(tuple(limits[named[0]]), "own", frozenset())]
    if not named and _for_people(scene) and _goes_on(scene):
        return [Subject(tuple(t for found in limits.values() for t in found), "own", frozenset())]
    return []


def _limits(text: str) -> bool:
    """Whether a text has the words of a limit."""
    return says(text, _LIMIT) or _NO_MORE.search(text) is not None


def _for_people(scene: Scene) -> bool:
    """Whether a number's clause names people, of some age, and no sex: limits tell none apart."""
    found = scene.passage.features_in(scene.own)
    if scene.tabular:
        found = tuple(f for passage in (*scene.heads, *scene.row) for f in passage.features)
    return any(f.aged or f.word or f.same_age for f in found) and not any(
        f.sex or f.stage for f in found
    )


def _of_limits(scene: Scene) -> bool:
    """Whether limits are what the words around a number speak of."""
    nearest = (scene.own_text, scene.head_text, scene.lead_in, *scene.told_before)
    return _telling((*nearest, scene.around_text, _lead(scene))) != ""


def _of_a_sex(scene: Scene) -> bool:
    """Whether a sentence tells of women or of men up to its number: limits tell none apart."""
    told = Stretch(scene.sentence.start, scene.own.end)
    return not scene.tabular and any(f.sex for f in scene.passage.features_in(told))


def _goes_on(scene: Scene) -> bool:
    """Whether a limit is told in the sentence, or in one before that plain ones go on from.

    No authority is named that sets such limits alone, so that the words must: "upper", or supplements.
    """
    around = (passage.text for passage in scene.around)
    nearest = (scene.head_text, scene.lead_in, *scene.told_before)
    text = _telling((*nearest, _lead(scene), *around))
    return text != "" and (says(text, _UPPER) or _of_supplements(scene, text))


def _lead(scene: Scene) -> str:
    """What is said before the list that a number stands in; a table has columns of several kinds."""
    return scene.lead_rest if scene.block.kind is BlockKind.ITEM else ""


def _telling(texts: Iterable[str]) -> str:
    """The first of some texts that speaks of limits; "" where none does before one speaks of needs."""
    for text in texts:
        if _limits(text):
            return text
        if says(text, _NEEDED):
            return ""
    return ""


def _of_supplements(scene: Scene, text: str) -> bool:
    """Whether a text, or those around the number, speak of what is taken besides food."""
    wide = (text, scene.lead_in, scene.previous_text, scene.around_text)
    return any(not _OF_SUPPLEMENTS.isdisjoint(said(one).lower) for one in wide)


def _opening(scene: Scene) -> str:
    """The sentence before, where it is but a name: "Norway. 350 milligrams for adults"."""
    before = scene.before[:1]
    words = [w for s in before for w in scene.passage.words_in(s)]
    return scene.previous_text if len(words) <= _RUN_IN else ""

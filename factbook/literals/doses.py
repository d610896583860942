"""Telling what people need from what they take, eat or lose, and from the needs of special people."""

import re
from collections.abc import Sequence
from typing import Final

from factbook.literals.clauses import Stretch
from factbook.literals.groups import bare
from factbook.literals.lexicon import DOSE, INTAKE, LIMIT_NAMES, NEED, SPECIAL
from factbook.literals.passages import said, says
from factbook.literals.scenes import Scene
from factbook.patterns import regex
from factbook.voucher import Term

_MORE_BEFORE: Final = regex(r"\b(?:adds?|rises?|grows?|raises? it)(?: by)?\s*$", re.IGNORECASE)
_AVERAGES: Final = frozenset(("average", "averages", "averaged", "typical", "median", "actual"))
# Phrases in which words of taking, of averages and of athletes tell nothing of doses: "take in",
# "average requirement", "adequate intakes", "the recommended amount for a runner of 24".
_HARMLESS: Final = (
    (
        regex(r"\b(?:take|takes|taken|taking|took) in\b", re.IGNORECASE),
        frozenset("take takes taken taking took".split()),
    ),
    (regex(r"\btakes? on\b", re.IGNORECASE), frozenset(("take", "takes"))),
    (regex(r"\bstarting point\b", re.IGNORECASE), frozenset(("starting", "start"))),
    (regex(r"\baverage requirements?\b", re.IGNORECASE), frozenset(("average",))),
    (
        regex(r"\b(?:adequate|recommended|reference|dietary|safe)\s+intakes\b", re.IGNORECASE),
        frozenset(("intakes",)),
    ),
    (
        regex(
            r"\b(?:RDAs?|allowances?|recommended|starting point|baseline|advised)\b", re.IGNORECASE
        ),
        SPECIAL,
    ),
)


def doubtful(scene: Scene, terms: Sequence[Term]) -> bool:
    """Whether a number for people may be a dose, an intake or a need of special people."""
    asked = {cue for term in terms for cue in term.cues or (NEED,)}
    cued = any(says(scene.own_text, cue) for cue in asked)
    own = _own_words(scene)
    if own & SPECIAL or own & _AVERAGES or own & DOSE:
        return True
    if not cued and (own & INTAKE or _among_doses(scene)):
        return True
    wide = " | ".join((scene.head_text, scene.lead_in, scene.around_text, *scene.told_before))
    if not any(says(wide, cue) for cue in asked) and not bare(scene):
        return True
    if _MORE_BEFORE.search(scene.text[max(0, scene.figure.start - 30) : scene.figure.start]):
        return True
    # "Men are advised to get 350 mg and women 230 mg": what was advised goes on.
    led = cued or any(says(scene.lead_in, cue) for cue in asked)
    return _led_by_doses(scene, led=led) or _after_special(scene)


def _own_words(scene: Scene) -> frozenset[str]:
    """The telling words of a number's clause, row and column."""
    # What follows a number after a comma is another matter: "need 420 mg, a supplement maker says".
    comma = scene.text.find(",", scene.figure.end, scene.own.end)
    end = comma if comma >= 0 else scene.own.end
    own = scene.passage.folded(Stretch(scene.own.start, end))
    for head in scene.heads:
        own |= head.folded(head.whole)
    return _telling(own, scene.own_text)


def _telling(words: frozenset[str], text: str) -> frozenset[str]:
    """The words of a text without those that tell nothing in the phrases that it has."""
    for phrase, harmless in _HARMLESS:
        if not words.isdisjoint(harmless) and phrase.search(text):
            words -= harmless
    return words


def _led_by_doses(scene: Scene, *, led: bool) -> bool:
    """Whether the clauses before a number are about what people eat, or about special people."""
    before = scene.passage.folded(Stretch(scene.sentence.start, scene.own.start))
    before = _telling(before, scene.lead_in)
    return bool(before & SPECIAL or before & _AVERAGES or (before & INTAKE and not led))


def _after_special(scene: Scene) -> bool:
    """Whether the sentence before is about special people, and the number may be theirs."""
    previous = frozenset().union(*(scene.passage.folded(s) for s in scene.before[:1]))
    more = previous & {"more", "extra", "higher", "increase", "percent", "up", "raise", "add"}
    people = scene.passage.features_in(scene.own)
    if any(f.aged or f.same_age for f in people) and any(f.sex or f.stage for f in people):
        return False  # "Training raises it. A man from 19 to 30 needs 400 mg."
    return bool(previous & SPECIAL and (more or not people))


def _among_doses(scene: Scene) -> bool:
    """Whether what stands above a number, or the sentence before, is about supplements or a limit.

    "The limit counts supplements, not food. Children of four to eight: 110 mg." Only the names of a
    limit tell of one here: people may "need no more than" some amount.
    """
    if not scene.tabular and any(says(p.text, LIMIT_NAMES) for p in scene.around[:2]):
        return True
    if not scene.tabular and any(p.folded(p.whole) & DOSE for p in scene.around[:1]):
        return True
    return says(scene.previous_text, LIMIT_NAMES) and bool(DOSE & said(scene.previous_text).lower)

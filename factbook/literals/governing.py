"""Limits told by whose they are: "Germany's BfR agrees: 250 mg", where limits are spoken of."""

from typing import Final

from factbook.literals.lexicon import NEED
from factbook.literals.names import Index
from factbook.literals.naming import Subject
from factbook.literals.passages import says
from factbook.literals.scenes import Scene

_LIMIT: Final = ("limit-", "ceiling", "cap", "maximum", "upper level", "draws the line", "the line")
_RUN_IN: Final = 4  # words of a sentence that only says whose figure follows: "Norway."


def governed(scene: Scene) -> list[Subject]:
    """The limits of the authority that a number's clause names, where limits are spoken of.

    Empty where the clause speaks of a need, names a subject of its own, or limits are not the
    matter of the sentence, of the one before, of the list's lead or of a heading.
    """
    limits = scene.passage.index.limits
    if not limits or scene.figure.unit not in ("mg", "g", "") or says(scene.own_text, NEED):
        return []
    if any(m.start >= scene.own.start for m in scene.passage.mentions_in(scene.own) if not m.terms):
        return []
    near = f"{_opening(scene)} | {scene.own_text} | {scene.head_text}"
    named = [authorities for authorities in limits if authorities and says(near, authorities)]
    if len(named) != 1 or not _of_limits(scene, scene.passage.index):
        return []
    return [Subject(tuple(limits[named[0]]), "own", frozenset())]


def _opening(scene: Scene) -> str:
    """The sentence before, where it is but a name: "Norway. 350 milligrams for adults"."""
    before = scene.before[:1]
    words = [w for s in before for w in scene.passage.words_in(s)]
    return scene.previous_text if len(words) <= _RUN_IN else ""


def _of_limits(scene: Scene, index: Index) -> bool:
    """Whether limits are what the words around a number speak of."""
    if says(scene.own_text, _LIMIT):
        return True
    terms = {index.terms[t] for found in index.limits.values() for t in found}
    wide = ""
    for text in (scene.lead_in, scene.previous_text, scene.around_text):
        wide = f"{wide} | {text}"
        if any(says(wide, t.names) and all(says(wide, cue) for cue in t.cues) for t in terms):
            return True
        if says(text, NEED):
            return False
    return False

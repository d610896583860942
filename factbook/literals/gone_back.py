"""The limit, or the value on labels, that a sentence goes back to: "the ceiling", "that value"."""

import re

from factbook.literals.clauses import Stretch
from factbook.literals.lexicon import NEED
from factbook.literals.names import Mention
from factbook.literals.naming import Alive, Subject, joined, named
from factbook.literals.passages import says
from factbook.literals.scenes import Scene
from factbook.patterns import regex

_THE_LIMIT = regex(
    r"\b(?:the|its|their) (?:limit|ceiling|cap|maximum|line)\b|\bthe one (?:for|in)\b",
    re.IGNORECASE,
)
# "48% of the Daily Value. Since the rules changed, that value stands at 420 mg."
_THAT_VALUE = regex(r"\b(?:that|this) (?:value|reference)\b", re.IGNORECASE)
# "US labels add a per cent Daily Value. They divide by 420 mg."
_DIVIDE = regex(
    r"\W*(?:they|it|that|this)\b[^.;]{0,24}?"
    r"\b(?:divides?|reckons?|counts?|is based|are based|uses?|takes?)\b",
    re.IGNORECASE,
)
# "The upper limit stays the same in pregnancy. It is 350 mg": what the sentence before began with.
_IT_IS = regex(r"\s*(?:it|that)(?:['’]s| is| was| stays| stands)\b", re.IGNORECASE)
_OPENS = 30  # characters at the beginning of a sentence in which its subject stands


def gone_back_to(scene: Scene, alive: Alive) -> list[Subject]:
    """The limit named before, or the value on labels, that a number's sentence goes back to."""
    said = scene.text[scene.sentence.start : scene.own.end]
    if _THAT_VALUE.search(scene.own_text) or _DIVIDE.match(said):
        return _label_value(scene)
    if says(scene.own_text, NEED):
        return []
    if _IT_IS.match(said):
        return _opening_limit(scene, alive)
    return _last_limit(scene, alive) if _THE_LIMIT.search(scene.own_text) else []


def _last_limit(scene: Scene, alive: Alive) -> list[Subject]:
    """The limit named last before a number's clause."""
    for stretch in (Stretch(scene.sentence.start, scene.own.start), *scene.before):
        limits = [m for m in named(scene.passage, stretch, alive) if _by_age(scene, m)]
        if limits:
            return [joined(scene.passage, limits[-1:], "own")]
    return []


def _opening_limit(scene: Scene, alive: Alive) -> list[Subject]:
    """The limit that the sentence before tells of, or begins with."""
    for stretch in scene.before[:1]:
        told = scene.text[stretch.start : stretch.end]
        limits = [m for m in scene.passage.mentions_in(stretch) if _is_limit(scene, m, told)]
        limits = limits or [
            m for m in named(scene.passage, stretch, alive)
            if m.start <= stretch.start + _OPENS and _by_age(scene, m)
        ]  # fmt: skip
        if limits:
            return [joined(scene.passage, limits[-1:], "own")]
    return []


def _by_age(scene: Scene, mention: Mention) -> bool:
    """Whether a mention names a table by age, as limits are."""
    terms = scene.passage.index.terms
    return any(terms[t].population and terms[t].names for t in mention.terms)


def _is_limit(scene: Scene, mention: Mention, told: str) -> bool:
    """Whether a sentence tells a limit by a name in it: "the US limit for supplements"."""
    terms = scene.passage.index.terms
    return any(
        terms[t].population and terms[t].cues and all(says(told, cue) for cue in terms[t].cues)
        for t in mention.terms
    )


def _label_value(scene: Scene) -> list[Subject]:
    """The value for labels that "that value" goes back to, though only a share of it was told."""
    terms = scene.passage.index.terms
    for stretch in scene.before[:1]:
        for mention in reversed(scene.passage.mentions_in(stretch)):
            found = tuple(
                t for t in mention.terms if terms[t].basis == "day" and not terms[t].population
            )
            if found and terms[found[0]].unit == "mg":
                return [Subject(found, "own", frozenset(mention.words))]
    return []

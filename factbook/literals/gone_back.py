"""The limit, or the value on labels, that a sentence goes back to: "the ceiling", "that value"."""

import re
from collections.abc import Sequence

from factbook.literals.clauses import Stretch
from factbook.literals.lexicon import NEED
from factbook.literals.names import Mention
from factbook.literals.naming import Alive, Subject, joined, named
from factbook.literals.passages import says
from factbook.literals.scenes import Scene
from factbook.patterns import regex
from factbook.voucher import Term

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
    """The limit named before that "the ceiling" of a number's sentence goes back to."""
    start = scene.sentence.start
    said = scene.text[start : scene.own.end]
    if _THAT_VALUE.search(scene.own_text) or _DIVIDE.match(said):
        return _label_value(scene)
    again = _IT_IS.match(said) is not None
    if not (again or _THE_LIMIT.search(scene.own_text)) or says(scene.own_text, NEED):
        return []
    terms = scene.passage.index.terms
    for stretch in scene.before[:1] if again else (Stretch(start, scene.own.start), *scene.before):
        told = scene.text[stretch.start : stretch.end]
        limits = [
            m for m in scene.passage.mentions_in(stretch) if again and _is_limit(terms, m, told)
        ]
        for mention in reversed(limits or named(scene.passage, stretch, alive)):
            if again and mention.start > stretch.start + _OPENS and not limits:
                continue
            if any(terms[t].population and terms[t].names for t in mention.terms):
                return [joined(scene.passage, [mention], "own")]
    return []


def _is_limit(terms: Sequence[Term], mention: Mention, told: str) -> bool:
    """Whether a sentence tells a limit by a name in it: "the US limit for supplements"."""
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

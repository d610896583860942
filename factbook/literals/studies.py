"""Telling what a study gave or found from an allowance in whose sentence a study is only named."""

import re
from collections.abc import Iterator
from typing import Final

from factbook.literals.clauses import Stretch
from factbook.literals.lexicon import STUDY
from factbook.literals.scenes import Scene
from factbook.patterns import regex

_PART: Final = regex(r"[;()]|,\s")
# Words of an allowance in force: what people "needed" in a trial is no allowance.
_ALLOWED: Final = regex(
    r"\b(?:needs?|requires?|should|ought to|recommended|RD[AI]s?|DRIs?|RNIs?|allowances?)\b"
)
# "In the trial, …", "according to a study, …", "…, as studies show": what is said is the study's.
_SOURCE: Final = regex(
    r"\s*(?:(?:and|or|but|so)\s+)?(?:in|on|at|by|from|of|for|with|under|per|as|after|before|during"
    r"|among|across|following|throughout|according|based|thanks|given|when|where|since)\b",
    re.IGNORECASE,
)
_REPORTS: Final = regex(
    r"\b(?:f(?:in|ou)nd|show|suggest|conclud|report|indicat|say|said|estimat|stat|reveal"
    r"|demonstrat|confirm|propos|recommend|put|set|measur|determin|calculat|observ|argu|claim)"
    r"(?:s|es|e|ed|d|n|ing)?\b",
    re.IGNORECASE,
)
_WHATEVER: Final = regex(
    r"\s*(?:(?:and|but)\s+)?(?:whatever|whichever|no matter|regardless|although|though|even|while"
    r"|whereas|despite|notwithstanding|whether|unlike)\b",
    re.IGNORECASE,
)


def of_study(scene: Scene) -> bool:
    """Whether the sentence speaks of a study, and the number may be what that gave or found."""
    passage = scene.passage
    if not STUDY & passage.folded(scene.sentence):
        return False
    for part in _parts(scene):
        text = scene.text[part.start : part.end]
        own = part.start <= scene.figure.start < part.end
        if own and not _ALLOWED.search(text):
            return True
        if STUDY & passage.folded(part) and (own or _credited(text)):
            return True
    return False


def _parts(scene: Scene) -> Iterator[Stretch]:
    """The sentence, cut at commas, semicolons and brackets."""
    start, sentence = scene.sentence.start, scene.sentence
    for cut in _PART.finditer(scene.text, sentence.start, sentence.end):
        yield Stretch(start, cut.start())
        start = cut.end()
    yield Stretch(start, sentence.end)


def _credited(text: str) -> bool:
    """Whether a part of a sentence that names a study gives it as the source of the other parts."""
    if _WHATEVER.match(text):
        return False
    return _SOURCE.match(text) is not None or _REPORTS.search(text) is not None

"""Whether a clause goes on about what was named before it."""

import re

from factbook.literals.clauses import Stretch
from factbook.literals.cues import goes_on
from factbook.literals.figures import SHARE_UNIT
from factbook.literals.multiples import multiple
from factbook.literals.passages import says
from factbook.literals.portions import said_again
from factbook.literals.scenes import OF_DAILY_VALUE, Scene
from factbook.literals.shares import of_it
from factbook.literals.smallness import small_words
from factbook.patterns import regex

# "At an ounce per person, they bring 77 mg", "half a cup is all you can face: still 79 mg".
_OF_IT = regex(r"\b(?:it|they|them|these|those)\b", re.IGNORECASE)
# "They were raw, the dried green ones, and brought me 168 mg."
_LED = regex(r"\W*(?:it|they|these|those)\b", re.IGNORECASE)


def goes_on_about(scene: Scene) -> bool:
    """Whether a clause could be about what was named before: by small words alone, or by what it tells."""
    return small_words(scene) or of_it(scene) or goes_on(scene) or _of_same(scene)


def _of_same(scene: Scene) -> bool:
    """Whether a clause tells so much of what was named before, in words that name nothing else.

    "The half you fan out on top supplies 29 mg"; "At an ounce per person, they bring 77 mg".
    """
    start, end = scene.own.start, scene.figure.end
    if multiple(scene.text, start, scene.figure.start) is not None:
        return True
    if scene.figure.unit in ("%", SHARE_UNIT) and _asked_again(scene):
        return True
    of_value = OF_DAILY_VALUE.match(scene.text, end)
    if of_value and scene.figure.unit == "%" and said_again(scene) is not None:
        return True  # "and the label on my bag calls that 50 % of the Daily Value"
    if _LED.match(scene.lead_in):
        return True
    served = scene.passage.servings_in(Stretch(start, end))
    if not served:
        return False
    # "Dry oats have around 130 mg per 100 g, so a 40 g bowl starts the day with 55 mg."
    named = any(m.terms for s in scene.earlier[:1] for m in scene.passage.mentions_in(s))
    return named or _OF_IT.search(scene.text, start, end) is not None


def _asked_again(scene: Scene) -> bool:
    """Whether a share has the words that one of what is named just before asks for.

    "68 percent of US adults fell below the RDA, and 19 percent got less than half of it."
    """
    terms = scene.passage.index.terms
    named = (m for s in scene.earlier[:1] for m in scene.passage.mentions_in(s))
    asking = (terms[t].cues for m in named for t in m.terms if terms[t].unit == "%")
    return any(cues and all(says(scene.own_text, cue) for cue in cues) for cues in asking)

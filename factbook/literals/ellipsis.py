"""Numbers whose unit was said with the one before: "400 mg for men and 310 for women"."""

import re
from typing import Final

from factbook.literals.clauses import Stretch
from factbook.literals.figures import Figure
from factbook.literals.passages import Passage
from factbook.patterns import regex

LEAST: Final = 60  # the least bare number that may be an amount for people
_FEWEST: Final = 10  # and of food, where a serving has it
_BACK: Final = 24  # characters before a number in which its verb stands
_GIVEN: Final = regex(
    r"\b(?:has|have|adds?|gives?|brings?|holds?|contains?|provides?|makes?|suppl(?:y|ies)|is worth)\s+"
    r"(?:you )?(?:just |only |about |around |roughly |~)?$",
    re.IGNORECASE,
)
_ENDS: Final = regex(r"\s*(?:[.;)]|,(?! ?\d)|$|\band\b)")
_YEARS: Final = (1900, 2100)
# From the number to its people, or from them to it; nothing else may stand between.
_TO_PEOPLE: Final = regex(
    r"\s*(?:/day|a day|per day|daily|each day)?,?\s*(?:for|in|if you are|if you're|when)\s+"
    r"(?:an?\s+|the\s+|all\s+|most\s+|adult\s+|healthy\s+)*",
    re.IGNORECASE,
)
_FROM_PEOPLE: Final = regex(
    r"(?:['’]s(?: (?:figure|target|number|value|share|need))?)?[\s,:=–—(]*"
    r"(?:should (?:get|have)|needs?|gets?|have|has|is|it is|it['’]s|to|at|are at)?\s*"
    r"(?:just |only |about |around |roughly |~)?",
    re.IGNORECASE,
)


def unit_before(passage: Passage, figure: Figure, units: tuple[str, ...]) -> str:
    """The unit that a bare number beside people, or of a serving, takes from the number before it.

    Only one of `units`, said in the same sentence or the one before; else "".
    """
    if figure.unit or figure.low < _FEWEST or _YEARS[0] <= figure.low <= _YEARS[1]:
        return ""
    place = passage.sentence_of(figure)
    first = passage.sentences[max(place - 1, 0)].start
    before = [
        one for one in passage.figures_in(Stretch(first, figure.start))
        if one.unit in units
    ]  # fmt: skip
    if not before:
        return ""
    peopled = figure.low >= LEAST and _beside_people(passage, figure)
    return before[-1].unit if peopled or _of_serving(passage, figure) else ""


def _of_serving(passage: Passage, figure: Figure) -> bool:
    """Whether a number is what a serving has: "an 8-ounce tub of yogurt adds 42", then a full stop."""
    if not (
        _GIVEN.search(passage.text, max(0, figure.start - _BACK), figure.start)
        and _ENDS.match(passage.text, figure.end)
    ):
        return False
    return bool(passage.servings_in(passage.sentences[passage.sentence_of(figure)]))


def _beside_people(passage: Passage, figure: Figure) -> bool:
    """Whether words for people stand just before or after a number."""
    text = passage.text
    return any(
        _TO_PEOPLE.fullmatch(text, figure.end, one.start)
        if one.start >= figure.end
        else one.end <= figure.start and _FROM_PEOPLE.fullmatch(text, one.end, figure.start)
        for one in passage.features
    )

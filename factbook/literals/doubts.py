"""Reasons to doubt that a number states a fact: sums, differences, other times, other sides."""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import Final

from factbook.literals.clauses import Stretch
from factbook.literals.figures import Figure
from factbook.literals.lexicon import MEALS
from factbook.literals.multiples import multiple
from factbook.literals.outcome import Verdict
from factbook.literals.passages import says
from factbook.literals.scenes import Scene
from factbook.patterns import regex

_DERIVED_AFTER: Final = regex(
    r"\s*(?:/day|a day|per day|daily)?\s*(?:more|less|extra|short|fewer|higher|lower|additional"
    r"|above|below the|over the|under the|too (?:much|little))\b",
    re.IGNORECASE,
)
_MORE: Final = regex(r"\s*more\b(?!\s+than)", re.IGNORECASE)
# "It goes from 310 mg to 350 mg in pregnancy": what another number comes from, or what was before.
_FROM: Final = regex(r"\bfrom\s+(?:about |around )?$", re.IGNORECASE)
_TO: Final = regex(r"\s*(?:(?:a|per) day\s+)?to\s+(?:about |around )?[~≈]?\d", re.IGNORECASE)
# "Two of our 150 mg capsules": what a product holds.
_PACKED: Final = regex(
    r"[\s-]*(?:[a-z]+ )?(?:capsule|caplet|tablet|pill|softgel|gummy|gummie|sachet|lozenge)s?\b",
    re.IGNORECASE,
)
_DERIVED_BEFORE: Final = regex(
    r"\b(?:(?<!divide )(?<!divides )(?<!divided )by|extra|additional|remaining|missing"
    r"|on the basis of|difference of|gap of|shortfall of)\s*(?:about|around|roughly|~|up to)?\s*$",
    re.IGNORECASE,
)
_MULTIPLE: Final = regex(
    r"\b(?:half|twice|double|triple|third|quarter|times|rest)\b(?: of)? ?(?:that|this|it|as much"
    r"|the amount|those)\b|\b(?:sum|(?<!supplement )totals?|totall?ing"
    r"|(?<!g )(?<!grams )(?<!supplements )(?<!sources )(?:together|altogether|combined|in all|in sum))\b",
    re.IGNORECASE,
)
# "Two slices add up to 75 mg" is a sum only where there was something to be added.
_ADDED: Final = regex(r"\badds? up\b", re.IGNORECASE)
_ONE_DOSE: Final = regex(
    r"\b(?:in one go|at (?:a|one) time|at once|(?:per|a|each|one|single) (?:dose|serving|capsule"
    r"|tablet|scoop|sachet|pill|bottle|gummy)|each time|twice (?:a day|daily)|three times)\b",
    re.IGNORECASE,
)
# "Bread (48 mg) and peanut butter (54 mg), has 102 mg": a sum.
_AFTER_LIST: Final = regex(
    r"\)\s*,?\s*(?:it |that |this |they |the [a-z]+ )?(?:has|have|makes?|gives?|comes? to|brings?|is|adds?)"
    r"\s*(?:about |around |some )?$",
    re.IGNORECASE,
)
_IN_YEAR: Final = regex(r"\b(?:in|by) (?:19|20)\d\d\b")
_IN_ALL: Final = regex(
    r"(?! ?(?:a|per|each) day in (?:all|total))[^.;,]{0,24}?"
    r"\b(?:in all|in total|altogether|together|combined|all told|in sum)\b",
    re.IGNORECASE,
)
_AGAINST: Final = regex(r"\b(?:against|versus|vs\.?|instead of|rather than)\s+$", re.IGNORECASE)
# "A man of 28 needs 400 mg in all, most of it from his plate."
# "Scoop out half an avocado for 29 mg more."
_PIECE: Final = regex(
    r"\b(?:half|an?|one|two|three|four|each|every)\s+(?:[a-z-]+\s+){0,2}$", re.IGNORECASE
)
_NEEDED: Final = regex(
    r"\b(?:needs?|requires?|should (?:get|have|take in|reach))\s+(?:about |around )?$",
    re.IGNORECASE,
)
_AND: Final = regex(r"\b(?:and|plus|with)\b", re.IGNORECASE)
_HISTORIC: Final = regex(
    r"\b(?:before|until|up to|prior to|back in|in|since) (?:19|20)\d\d\b|\bformer(?:ly)?\b"
    r"|\bpreviously\b|\bused to\b|\boutdated\b|\bin the (?:19)?[4-9]0s\b|\bold(?:er)? (?:value"
    r"|label|figure|table|RDA|DV|Daily Value|edition|number)",
    re.IGNORECASE,
)
# "Only 32 % meet the requirement" is the other side of a share of people who do not.
_POSITIVE: Final = regex(
    r"(?<!not )(?<!n't )(?<!n’t )(?<!fail to )(?<!failed to )(?<!never )(?<!not even )(?<!n't even )"
    r"(?<!out of )"
    r"\b(?:meets?|met"
    r"|reach(?:e[sd])?|get enough|got enough|gets enough|achieved?|hit|attain(?:ed)?"
    r"|at or above|consume enough)\b",
    re.IGNORECASE,
)
_BETTER: Final = regex(
    r"\s*(?:more|less|worse|fewer|(?!other|under|over|after|per\b|water|fiber|number)[a-z]{3,}er)\b",
    re.IGNORECASE,
)
_ADVISED: Final = ("your doctor", "a doctor", "your pharmacist")
_DENIED: Final = regex(
    r"(?:\bnot|n[’']t|\bnever)\s+(?:really |actually |quite )?"
    r"(?:(?:hold|contain|have|provide|mean|equal|give|supply|bring|deliver|add|get)s? )?(?:you )?$"
)
_REACH: Final = 32  # characters before an amount in which it is denied
_NEAR: Final = 24  # characters before a number that tell what it is kept apart from
_PEOPLE_TIMES: Final = Decimal("3.4")
_SLIP: Final = 1000  # "350 micrograms", "350 grams": the right number in a wrong unit
_THING_TIMES: Final = 7
_COUNT_TIMES: Final = 10  # a count may have a nought too many
_HOUR_TIMES: Final = 24  # minutes are told for hours


def denied(text: str, start: int) -> bool:
    """Whether the amount at a place is denied: "it does not hold 500 mg"."""
    return _DENIED.search(text, max(0, start - _REACH), start) is not None


def held_against(scene: Scene) -> bool:
    """Whether a number that names nobody is what another is held against: "400 mg against 420 mg"."""
    before = scene.text[max(0, scene.figure.start - _NEAR) : scene.figure.start]
    return _AGAINST.search(before) is not None and not scene.passage.features_in(scene.own)


def _of_other_time(scene: Scene) -> bool:
    """Whether a number is one of a year, or of before: "until 2016 it was 400 mg"."""
    before = _HISTORIC.search(scene.text, scene.sentence.start, scene.figure.end)
    return before is not None or _IN_YEAR.search(scene.own_text) is not None


def _served(scene: Scene) -> bool:
    """Whether a serving, or a piece, stands before a number: "stir in a tablespoon for an extra 27 mg"."""
    before = Stretch(scene.own.start, scene.figure.start)
    if scene.passage.servings_in(before):
        return True
    return any(
        _PIECE.search(scene.text, scene.own.start, mention.start)
        for mention in scene.passage.mentions_in(before)
    )


def _several(scene: Scene) -> bool:
    """Whether several servings stand before a number: "a cup of spinach and an ounce of nuts"."""
    before = scene.passage.servings_in(Stretch(scene.own.start, scene.figure.start))
    return any(
        _AND.search(scene.text[one.end : other.start])
        and scene.passage.mentions_in(Stretch(one.end, other.start))
        for one, other in pairwise(before)
    )


def derived(scene: Scene, *, dated: bool = True, dosed: bool = True) -> bool:
    """Whether a number is a difference, a sum or a product's: "by 50 mg", "20 mg more", "150 mg pills".

    Or of another time, unless the year is when an authority set it (not `dated`); or of one dose, unless
    it is a food's serving (not `dosed`).
    """
    before = scene.text[max(0, scene.figure.start - 30) : scene.figure.start]
    after = scene.text[scene.figure.end : scene.figure.end + 30]
    # "Five of them add up to 29 mg": what a serving told before comes to, not a sum.
    reckoned = not dosed and multiple(scene.text, scene.own.start, scene.figure.start) is not None
    bracketed = before.endswith("(")  # "twice as much in almonds (77 mg) as in peanuts"
    return bool(
        (_DERIVED_BEFORE.search(before) and not _served(scene))
        or (_DERIVED_AFTER.match(after) and not (_MORE.match(after) and _served(scene)))
        or _PACKED.match(after)
        or (_FROM.search(before) and _TO.match(after))
        or (not reckoned and _summed(scene, bracketed=bracketed))
        or (dosed and _ONE_DOSE.search(scene.own_text))
        or (len(scene.earlier) > 1 and _AFTER_LIST.search(_opening(scene)))
        or (dated and _of_other_time(scene))
        or (_IN_ALL.match(after) and not _NEEDED.search(before))
        or _several(scene)
    )


def _summed(scene: Scene, *, bracketed: bool) -> bool:
    """Whether a number is a part of another, or a sum of those before."""
    if not bracketed and _MULTIPLE.search(scene.text, scene.own.start, scene.figure.end):
        return True
    return _ADDED.search(scene.own_text) is not None and _after_amounts(scene)


def _after_amounts(scene: Scene) -> bool:
    """Whether amounts stand before a number in its text, or around it."""
    unit = scene.figure.unit
    before = any(f.unit == unit and f.end <= scene.figure.start for f in scene.passage.figures)
    return before or any(f.unit == unit for passage in scene.around[:1] for f in passage.figures)


def _opening(scene: Scene) -> str:
    """The clause up to its number, with the bracket that may close just before it."""
    return scene.text[max(0, scene.own.start - 2) : scene.figure.start]


def no_spacing(scene: Scene, nutrient: str) -> bool:
    """Whether hours are no advice on spacing: to a meal, in a question, or what a doctor may say.

    "Half an hour before breakfast", "are 30 minutes enough?", "earlier, if your doctor says so".
    """
    after = re.split(r"[,;.]|\band\b", scene.text[scene.figure.end : scene.own.end])[0]
    before = scene.text[max(scene.own.start, scene.figure.start - _NEAR) : scene.figure.start]
    next_words = " ".join(after.split()[:4])
    named = nutrient.lower() in next_words.lower()  # "before your magnesium drink"
    to_meal = (says(next_words, MEALS) and not named) or (
        says(f"{before} {after}", MEALS) and nutrient.lower() not in scene.own_text.lower()
    )
    return to_meal or scene.asked or says(scene.own_text, _ADVISED)


def implausible(figure: Figure, verdict: Verdict, *, people: bool) -> bool:
    """Whether a number is so far from the fact that it is likelier about something else.

    Figures that drift stay near: a wrong allowance is off by a half, a wrong food by a few times.
    """
    if verdict.expected is None or figure.high == 0 or verdict.expected.low <= 0:
        return True
    times = max(figure.low / verdict.expected.high, verdict.expected.low / figure.high)
    most = (
        _HOUR_TIMES
        if figure.unit == "h"
        else _COUNT_TIMES
        if figure.unit in ("", "%", "g")
        else _PEOPLE_TIMES
        if people
        else _THING_TIMES
    )
    return times > most and times != _SLIP


def compared(scene: Scene, cues: Sequence[tuple[str, ...]]) -> bool:
    """Whether a per cent says how much better or more, and the fact is no such difference."""
    after = scene.text[scene.figure.end : scene.figure.end + 12]
    asked = any({"more", "higher", "extra"} & set(cue) for cue in cues)
    return not asked and _BETTER.match(after) is not None


def other_side(scene: Scene) -> bool:
    """Whether a share of people may be of those who do reach what the fact counts as missed."""
    return _POSITIVE.search(scene.own_text) is not None


def rounds_to(figure: Figure, unit: str, verdict: Verdict) -> bool:
    """Whether a number is what the fact becomes at the number's own decimals: 420 mg is 0.4 g."""
    if verdict.expected is None or not verdict.expected.converts_to(unit):
        return False
    fact = verdict.expected.to(unit)
    step = Decimal(1).scaleb(int(figure.low.as_tuple().exponent))
    return figure.low in {end.quantize(step, ROUND_HALF_UP) for end in (fact.low, fact.high)}

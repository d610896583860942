"""Sentences, and the stretch of a sentence that belongs to each of its numbers."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from factbook.literals.figures import Figure
from factbook.literals.lexicon import A_NUTRIENT
from factbook.patterns import regex

# It begins with a set of signs, for which a text is searched quickly.
_END: Final = regex(r"[.!?\n…](?:(?<=[.!?])[\"'”’)\]*\ufff9]*(?=\s|$)|(?<=\n)|(?<=…)(?=\s))")
_LEADER: Final = regex(r"\.{3}\s+[^\s\w]*\d")
_ABBREVIATED: Final = regex(
    r"(?:\b(?:approx|ca|c|e\.g|i\.e|vs|oz|tbsp|tsp|no|dr|prof|fig|max|min|incl|excl|resp|yrs|ca|mg"
    r"|etc|u\.s|u\.k|al|lb|lbs|bzw|z\.b)|\b[A-Z])\.$",
    re.IGNORECASE,
)

_TITLE: Final = regex(r"\b(?:Dr|Prof|Mr|Mrs|Ms|St)\.$")

# Separators of clauses, strongest first: a number's stretch ends at the strongest between two.
_SEPARATORS: Final = (
    regex(r";|\s[–—•·▪]\s|\s--\s"),
    regex(r",?\s+(?:while|whereas|but|although|though|compared (?:with|to)|versus|vs\.?)\s"),
    regex(r",\s+"),
    regex(r"\s+(?:and|or|plus|then|with)\s+|\s*[/|]\s*(?!d(?:ay)?\b|\d|oz\b|cup|serv|l\b|L\b)"),
    regex(r"\.\s|:\s"),
)
_PER_CENT: Final = ("%", "% DV")
WEIGHED_IN: Final = ("mg", "g", "mcg")  # the units of an amount of a nutrient
# What leads from an amount to the percentage that it makes: "32 mg, or about 8 %".
LEADS_AGAIN: Final = (
    r"(?:[,–—(=]|\b(?:or|so|i\.e\.|that is|that['’]s|which (?:is|makes|means|equals)|equal to"
    r"|good for))\s*(?:or|so|i\.e\.|that is|that['’]s|which (?:is|makes|means|equals))?\s*"
    r"(?:about|around|roughly|nearly|almost|approximately|some|just|only|over|under|[~≈])?\s*\Z"
)
_AGAIN: Final = regex(LEADS_AGAIN, re.IGNORECASE)
_ANOTHER: Final = regex(rf"\d[^,;]*\b{A_NUTRIENT}\b", re.IGNORECASE)
# "Between 19 and 30 it goes from 310 mg to 350 mg": what is told of the first is told of both.
_RISING: Final = regex(r"\s*(?:(?:a|per) day\s+)?to\s+(?:about |around )?", re.IGNORECASE)
# "A source of magnesium has at least 15 % of it in 100 g, and that is 56 mg."
_PART: Final = regex(
    r"\s*of (?:it|that|this|the (?:NRV|reference value|daily value))[^.;%]{0,24}?[,;]?\s*(?:and )?"
    r"(?:which is|that is|that['’]s|or|i\.e\.|so)\s*(?:about |some |just )?",
    re.IGNORECASE,
)
# "On an American label, 100 % means 420 mg."
_MEANS: Final = regex(
    r"\s*(?:means?|is|are|equals?|=|stands? for|corresponds? to)\s*(?:about )?", re.IGNORECASE
)
# "6 % of the Daily Value of 420 mg": the amount is the value's.
_VALUED: Final = regex(
    r"\s*of (?:the |a |your )?(?:US |U\.S\. )?(?:daily value|DV|reference value|NRV)\s*(?:of|\()\s*",
    re.IGNORECASE,
)
_REACH: Final = 40  # characters after a preposition in which its noun stands
_WORDED: Final = regex(
    r"(?!(?:and|or|about|around|roughly|approximately|nearly|almost|only|just|a|an|the|some|with"
    r"|then|so|up|to|at|least|most|is|are|it)\b)\b[^\W\d_]{2,}",
    re.IGNORECASE,
)
_NUTRIENT: Final = regex(rf"{A_NUTRIENT}\b", re.IGNORECASE)
_ATTACHED: Final = regex(
    r"\s*(?:\([^)]*\))?\s*(?:(?:/\s?|(?:per|an?|each|every)\s)(?:day|d)\b|daily|(?:of )?(?:elemental )?"
    rf"{A_NUTRIENT}\b|of the (?:mineral|nutrient)|elemental|\s)*"
    r"(?P<preposition>in|from|of|for|per|if|among|with|by|to)\b\s*",
    re.IGNORECASE,
)


class Stretch(NamedTuple):
    """From `start` to `end` in a text."""

    start: int
    end: int

    def holds(self, start: int, end: int) -> bool:
        """Whether another stretch lies inside."""
        return self.start <= start and end <= self.end


@lru_cache(maxsize=4096)
def sentences(text: str, breaks: tuple[int, ...] = ()) -> tuple[Stretch, ...]:
    """The sentences of a text, in order, without a gap; `breaks` are offsets at which one ends."""
    if breaks:
        ends = [0, *breaks, len(text)]
        return tuple(
            Stretch(start + s.start, start + s.end)
            for start, end in pairwise(ends)
            for s in sentences(text[start:end])
        )
    found: list[Stretch] = []
    start = 0
    for match in _END.finditer(text):
        if match[0] == "." and _LEADER.match(text, match.start() - 2):
            continue  # "Almonds ........ 76 mg"
        if match[0] == "." and _ABBREVIATED.search(
            text, max(start, match.start() - 8), match.end()
        ):
            if _TITLE.search(text, max(start, match.start() - 8), match.end()):
                continue  # "Dr. Ames"
            following = text[match.end() :].lstrip()[:1]
            starts = following.isdigit() and text[: match.start()].endswith("mg")
            if not following.isupper() and not starts:
                continue
        found.append(Stretch(start, match.end()))
        start = match.end()
    if text[start:].strip() or not found:
        found.append(Stretch(start, len(text)))
    return tuple(found)


def stretches(
    text: str, sentence: Stretch, numbers: Sequence[Figure], landmarks: Sequence[Stretch]
) -> tuple[Stretch, ...]:
    """The stretch of each number of a sentence: from the separator before it to the one after.

    `landmarks` are the stretches that name a subject or people, in order.
    """
    cuts = [sentence.start]
    for one, other in pairwise(numbers):
        first = bisect_left(landmarks, Stretch(one.end, 0))
        last = bisect_left(landmarks, Stretch(other.start, 0))
        named = landmarks[last - 1].start if last > first else -1
        follows = _attached_to(text, other, sentence.end, landmarks[last : last + 3]) is not None
        cut = _cut(text, one.end, other.start, named, follows=follows)
        if cut == one.end:
            # "99 mg from a cup of edamame 34 %": the name belongs to the number before it.
            name = _attached_to(text, one, other.start, landmarks[first:last])
            cut = name.end if name is not None else cut
        cuts.append(cut)
    cuts.append(sentence.end)
    found = [Stretch(a, b) for a, b in pairwise(cuts)]
    for at, (one, other) in enumerate(pairwise(numbers)):
        if (
            says_again(text, one, other, landmarks)
            or _VALUED.fullmatch(text, one.end, other.start)
            or _PART.fullmatch(text, one.end, other.start)
            or (one.unit == "%" and _MEANS.fullmatch(text, one.end, other.start))
            or _RISING.fullmatch(text, one.end, other.start)
        ):
            found[at + 1] = Stretch(found[at].start, found[at + 1].end)
    return tuple(found)


def says_again(text: str, one: Figure, other: Figure, landmarks: Sequence[Stretch]) -> bool:
    """Whether a percentage says the amount before it again: its stretch is then the amount's too.

    "A medium one has 32 mg, or about 8 % of the Daily Value": the same food, the same serving.
    """
    if other.unit not in _PER_CENT or one.unit not in WEIGHED_IN:
        return False
    between = text[one.end : other.start]
    if _AGAIN.search(between) is None or _ANOTHER.search(between):
        return False
    after = bisect_left(landmarks, Stretch(one.end, 0))
    return after == len(landmarks) or landmarks[after].start >= other.start


def _attached_to(
    text: str, figure: Figure, end: int, landmarks: Sequence[Stretch]
) -> Stretch | None:
    """The name that a preposition attaches to a number, if one of these is near enough."""
    phrase = attached(text, figure, end)
    if phrase is None:
        return None
    near = (mark for mark in landmarks if phrase[0] <= mark.start <= phrase[0] + _REACH)
    return next(near, None)


def _cut(text: str, start: int, end: int, named: int, *, follows: bool) -> int:
    """Where the stretch of the number before `start` ends and that of the next one begins.

    At the strongest separator that leaves the next number the name before it, at `named`, or a
    word ("and lactation, 310 mg"), unless its subject `follows` ("and boys, 310 mg for women").
    """
    between = _masked(text[start:end])
    first = -1
    for separator in _SEPARATORS:
        places = list(separator.finditer(between))
        ahead = [found.start() for found in places if start + found.start() < named]
        if ahead and not follows:
            return start + ahead[-1]
        for found in places:
            if _WORDED.search(between, found.end()) or found[0].strip() == ";":
                return start + found.start()
            first = found.start() if first < 0 else first
            if follows:
                return start + first
    if first >= 0:
        return start + first
    opening, closing = between.find("("), between.find(")")
    if 0 <= closing < opening:
        return start + closing + 1
    return start + opening if opening >= 0 else start


def _masked(text: str) -> str:
    """A text with what stands in parentheses or is an aside blanked, so that its commas do not cut."""
    return re.sub(
        r"\([^()]*\)|(?<=\()[^()]*$|, (?:of )?the same age,",
        lambda found: "_" * len(found[0]),
        text,
    )


def bracket_end(text: str, figure: Figure, own: Stretch) -> int:
    """Where the parentheses around a number close, or where its stretch ends."""
    if text.rfind("(", own.start, figure.start) > text.rfind(")", own.start, figure.start):
        closing = text.find(")", figure.end, own.end)
        return closing if closing >= 0 else own.end
    return own.end


def attached(text: str, figure: Figure, end: int) -> tuple[int, str] | None:
    """Where the phrase attached to a number begins ("80 mg *in an ounce of almonds*"), and by what.

    None when no preposition follows it within the stretch that ends at `end`.
    """
    found = _ATTACHED.match(text, figure.end, end)
    if found is None or _NUTRIENT.match(text, found.end()):
        return None  # "54 mg of magnesium, and goes into a cup of soymilk"
    return found.end(), found["preposition"].lower()

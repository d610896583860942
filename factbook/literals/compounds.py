"""Pairs of weights: so many milligrams of a nutrient out of so many of a compound."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from factbook.literals import amounts
from factbook.literals.clauses import Stretch
from factbook.literals.doubts import denied
from factbook.literals.lexicon import NUTRIENTS, STUDY
from factbook.literals.names import Index
from factbook.literals.nutrients import amount_of
from factbook.literals.outcome import Outcome, Verdict
from factbook.literals.passages import says
from factbook.literals.scenes import Scene
from factbook.literals.servings import Portion, Serving
from factbook.literals.weighed import MASSES, Weighed, masses_in, shares, weights
from factbook.patterns import regex
from factbook.voucher import Term, Voucher

_OF_MORE: Final = regex(r"\s*of\b|\s*[^\W\d_]+(?:ate|ide)\b", re.IGNORECASE)
_BARE: Final = regex(
    r"\s*(?:of\s+)?(?:[^\W\d_-]+[\s-]*){1,2}[,:(=/–—-]?\s*(?:with|so|hence|i\.e\.,?|that is)?\s*"
    r"(?:just|only|about|around|roughly|some)?\s*",
    re.IGNORECASE,
)
_COMPOUND_HEAD: Final = ("compound", "salt", "total weight", "tablet weight", "capsule weight",
                         "weight of")  # fmt: skip
# A column's header that states the weight of the compound: "Out of 1,000 mg you get".
_OUT_OF: Final = regex(
    r"\b(?:out of|per|from|in|for)\s+(?:an?\s+|each\s+|every\s+)?(?:[\d,.]+\s?m?g|gram(?:me)?)\b",
    re.IGNORECASE,
)
# Words that mark the weight of the element, and verbs between it and the compound's weight.
_ELEMENTAL: Final = ("elemental", "of the mineral", "actual", "pure", "itself", "metal")
_GIVES: Final = ("provid-", "deliver-", "yield-", "suppl-", "contain-", "hold-", "give-", "only",
                 "equal-", "get", "gets", "out of", "from", "carries", "is", "bring-", "has", "have",
                 "offer-", "pack-", "mean", "leave", "receiv-", "works out", "work out",
                 "amounts to", "end up with", "ends up with", "make-", "comes to", "of that", "hands", "hand",
                 "boils down", "swallow-", "it's",
                 "that's")  # fmt: skip
# What may follow an amount of the element whose compound was named before.
_CLOSES: Final = regex(
    r"\s*(?:[,.;:)|\]\"”’]|$|(?:and|but|ish|in it|in each|per|is|are|a day|a piece|each|elemental)\b"
    r"|(?:of (?:the )?)?(?:actual |real |pure |elemental |usable )*"
    r"(?:magnesium|element|metal|mineral|real thing|real stuff)\b)",
    re.IGNORECASE,
)
# "Magnesium (from 1,500 mg magnesium L-threonate): 108 mg", as labels have it.
_AS: Final = regex(r"\((?:from|as|of)\s*$", re.IGNORECASE)
_BRACKETED: Final = regex(r"[^()\d]{0,40}\)\s*[:=,–—-]?\s*")
_COLON: Final = regex(r"\s*:\s*(?:about |around |roughly |some |[~≈])?\s*")
_EQUATED: Final = regex(r"\s*(?:tablet|capsule|scoop)?\s*[=→≙≈]\s*(?:about )?")
_EQUALS: Final = frozenset("=→⇒≙≈")
_CLOSE: Final = 12  # characters between two that need no verb
_APART: Final = 90  # characters between the two weights

Lookup = Callable[[str], tuple[Voucher, ...]]


def compound(
    scene: Scene, unit: str, nutrient: str, index: Index, lookup: Lookup
) -> Verdict | None:
    """The verdict on a weight out of a compound's weight, or on the compound's weight itself.

    None where the sentence has no compound whose share is a fact.
    """
    if unit == "%" and _of_product(scene, index):
        return Verdict(Outcome.UNCLAIMED, reason="it is the share of the compound in something")
    if unit not in MASSES:
        return None
    if scene.tabular:
        return _in_row(scene, unit, nutrient, index, lookup)
    if denied(scene.text, scene.figure.start):
        return Verdict(Outcome.UNCLAIMED, reason="it is denied")
    said = amount_of(scene, unit, nutrient)
    for weight in weights(scene):
        if weight.start == scene.figure.start:
            if weight.carried:
                continue
            return Verdict(Outcome.UNCLAIMED, reason="it is the weight of the compound")
        elemental = _carried if weight.carried else _is_elemental
        if elemental(scene, weight, said=said):
            return _judged(scene, unit, weight, {index.terms[t] for t in weight.terms}, lookup)
    return None


def _of_product(scene: Scene, index: Index) -> bool:
    """Whether a per cent is how much of a compound is in something: "47% magnesium chloride"."""
    end = scene.figure.end
    return any(
        not scene.text[end : mention.start].strip()
        and any(shares(index.terms[t]) for t in mention.terms)
        for mention in scene.passage.mentions_in(Stretch(end, end + 2))
    )


def _in_row(scene: Scene, unit: str, nutrient: str, index: Index, lookup: Lookup) -> Verdict | None:
    """The verdict in a table with a column of compounds' weights beside one of the element's."""
    weighed = _OUT_OF.search(scene.column_text) is not None or _equated(scene) is not None
    if not weighed and says(scene.column_text, _COMPOUND_HEAD):
        return None
    if not weighed and not says(scene.column_text, (*_ELEMENTAL, nutrient)):
        return None
    terms = {
        index.terms[t]
        for head in scene.heads[:1] for mention in head.mentions for t in mention.terms
        if shares(index.terms[t]) and not says(head.text, index.terms[t].bars)
    }  # fmt: skip
    cells = [
        cell for head, cell in zip(scene.row_heads, scene.row, strict=True)
        if says(head, _COMPOUND_HEAD)
    ]  # fmt: skip
    equated = _equated(scene)
    if terms and equated is not None:
        return _judged(scene, unit, equated, terms, lookup)
    for passage in (*cells, *(scene.heads[-1:] if weighed else ())):
        found = masses_in(passage, passage.whole)
        if terms and len(found) == 1:
            return _judged(scene, unit, found[0], terms, lookup)
    return None


def _equated(scene: Scene) -> Weighed | None:
    """The weight that stands before a number in its cell, and equals it: "1,000 mg = 141 mg"."""
    for mass in masses_in(scene.passage, scene.passage.whole):
        gap = scene.text[mass.end : scene.figure.start]
        if mass.end <= scene.figure.start and _EQUATED.fullmatch(gap):
            return mass
    return None


def _is_elemental(scene: Scene, weight: Weighed, *, said: bool) -> bool:
    """Whether the number is the nearest weight to the compound's, and said to be elemental."""
    masses = masses_in(scene.passage, scene.sentence)
    own = next((m for m in masses if m.start == scene.figure.start), None)
    if own is not None and own.low > weight.high:
        return False  # no compound holds more of the element than it weighs
    others = [m for m in masses if m.start != weight.start and not denied(scene.text, m.start)]
    if not others:
        return False
    if _next_to(scene, weight, others, said=said):
        return True
    nearest = min(others, key=lambda m: min(abs(m.start - weight.end), abs(weight.start - m.end)))
    if nearest.start != scene.figure.start:
        return False
    first, last = min(weight.end, scene.figure.end), max(weight.start, scene.figure.start)
    between = scene.text[first:last]
    if _is_apart(scene, between):
        return False
    around = scene.text[max(0, scene.figure.start - 40) : scene.figure.end + 40]
    return says(around, _ELEMENTAL) or _gives(between)


def _is_apart(scene: Scene, between: str) -> bool:
    """Whether two weights are too far from each other to be a pair, or are those of a study."""
    if len(between) > _APART or ";" in between:
        return True
    told = Stretch(scene.sentence.start, scene.figure.end)
    return not STUDY.isdisjoint(scene.passage.folded(told))


def _next_to(scene: Scene, weight: Weighed, others: Sequence[Weighed], *, said: bool) -> bool:
    """Whether the number follows a compound's weight, no other between, and is given by it.

    By a verb of giving, or as what is `said` to be of the element, or in a row of such pairs.
    """
    between = scene.text[weight.end : scene.figure.start]
    if not _follows(scene, weight, others) or _is_apart(scene, between):
        return False
    if (said and _BARE.fullmatch(between)) or _gives(between):
        return True
    earlier = scene.text[scene.sentence.start : weight.start]
    if _AS.search(earlier) and _BRACKETED.fullmatch(between):
        return True
    further = _OF_MORE.match(scene.text, scene.figure.end)
    return says(earlier, _GIVES) and not further and not re.search(r"[,:(]", between)


def _gives(between: str) -> bool:
    """Whether the words from one weight to the other say that it gives it."""
    return (
        _COLON.fullmatch(between) is not None
        or not _EQUALS.isdisjoint(between)
        or says(between, _GIVES)
    )


def _follows(scene: Scene, weight: Weighed, others: Sequence[Weighed]) -> bool:
    """Whether the number is the first mass after a weight."""
    after = [m for m in others if m.start > weight.start]
    return bool(after) and after[0].start == scene.figure.start


def _carried(scene: Scene, weight: Weighed, *, said: bool) -> bool:
    """Whether the number is given by a weight of a compound that was named before.

    "2,000 mg of it = 280 mg", "its 900 mg capsules hold 144 mg", "Of that, 240 mg is magnesium": it
    is the next mass, less than the whole, and nothing after it names another matter.
    """
    masses = masses_in(scene.passage, scene.sentence)
    start = scene.sentence.start if weight.before else weight.end
    after = [m for m in masses if m.start >= start and m.start != weight.start]
    if not after or after[0].start != scene.figure.start or after[0].high >= weight.low:
        return False
    between = scene.text[start : scene.figure.start]
    if _is_apart(scene, between) or not _CLOSES.match(scene.text, scene.figure.end):
        return False
    named = any(word in NUTRIENTS for word in re.findall(r"[a-z]+", between.lower()))
    if said and len(between) <= _CLOSE:
        return True  # "of 2,000 mg of it, 144 mg is magnesium"
    return _gives(between) and (said or not named)


def _judged(scene: Scene, unit: str, weight: Weighed, terms: set[Term], lookup: Lookup) -> Verdict:
    """The verdict by the share of the compound."""
    portion = Portion(weight.start, weight.end, weight.low, weight.high, "g")
    serving = Serving(weight.start, weight.end, (portion,))
    readings = [
        reading
        for subject in dict.fromkeys(t.subject for t in terms)
        for voucher in lookup(subject)
        if Term.of(voucher) in terms
        for reading in amounts.readings(voucher, serving, frozenset())
    ]
    return amounts.decide(scene.figure, unit, readings, ())

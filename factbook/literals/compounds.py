"""Pairs of weights in one sentence: so many milligrams of a thing out of so many of a compound."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from factbook.literals import amounts
from factbook.literals.clauses import Stretch
from factbook.literals.figures import Figure
from factbook.literals.lexicon import NUTRIENTS, STUDY
from factbook.literals.names import Index, Mention
from factbook.literals.nutrients import amount_of
from factbook.literals.outcome import Outcome, Verdict
from factbook.literals.passages import Passage, says
from factbook.literals.scenes import Scene
from factbook.literals.servings import Portion, Serving
from factbook.patterns import regex
from factbook.voucher import Term, Voucher

_MASSES: Final = ("mg", "g")
_OF: Final = regex(
    r"\s*(?:of\s+)?(?:the\s+|our\s+|a\s+|pure\s+|fully\s+|reacted\s+|whole\s+)*"
    rf"(?:(?:{'|'.join(sorted(NUTRIENTS))})\s+)?",
    re.IGNORECASE,
)
_OF_MORE: Final = regex(r"\s*of\b|\s*[^\W\d_]+(?:ate|ide)\b", re.IGNORECASE)
_BARE: Final = regex(
    r"\s*(?:of\s+)?(?:[^\W\d_-]+[\s-]*){1,2}[,:(=/–—-]?\s*(?:with|i\.e\.,?|that is)?\s*",
    re.IGNORECASE,
)
_HOLDS: Final = regex(r"\s*(?:\(|:|,|weighing|of)?\s*(?:about|around|~)?\s*", re.IGNORECASE)
_COMPOUND_HEAD: Final = ("compound", "salt", "total weight", "tablet weight", "capsule weight",
                         "weight of")  # fmt: skip
# A column's header that states the weight of the compound: "Out of 1,000 mg you get".
_OUT_OF: Final = regex(
    r"\b(?:out of|per|from|in|for)\s+(?:an?\s+|each\s+|every\s+)?[\d,.]+\s?m?g\b", re.IGNORECASE
)
# "With citrate, 500 mg of the salt give you 80 mg"; "Citrate: out of 2 g you get 300 mg."
_AFTER_NAME: Final = regex(
    r"\s*[,:–—-]?\s*(?:each |every |a dose of |out of |from |per |in )?", re.IGNORECASE
)
_GIVEN: Final = regex(
    r"[\"'”’)]*\s*(?:of (?:the |it )?(?:salt|compound|powder|form)?\s*|on (?:the |a )?(?:front|label)\s*)?"
    r"(?:you |one |we )?(?:will |would |can )?"
    r"(?:get\b|giv|yield|provid|deliver|contain|suppl|hold|carr|mean|work|come|is )",
    re.IGNORECASE,
)

# Words that mark the weight of the element, and verbs between it and the compound's weight.
_ELEMENTAL: Final = ("elemental", "of the mineral", "actual", "pure", "itself")
_GIVES: Final = ("provid-", "deliver-", "yield-", "suppl-", "contain-", "hold-", "give-", "only",
                 "equal-", "get", "gets", "out of", "from", "carries", "is", "bring-", "has", "have",
                 "offer-", "pack-", "mean", "leave", "receiv-", "works out", "work out",
                 "amounts to", "comes to", "=")  # fmt: skip
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
    if unit not in _MASSES:
        return None
    if scene.tabular:
        return _in_row(scene, unit, nutrient, index, lookup)
    for mention, terms in _compounds(scene.passage):
        if not scene.sentence.start <= mention.start < scene.sentence.end:
            continue
        weight = _weight_of(scene, mention)
        if weight is None:
            continue
        if weight.start == scene.figure.start:
            return Verdict(Outcome.UNCLAIMED, reason="it is the weight of the compound")
        said = amount_of(scene, unit, nutrient)
        if _is_elemental(scene, weight, index.terms[terms[0]], said=said):
            wanted = {index.terms[t] for t in terms}
            return _judged(scene, unit, weight, wanted, lookup)
    return None


@lru_cache(maxsize=16)  # the numbers of one text ask one after another
def _compounds(passage: Passage) -> tuple[tuple[Mention, tuple[int, ...]], ...]:
    """The mentions of a passage that name compounds, each with its terms that are shares of one."""
    terms = passage.index.terms
    found = ((m, tuple(t for t in m.terms if _shares(terms[t]))) for m in passage.mentions)
    return tuple((mention, shares) for mention, shares in found if shares)


def _of_product(scene: Scene, index: Index) -> bool:
    """Whether a per cent is how much of a compound is in something: "47% magnesium chloride"."""
    end = scene.figure.end
    return any(
        not scene.text[end : mention.start].strip()
        and any(_shares(index.terms[t]) for t in mention.terms)
        for mention in scene.passage.mentions_in(Stretch(end, end + 2))
    )


def _in_row(scene: Scene, unit: str, nutrient: str, index: Index, lookup: Lookup) -> Verdict | None:
    """The verdict in a table with a column of compounds' weights beside one of the element's."""
    weighed = _OUT_OF.search(scene.column_text) is not None
    if not weighed and says(scene.column_text, _COMPOUND_HEAD):
        return None
    if not weighed and not says(scene.column_text, (*_ELEMENTAL, nutrient)):
        return None
    terms = {
        index.terms[t]
        for head in scene.heads[:1] for mention in head.mentions for t in mention.terms
        if _shares(index.terms[t]) and not says(head.text, index.terms[t].bars)
    }  # fmt: skip
    cells = [
        cell for head, cell in zip(scene.row_heads, scene.row, strict=True)
        if says(head, _COMPOUND_HEAD)
    ]  # fmt: skip
    for passage in (*cells, *(scene.heads[-1:] if weighed else ())):
        weights = [f for f in passage.figures if f.unit in _MASSES]
        if terms and len(weights) == 1:
            return _judged(scene, unit, weights[0], terms, lookup)
    return None


def _shares(term: Term) -> bool:
    """Whether a term is a share of a compound: so many milligrams in a gram of it."""
    return term.unit in _MASSES and term.basis in ("1 g", "1000 mg")


def _weight_of(scene: Scene, mention: Mention) -> Figure | None:
    """The weight of a compound: the figure just before its name, or just after and giving another."""
    for figure in scene.passage.figures:
        if figure.unit not in _MASSES or not scene.sentence.holds(figure.start, figure.end):
            continue
        if figure.end <= mention.start and _OF.fullmatch(scene.text[figure.end : mention.start]):
            return figure
        named = scene.text[mention.end : figure.start] if mention.end <= figure.start else "?"
        if _AFTER_NAME.fullmatch(named) and _GIVEN.match(scene.text, figure.end):
            return figure
    return None


def _is_elemental(scene: Scene, weight: Figure, term: Term, *, said: bool) -> bool:
    """Whether the number is the nearest weight to the compound's, and said to be elemental."""
    others = [
        f
        for f in scene.passage.figures
        if f.unit in _MASSES and f.start != weight.start
        and scene.sentence.holds(f.start, f.end)
    ]  # fmt: skip
    if not others:
        return False
    if _next_to(scene, weight, others, said=said):
        return True
    nearest = min(others, key=lambda f: min(abs(f.start - weight.end), abs(weight.start - f.end)))
    if nearest.start != scene.figure.start:
        return False
    first, last = min(weight.end, scene.figure.end), max(weight.start, scene.figure.start)
    between = scene.text[first:last]
    if len(between) > _APART or ";" in between or STUDY & scene.passage.folded(scene.sentence):
        return False
    around = scene.text[max(0, scene.figure.start - 40) : scene.figure.end + 40]
    if term.cues:
        return all(says(around, cue) for cue in term.cues)
    return says(around, _ELEMENTAL) or says(between, _GIVES)


def _next_to(scene: Scene, weight: Figure, others: Sequence[Figure], *, said: bool) -> bool:
    """Whether the number follows a compound's weight, no other between, and is given by it.

    By a verb of giving, or as what is `said` to be of the element, or in a row of such pairs.
    """
    between = scene.text[weight.end : scene.figure.start]
    after = [f for f in others if f.start > weight.end]
    if not after or after[0].start != scene.figure.start or len(between) > _APART:
        return False
    if ";" in between or STUDY & scene.passage.folded(scene.sentence):
        return False
    if (said and _BARE.fullmatch(between)) or says(between, _GIVES):
        return True
    earlier = scene.text[scene.sentence.start : weight.start]
    further = _OF_MORE.match(scene.text, scene.figure.end)
    return says(earlier, _GIVES) and not further and not re.search(r"[,:(]", between)


def _judged(scene: Scene, unit: str, weight: Figure, terms: set[Term], lookup: Lookup) -> Verdict:
    """The verdict by the share of the compound."""
    portion = Portion(weight.start, weight.end, weight.low, weight.high, weight.unit)
    if weight.unit == "mg":
        portion = portion._replace(low=weight.low / 1000, high=weight.high / 1000, unit="g")
    serving = Serving(weight.start, weight.end, (portion,))
    readings = [
        reading
        for subject in dict.fromkeys(t.subject for t in terms)
        for voucher in lookup(subject)
        if Term.of(voucher) in terms
        for reading in amounts.readings(voucher, serving, frozenset())
    ]
    return amounts.decide(scene.figure, unit, readings, ())

"""The weights of compounds that a number's sentence tells: "500 mg of oxide", "2 g of the salt"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from factbook.literals.clauses import Stretch
from factbook.literals.lexicon import A_NUTRIENT
from factbook.literals.names import Mention
from factbook.literals.passages import Passage
from factbook.literals.scenes import Scene
from factbook.patterns import regex
from factbook.units import GRAMS
from factbook.voucher import Term

MASSES: Final = ("mg", "g")
_PIECE: Final = (
    r"(?:tablet|capsule|caplet|pill|softgel|scoop|sachet|dose|serving|helping|portion|powder)s?"
)
_ELEMENT: Final = rf"(?:{A_NUTRIENT}\s+)?"
_FROM: Final = r"(?:of|with|containing|made (?:with|from|of)|holding|filled with)"
# From a weight to the name of its compound: "500 mg of pure oxide", "a 500 mg tablet of citrate".
_OF: Final = regex(
    rf"\s*(?:{_PIECE}\s+{_FROM}\s+)?(?:of\s+)?"
    rf"(?:the\s+|our\s+|a\s+|pure\s+|fully\s+|reacted\s+|whole\s+|hydrous\s+|hydrated\s+|anhydrous\s+|buffered\s+|dried\s+)*{_ELEMENT}",
    re.IGNORECASE,
)
# "With citrate, 500 mg of the salt give you 80 mg"; "Citrate: out of 2 g you get 300 mg."
_AFTER_NAME: Final = regex(
    r"\s*[,:–—-]?\s*(?:each |every |an? |one |a dose of |out of |from |per |in )?", re.IGNORECASE
)
_GIVES: Final = (
    r"(?:you |one |we )?(?:will |would |can |thus |therefore |then |only |just |hence )*"
    r"(?:get\b|giv|yield|provid|deliver|contain|suppl|hold|carr|mean|work|come|is\b|equal|make|leav|hand"
    r"|has\b|have\b|amount|boil)"
)
_GIVEN: Final = regex(
    r"\s*(?:(?:tablet|capsule|caplet|pill|sachet|scoop)s?\s*(?:of the (?:compound|salt|form))?\s*)?[:=→]"
    r"|[\"'”’)]*\s*(?:of (?:the |it )?(?:salt|compound|powder|form)?\s*|on (?:the |a )?(?:front|label)\s*)?"
    + _GIVES,
    re.IGNORECASE,
)
# A weight of what was named before: "1,000 mg of the compound", "its 900 mg capsules", "2000 mg =".
_OF_THE_SAME: Final = regex(
    rf"\s*(?:(?:of\s+)?(?:the\s+|this\s+|that\s+|such\s+)?(?:(?:plain|pure|whole|dry|1:1|2:1)\s+)*"
    rf"(?:compound|salt|chelate|powder|form|stuff)\b|of (?:it|this|that|them)\b|{_PIECE}\b)"
    r"(?!\s+(?:of|with)\s+(?!(?:it|that|this|them|these|(?:the )?(?:compound|salt|powder))\b))"
    rf"|\s*(?:=|→|{_GIVES})",
    re.IGNORECASE,
)
_SAME_WEIGHT: Final = regex(
    rf"\b(?:the )?same (?:weight|amount|quantity|dose) of\s+{_ELEMENT}$", re.IGNORECASE
)
# "Each tablet is 400 mg of oxide. Of that, 240 mg is magnesium."
_OPENING: Final = regex(
    r"[\s\"'“‘(]*(?:of (?:that|this|which|it|these)|out of (?:that|this)|it|that|this|they|these|each"
    r"|sixty percent of that)\b",
    re.IGNORECASE,
)
# "The front says citrate 800 mg. Do not be fooled: that is 130 mg of magnesium."
_THAT_IS: Final = regex(
    r"[:;,–—]\s*(?:that|this|it) (?:is|means|makes|gives|holds)\b", re.IGNORECASE
)
_GRAM: Final = regex(r"\b(?:an?|one|per|each|every) gram(?:me)?\b", re.IGNORECASE)
_ONE: Final = Decimal(1)
_BACK: Final = 60  # characters before a name in which "the same weight of" may stand


class Weighed(NamedTuple):
    """A weight in grams, where it is told, and the terms of the shares of its compound.

    `carried` says that the compound was named before, `before` that the weight was, too.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    terms: tuple[int, ...]
    carried: bool = False
    before: bool = False


def weights(scene: Scene) -> Iterator[Weighed]:
    """The weights of compounds that a number may be a share of, the surest first."""
    compounds = _compounds(scene.passage)
    if not compounds and not any(_compounds(passage) for passage in scene.around[:1]):
        return
    inside = [m for m in compounds if scene.sentence.holds(m[0].start, m[0].end)]
    masses = masses_in(scene.passage, scene.sentence)
    for mention, terms in inside:
        found = _of_name(scene, mention, masses)
        if found is not None:
            yield found._replace(terms=terms)
    for mass in masses:
        if mass.start < scene.figure.start and _OF_THE_SAME.match(scene.text, mass.end):
            terms = _named_before(scene, compounds, mass.start)
            if terms:
                yield mass._replace(terms=terms, carried=True)
    yield from _sentence_before(scene, compounds)


@lru_cache(maxsize=16)  # the numbers of one text ask one after another
def _compounds(passage: Passage) -> tuple[tuple[Mention, tuple[int, ...]], ...]:
    """The mentions of a passage that name compounds, each with its terms that are shares of one."""
    terms = passage.index.terms
    found = ((m, tuple(t for t in m.terms if shares(terms[t]))) for m in passage.mentions)
    return tuple((mention, of_share) for mention, of_share in found if of_share)


def shares(term: Term) -> bool:
    """Whether a term is a share of a compound: so many milligrams in a gram of it."""
    return term.unit in MASSES and term.basis in ("1 g", "1000 mg")


def masses_in(passage: Passage, sentence: Stretch) -> list[Weighed]:
    """The masses of a sentence, in order: its figures in grams or milligrams, and "a gram"."""
    found = [
        Weighed(f.start, f.end, f.low * GRAMS[f.unit], f.high * GRAMS[f.unit], ())
        for f in passage.figures_in(sentence)
        if f.unit in MASSES
    ]
    worded = [
        Weighed(gram.start(), gram.end(), _ONE, _ONE, ())
        for gram in _GRAM.finditer(passage.text, sentence.start, sentence.end)
    ]
    return sorted(found + worded)


def _of_name(scene: Scene, mention: Mention, masses: Sequence[Weighed]) -> Weighed | None:
    """The weight of a named compound: the mass just before its name, or just after, giving another."""
    for mass in masses:
        if mass.end <= mention.start and _OF.fullmatch(scene.text[mass.end : mention.start]):
            return mass
        named = scene.text[mention.end : mass.start] if mention.end <= mass.start else "?"
        if _AFTER_NAME.fullmatch(named) and _GIVEN.match(scene.text, mass.end):
            return mass
    if _SAME_WEIGHT.search(scene.text, max(0, mention.start - _BACK), mention.start):
        earlier = [mass for mass in masses if mass.end <= mention.start]
        for stretch in scene.before[: int(not earlier)]:
            earlier = masses_in(scene.passage, stretch)
        if earlier:
            return earlier[0]._replace(start=mention.start, end=mention.end)
    return None


def _beside_name(scene: Scene, mention: Mention, masses: Sequence[Weighed]) -> Weighed | None:
    """The weight just after a compound's name, whatever follows: "magnesium citrate 800 mg"."""
    for mass in masses:
        if mention.end <= mass.start and _AFTER_NAME.fullmatch(
            scene.text[mention.end : mass.start]
        ):
            return mass
    return None


def _named_before(
    scene: Scene, compounds: Sequence[tuple[Mention, tuple[int, ...]]], start: int
) -> tuple[int, ...]:
    """The compound last named before a weight: in its sentence, the two before, or as a title."""
    first = min((s.start for s in scene.before), default=scene.sentence.start)
    named = [terms for mention, terms in compounds if first <= mention.start < start]
    if named:
        return named[-1]
    titles = [_compounds(passage) for passage in scene.around[:1]]
    titles += [((one,) if one[0].start == 0 else ()) for one in compounds[:1]]
    found = {terms for title in titles for _, terms in title}
    return found.pop() if len(found) == 1 else ()


def _sentence_before(
    scene: Scene, compounds: Sequence[tuple[Mention, tuple[int, ...]]]
) -> Iterator[Weighed]:
    """The weight that the sentence before tells, where the number's own goes back to it."""
    opens = _OPENING.match(scene.text, scene.sentence.start) or _THAT_IS.search(scene.lead_in)
    if not scene.before or not opens:
        return
    last = scene.before[0]
    for mention, terms in reversed(compounds):
        if last.holds(mention.start, mention.end):
            masses = masses_in(scene.passage, last)
            found = _of_name(scene, mention, masses) or _beside_name(scene, mention, masses)
            if found is not None:
                yield found._replace(terms=terms, carried=True, before=True)
                return

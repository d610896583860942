"""Telling numbers of the guide's nutrient from those of others: potassium, protein, caffeine."""

import re

from factbook.literals.amounts import told_by_weight
from factbook.literals.clauses import LEADS_AGAIN, WEIGHED_IN, Stretch
from factbook.literals.lexicon import NUTRIENTS, SYMBOLS
from factbook.literals.names import Word
from factbook.literals.passages import Passage
from factbook.literals.scenes import Scene
from factbook.patterns import regex

# Told beside any other.
_NO_TOPIC = frozenset("water energy salt ash calorie calories kcal".split())
_TURN = regex(
    r"[,;]|\b(?:but|because|and)\b", re.IGNORECASE
)  # where a clause turns to another matter
_FOR = regex(r"\b(?:for|of|in)\s+(?:the\s+)?$", re.IGNORECASE)
# A number before this is an amount of what follows, unless that is a compound: "2 g of zinc oxide".
_AMOUNT_OF = regex(
    r"[\s-]*(?:(?:of|is|are)\s+)?(?:(?:elemental|dietary|total|pure|added|actual)\s+)?(?P<what>[^\W\d_]+)"
    r"(?!\s+[^\W\d_]+(?:ate|ide)s?\b)",
    re.IGNORECASE,
)
# A column or row headed by an element's symbol: "Mg", "Ca (mg)", "K, mg".
_SYMBOL = regex(rf"\W*(?P<symbol>{'|'.join(SYMBOLS)})(?:\W+(?:mg|mcg|µg|μg|g|%|% ?DV))?\W*")
# "6 g of protein, or 12 %": the per cent is the protein's.
_SAID_AGAIN = regex(rf"\s*(?:of\s+)?(?P<what>[^\W\d_]+)\s*{LEADS_AGAIN}", re.IGNORECASE)
# "Never drink the bath salt": no sodium.
_NO_SALT = regex(r"\b(?:bath|epsom|the|other|of)\s+$", re.IGNORECASE)
_SALT_REACH = 8  # characters before the word that tell which salt it is
_BEFORE_GAP = regex(
    r"\s*(?:content|intake|\(mg\)|[:=(–-]|,\s(?=at\b)|is|at|of|has|about|around|~)*\s*"
)


def other_nutrient(scene: Scene, nutrient: str) -> bool:
    """Whether a number is about another nutrient: "961 mg of potassium", "Zinc: 11 mg"."""
    own = nutrient.lower()
    for head in scene.heads:
        if any(told_by_weight(head.index, m.terms) for m in head.mentions):
            continue
        named = {word.low for word in nutrients_in(head, head.whole)} or _by_symbol(head.text)
        if named and own not in named:
            return True
    nearest = _nearest_nutrient(scene) or _said_again(scene) or _going_on(scene, own)
    return nearest is not None and nearest != own


def _by_symbol(header: str) -> set[str]:
    """The nutrient whose symbol is all that a header says."""
    found = _SYMBOL.fullmatch(header)
    return {SYMBOLS[found["symbol"]]} if found else set()


def amount_of(scene: Scene, unit: str, nutrient: str) -> bool:
    """Whether a number is a weight that is said to be one of the nutrient: "0.42 g of magnesium".

    Only the words beside it count, or its column's header: a bare "30 g" is a serving. Less than a
    gram is none: "0.42 g a day".
    """
    if unit not in WEIGHED_IN:
        return False
    if unit == "g" and scene.figure.high < 1:
        return True
    if scene.tabular and not scene.figure.unit:
        return nutrient.lower() in scene.column_text.lower()
    found = _AMOUNT_OF.match(scene.text, scene.figure.end)
    return found is not None and found["what"].lower() == nutrient.lower()


def other_topic(scene: Scene, nutrient: str) -> bool:
    """Whether the sentence, the one before or the heading speaks of another nutrient alone."""
    lead_in = Stretch(scene.sentence.start, scene.own.end)
    places = [(scene.passage, lead_in), *((scene.passage, s) for s in scene.before[:1])]
    places += [(p, p.whole) for p in (*scene.around, *scene.title)]
    for passage, stretch in places:
        named = [w.low for w in nutrients_in(passage, stretch) if w.low not in _NO_TOPIC]
        if named:
            return nutrient.lower() not in named
    return False


def nutrients_in(passage: Passage, stretch: Stretch) -> list[Word]:
    """The words for nutrients in a stretch that are no part of a known name."""
    return [
        w
        for w in passage.words_in(stretch)
        if (w.folded in NUTRIENTS or w.low in NUTRIENTS)
        and not (w.folded == "salt" and _of_another(passage.text, w.start))
        and not any(
            m.start <= w.start < m.end
            for m in passage.mentions_in(stretch)
            if told_by_weight(passage.index, m.terms)
        )
    ]


def _of_another(text: str, start: int) -> bool:
    """Whether a salt at an offset is another than sodium's: "bath salt", "500 mg of the salt"."""
    return _NO_SALT.search(text, max(0, start - _SALT_REACH), start) is not None


def _said_again(scene: Scene) -> str | None:
    """The nutrient of the amount that a per cent says again: "selenium 544 mcg (989% DV)"."""
    if scene.figure.unit != "%":
        return None
    for figure in scene.passage.figures:
        gap = scene.text[figure.end : scene.figure.start]
        if figure.unit not in WEIGHED_IN or not gap:
            continue
        again = _SAID_AGAIN.match(gap)
        if again is not None and again["what"].lower() in NUTRIENTS:
            return again["what"].lower()
        if gap.strip() == "(":
            stretch = Stretch(scene.sentence.start, figure.start)
            named = [w.low for w in nutrients_in(scene.passage, stretch)]
            return named[-1] if named else None
    return None


def _going_on(scene: Scene, nutrient: str) -> str | None:
    """The nutrient of the amount before, in a sentence that goes on without one.

    "A banana has 422 mg of potassium, an avocado 975 mg."
    """
    if nutrient in scene.sentence_text.lower():
        return None
    for stretch in scene.earlier[:1]:
        for figure in scene.passage.figures_in(stretch):
            found = _AMOUNT_OF.match(scene.text, figure.end)
            if figure.unit == scene.figure.unit and found and found["what"].lower() in NUTRIENTS:
                return found["what"].lower()
    return None


def _nearest_nutrient(scene: Scene) -> str | None:
    """The nutrient nearest to a number in its stretch: what follows it, else what precedes."""
    inside = nutrients_in(scene.passage, scene.own)
    for word in inside:
        gap = scene.text[scene.figure.end : word.start]
        if word.start >= scene.figure.end and re.fullmatch(
            r"[\s-]*(?:of|de|each of)?\s*(?:elemental|dietary|total|pure|added)?\s*", gap
        ):
            return word.low
        before = scene.text[max(0, word.start - 12) : word.start]
        if word.start >= scene.figure.end and _FOR.search(before) and not _TURN.search(gap):
            return word.low
    for word in reversed(inside):
        gap = scene.text[word.end : scene.figure.start]
        if word.end <= scene.figure.start:
            return word.low if _BEFORE_GAP.fullmatch(gap.lower()) else None
    return None

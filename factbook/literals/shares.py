"""Telling a share of the nutrient in a compound from other percentages beside the compound's name."""

import re
from functools import lru_cache
from typing import Final

from factbook.literals.clauses import Stretch
from factbook.literals.lexicon import STUDY, SYMBOLS
from factbook.literals.passages import says
from factbook.literals.scenes import Scene
from factbook.literals.smallness import plain, plain_after
from factbook.patterns import regex
from factbook.voucher import Term

# "60% magnesium", "16 percent elemental magnesium"; not "60% magnesium absorption".
_PER_CENT_OF: Final = regex(
    r"(?:%|\bper ?cent)\s+(?:of (?:it|this|that)(?: (?:salt|compound|form|powder))?\s+)?"
    r"(?:(?:is|are|being)\s+)?(?:(?:pure|elemental)\s+)?(?P<what>[^\W\d_]+)\b"
    r"(?!\s+(?:absor|uptake|bioavail|retention|[^\W\d_]+(?:ate|ide)\b))",
    re.IGNORECASE,
)
# "Just 8% of it is magnesium", "14% of the molecule", "6 percent of its weight".
_OF_IT: Final = regex(
    r"\s*of (?:it|that|this|them|which|(?:the|its|their|each|this) (?:total )?(?:molecule|compound|salt"
    r"|weight|mass|powder|chelate|tablet|capsule))\b",
    re.IGNORECASE,
)
_BY_SYMBOL: Final = regex(r"(?:%|per ?cent)\s*(?:of )?(?P<symbol>[A-Z][a-z]?)\b")
_REACH: Final = 24  # characters after a per cent in which the nutrient is named
_NEXT: Final = 12  # characters after a per cent in which the name begins that it is one of
_WEIGHED: Final = ("elemental", "by weight", "by mass")
_APPOSITION: Final = regex(r",[^,]*,|\([^)]*\)")


def is_share(scene: Scene, term: Term, nutrient: str) -> bool:
    """Whether a per cent is told as the nutrient's share of what a term names.

    It is said to be ("oxide is 60% magnesium", "8% of it is magnesium"), or it stands plainly beside
    the name where such shares are the matter: "Oxide is 60% magnesium. Carbonate is 29%."
    """
    if term.unit != "%" or not any("content" in cue for cue in term.cues):
        return False
    if term.bars and says(f"{scene.own_text} | {scene.head_text}", term.bars):
        return False
    name = nutrient.lower()
    if scene.tabular and _of_symbol(scene.column_text, name):
        return True
    if name in _contents(scene.lead_in) and not says(scene.lead_in, term.bars):
        return True
    if (of_it(scene) or _of_name(scene, name)) and _of_weight(scene, name):
        return True
    return _beside_name(scene) and _among_shares(scene, term, name)


def _of_symbol(header: str, nutrient: str) -> bool:
    """Whether a column's header asks for per cents of the nutrient by its symbol: "% Mg"."""
    return any(SYMBOLS.get(found["symbol"]) == nutrient for found in _BY_SYMBOL.finditer(header))


def of_it(scene: Scene) -> bool:
    """Whether a per cent is one of a compound named before: "8% of it", "6% of its weight"."""
    return _OF_IT.match(scene.text, scene.figure.end) is not None


def of_nutrient(scene: Scene, nutrient: str) -> bool:
    """Whether the nutrient's name follows a per cent: "At 9% magnesium it holds its own"."""
    found = _PER_CENT_OF.match(scene.text, max(scene.figure.start, scene.figure.end - 1))
    found = found or _PER_CENT_OF.search(scene.text, scene.figure.start, scene.figure.end + _REACH)
    return found is not None and found["what"].lower() == nutrient.lower()


def _of_name(scene: Scene, nutrient: str) -> bool:
    """Whether a per cent is one of a compound named next: "15% of taurate is magnesium"."""
    end = scene.figure.end
    for mention in scene.passage.mentions_in(Stretch(end, min(end + _NEXT, scene.own.end))):
        gap = scene.text[end : mention.start].split()
        return (
            gap in (["of"], ["of", "the"]) and nutrient in scene.text[mention.end : scene.own.end]
        )
    return False


@lru_cache(maxsize=64)  # the numbers of one text ask one after another
def _contents(text: str) -> frozenset[str]:
    """What a text gives percentages of: "60% magnesium" is one of magnesium."""
    return frozenset(found["what"].lower() for found in _PER_CENT_OF.finditer(text))


def _of_weight(scene: Scene, nutrient: str) -> bool:
    """Whether the words say that the per cent is the nutrient's, or one of a weight."""
    own = scene.own_text.lower()
    return nutrient in own or says(own, ("weight", "mass", "molecule", "metal", "element-"))


def _beside_name(scene: Scene) -> bool:
    """Whether nothing but small words stands between a name and the number, or after it."""
    if not plain_after(scene) or STUDY & scene.passage.folded(scene.own):
        return False
    before = [m for m in scene.passage.mentions_in(scene.own) if m.end <= scene.figure.start]
    if not before:
        return not scene.passage.features_in(scene.own)
    gap = Stretch(before[-1].end, scene.figure.start)
    aside = _APPOSITION.match(scene.text, gap.start, gap.end)
    return plain(scene.passage, Stretch(aside.end() if aside else gap.start, gap.end))


def _among_shares(scene: Scene, term: Term, nutrient: str) -> bool:
    """Whether the words around a number, or the document, speak of shares of the nutrient.

    The nearest that speak of shares or of uptake decide.
    """
    for text in (scene.lead_in, scene.previous_text, scene.block.lead, scene.around_text):
        if says(text, term.bars):
            return False
        if nutrient in _contents(text) or says(text, _WEIGHED):
            return True
    return nutrient in _contents(scene.document) or says(scene.document, _WEIGHED)

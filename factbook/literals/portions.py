"""Which serving a number is for: the one in its clause, its column, its row, or the heading."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final, NamedTuple

from factbook.literals.amounts import told_by_weight
from factbook.literals.clauses import WEIGHED_IN, Stretch, says_again
from factbook.literals.figures import Figure
from factbook.literals.multiples import multiple
from factbook.literals.naming import Subject, speaking
from factbook.literals.numbers import TWO_TO_TEN, digits_value, spelled_value
from factbook.literals.passages import Passage
from factbook.literals.prose import BlockKind
from factbook.literals.scenes import Scene
from factbook.literals.servings import ONE_PIECE, Portion, Serving
from factbook.patterns import regex
from factbook.units import GRAMS, decimal

_OF: Final = regex(
    r"\s*(?:of\s+)?(?:(?!(?:and|or|but|while|whereas|with|to|for|in|from|than|has|have|gives?)\b)"
    r"[a-z-]+\s+){0,2}",
    re.IGNORECASE,
)
_EACH: Final = regex(
    r"\s*(?:(?:in )?each|apiece|a piece|a slice|per (?:piece|slice))\b", re.IGNORECASE
)
_SAME_AMOUNT: Final = regex(
    r"\bsame (?:amount|weight|quantity|portion|size|serving)\b", re.IGNORECASE
)
_FOR_WEIGHT: Final = regex(
    r"\b(?:per|what|how much|of) (?:each |every )?(?:100|a hundred) ?(?:g|grams)\b(?! of\b)(?=[^.]*\.)",
    re.IGNORECASE,
)
# "Magnesium, mg in 100 g of what you scoop", before a table or a list.
_UNIT_FOR_WEIGHT: Final = regex(
    r"\b(?:mg|milligrams?)\s*(?:of magnesium\s+)?(?:in|per|for|/)\s*(?:each |every )?"
    r"(?:100|a hundred|one hundred) ?(?:g|grams)\b",
    re.IGNORECASE,
)
_THROUGHOUT: Final = regex(
    r"\b(?:every|each|all|the) (?:of the )?(?:figures?|values?|numbers?|amounts?)\b[^.\n]{0,60}?"
    r"\b(?:per|in|for) (?:100|a hundred) ?(?:g|grams)\b",
    re.IGNORECASE,
)
# "The label calls that 50 % of the Daily Value", "That's 6 %", ", which is 15 %".
_BACK_TO_IT: Final = regex(r"\b(?:that|this|which)\b", re.IGNORECASE)
_COMMA: Final = regex(r"[,;]\s")
_THE: Final = regex(r"\b(?:the|that|this)\s+(?:[a-z-]+\s+)?$", re.IGNORECASE)
_REACH: Final = 40  # characters after a serving in which the name of its food stands
_PIECES: Final = regex(
    r"(?:\b(?P<one>an?|one|per|each|every|single|the)"
    rf"|\b(?P<words>{TWO_TO_TEN}|twelve|half an?|half)"
    r"|(?P<digits>\d+(?:[./]\d+)?|½))\s+(?:(?!(?:small|large|big|huge|mini|tiny|half|handful|cup|bag"
    r"|cups|ounce|ounces|slices?|of|and|bowl|servings?)\b)[a-z-]+\s+){0,2}$",
    re.IGNORECASE,
)


class Stated(NamedTuple):
    """The servings that a number may be for; not `sure` when they are of something else."""

    servings: tuple[Serving, ...] = ()
    sure: bool = True


def servings_for(scene: Scene, subject: Subject, *, pieces: bool) -> Stated:
    """The servings that are stated for a number, from the nearest place that states any.

    `pieces` says whether the thing is weighed by the piece at all: an avocado is, oats are not.
    """
    for servings in _places(scene, subject, pieces=pieces):
        if servings:
            own = tuple(s for s in servings if not _anothers(scene, s, subject))
            # In one sentence a serving is shared: "an ounce of almonds has 80 mg, cashews 74 mg".
            near = all(scene.sentence.start <= s.start < scene.sentence.end for s in servings)
            stated = own or servings
            if _EACH.match(scene.text, scene.figure.end):
                stated = tuple(map(_single, stated))
            return Stated(stated, sure=bool(own) or near)
    if pieces and _EACH.match(scene.text, scene.figure.end):
        return Stated((ONE_PIECE,))  # "Dried figs: 6 mg each."
    return Stated()


def said_again(scene: Scene) -> Figure | None:
    """The amount that a per cent says again: "it has 32 mg, or 8 %", "adds 27 mg. That's 6 %"."""
    before = scene.passage.figures_in(Stretch(scene.own.start, scene.figure.start))
    if before:
        again = says_again(scene.text, before[-1], scene.figure, scene.passage.landmarks)
        return before[-1] if again else None
    if not _BACK_TO_IT.search(scene.text, scene.own.start, scene.figure.start):
        return None
    for stretch in (*scene.earlier[:1], *scene.before[: int(not scene.earlier)]):
        told = [f for f in scene.passage.figures_in(stretch) if f.end <= scene.figure.start]
        return told[-1] if told and told[-1].unit in WEIGHED_IN else None
    return None


def weighing(grams: Decimal) -> Serving:
    """The serving that so many grams are, told nowhere in the text."""
    return Serving(0, 0, (Portion(0, 0, grams, grams, "g"),))


def _single(serving: Serving) -> Serving:
    """A serving of several pieces as one of them: "two slices of bread at 23 mg each"."""
    one = decimal(1)
    return serving._replace(portions=tuple(
        p._replace(low=one, high=one) if p.low > 1 and p.unit not in (*GRAMS, "ml") else p
        for p in serving.portions
    ))  # fmt: skip


def _places(scene: Scene, subject: Subject, *, pieces: bool) -> Iterator[tuple[Serving, ...]]:
    """The servings of each place that may state one, nearest first."""
    own = _within(scene.passage, scene.own, scene)
    if not own:
        yield _times(scene, subject, pieces=pieces)
    near = _before_comma(scene, tuple(s for s in own if not _anothers(scene, s, subject)))
    yield near + (_pieces(scene.passage, scene.own, subject) if pieces else ())
    if scene.tabular:
        yield _of_table(scene, subject)
    for stretch in scene.earlier:
        yield _within(scene.passage, stretch, scene)
    yield _same(scene)
    for passage in scene.around:
        yield passage.servings
    if scene.passage.breaks:
        # The first of several short lines is their title: "Per 100 g".
        yield _within(scene.passage, scene.passage.sentences[0], scene)
    carried = subject.near == "carried"
    for stretch in scene.before[:1]:
        found = _within(scene.passage, stretch, scene)
        again = carried or _named_again(scene, subject, stretch)
        yield found if again else tuple(s for s in found if _rate(scene.text, s))
    for stretch in scene.later[: int(carried or not scene.earlier)]:
        told = any(f.unit == scene.figure.unit for f in scene.passage.figures_in(stretch))
        if not (told or scene.passage.mentions_in(stretch)):
            yield _within(scene.passage, stretch, scene)
    for passage in scene.title:
        yield passage.servings
    yield _announced(scene)


def _before_comma(scene: Scene, servings: tuple[Serving, ...]) -> tuple[Serving, ...]:
    """The servings before a number, where those after it are told apart by a comma.

    "Half a cup has 50 mg, a full cup twice that."
    """
    figure = scene.figure
    before = tuple(s for s in servings if s.end <= figure.start)
    return tuple(
        s for s in servings
        if not before or s.end <= figure.start or not _COMMA.search(scene.text, figure.end, s.start)
    )  # fmt: skip


def _named_again(scene: Scene, subject: Subject, before: Stretch) -> bool:
    """Whether a clause names with an article what the sentence before named: "puts the spinach at"."""
    terms = set(subject.terms)
    told = any(terms & set(m.terms) for m in scene.passage.mentions_in(before))
    return told and any(
        _THE.search(scene.text, scene.own.start, mention.start)
        for mention in scene.passage.mentions_in(scene.own)
        if terms & set(mention.terms)
    )


def _announced(scene: Scene) -> tuple[Serving, ...]:
    """The weight that figures are for throughout, as sentences or paragraphs before say it.

    "Here is what 100 grams hold.", "Every figure on this list is milligrams in 100 g of the food."
    """
    text = scene.text[: scene.sentence.start]
    listed = scene.block.lead if scene.tabular or scene.block.kind is BlockKind.ITEM else ""
    told = _FOR_WEIGHT.search(text) or _UNIT_FOR_WEIGHT.search(listed)
    if not (told or _throughout(scene.document)):
        return ()
    return (weighing(decimal(100)),)


@lru_cache(maxsize=16)  # every number without a serving asks it of its document
def _throughout(document: str) -> bool:
    """Whether a document says that all of its figures are for 100 g."""
    return _THROUGHOUT.search(document) is not None


def _times(scene: Scene, subject: Subject, *, pieces: bool) -> tuple[Serving, ...]:
    """So many of the serving before; or of the thing itself, where a number's clause names it."""
    told = multiple(scene.text, scene.own.start, scene.figure.start)
    if told is None:
        return ()
    named = any(m.terms for m in scene.passage.mentions_in(scene.own))
    for stretch in () if named else (*scene.earlier[:1], *scene.before):
        single = _within(scene.passage, stretch, scene)[-1:]
        if pieces:
            single = single or _pieces(scene.passage, stretch, subject)[-1:]
        if single:
            return (told.of(single[0]),)
    return (told.pieces,) if pieces and told.whole else ()


def _same(scene: Scene) -> tuple[Serving, ...]:
    """The serving of the sentence before, where a number is for "the same amount" of another food."""
    if not scene.before or not _SAME_AMOUNT.search(scene.lead_in):
        return ()
    # Of no place of its own, so that it is not taken for the other food's.
    return tuple(
        s._replace(start=0, end=0) for s in _within(scene.passage, scene.before[0], scene)[-1:]
    )


def _rate(text: str, serving: Serving) -> bool:
    """Whether a serving is what all figures are for: "per 100 g"."""
    return text[max(0, serving.start - 4) : serving.start + 4].lower().lstrip().startswith("per ")


def _anothers(scene: Scene, serving: Serving, subject: Subject) -> bool:
    """Whether a serving is one of something else: "40 g of oats, with a banana"."""
    if serving not in scene.passage.servings_in(Stretch(serving.start, serving.start + 1)):
        return False
    for mention in speaking(scene.passage):
        if not serving.end <= mention.start < serving.end + _REACH:
            continue
        if mention.terms and not told_by_weight(scene.passage.index, mention.terms):
            continue  # "a tablespoon of the powder": no other food
        gap = scene.text[serving.end : mention.start]
        if _OF.fullmatch(gap):
            return not set(mention.terms) & set(subject.terms) and not (
                set(mention.words) & subject.words
            )
    return False


def _within(passage: Passage, stretch: Stretch, scene: Scene) -> tuple[Serving, ...]:
    """The servings inside a stretch, not those that are the number itself."""
    figure = scene.figure
    return tuple(
        s for s in passage.servings_in(stretch) if (s.end <= figure.start or s.start >= figure.end)
    )


def _of_table(scene: Scene, subject: Subject) -> tuple[Serving, ...]:
    """The serving of a table's column, else of its row."""
    for head in (*scene.legend, *reversed(scene.heads)):
        if head.servings and head.text != scene.block.row_header:
            return tuple(s for s in head.servings if _weighable(s)) or _of_row(scene, subject)
    return _of_row(scene, subject)


def _of_row(scene: Scene, subject: Subject) -> tuple[Serving, ...]:
    """The serving that the row's other cells state."""
    for passage in (*scene.heads[:1], *scene.row):
        if passage.servings:
            return passage.servings
        pieces = _pieces(passage, passage.whole, subject)
        if pieces:
            return pieces
    return ()


def _weighable(serving: Serving) -> bool:
    """Whether a serving is more than the bare word "serving"."""
    return any(p.unit not in ("serving", "portion") for p in serving.portions)


def _pieces(passage: Passage, stretch: Stretch, subject: Subject) -> tuple[Serving, ...]:
    """Servings counted in the thing itself: "an avocado", "two figs", "1 large banana"."""
    found = []
    for mention in passage.mentions_in(stretch):
        if not set(mention.terms) & set(subject.terms):
            continue
        count = _PIECES.search(passage.text[max(stretch.start, mention.start - 30) : mention.start])
        if count is None:
            continue
        value = _count(count)
        if value == 1 and _is_plural(passage, mention.end):
            continue
        portion = Portion(mention.start, mention.end, value, value, mention.words[-1])
        found.append(Serving(mention.start, mention.end, (portion,)))
    return tuple(found)


def _is_plural(passage: Passage, end: int) -> bool:
    """Whether the name that ends at an offset is in the plural: "each almonds" counts nothing."""
    return passage.text[:end].endswith("s") and not passage.text[:end].endswith("ss")


def _count(found: re.Match[str]) -> Decimal:
    """The number of pieces."""
    if found["one"]:
        return decimal(1)
    if found["digits"]:
        return digits_value(found["digits"])
    words = found["words"].lower()
    return decimal("0.5") if words.startswith("half") else spelled_value(words)

"""The numbers that may be literals, each of which cuts its sentence; the others only stand beside."""

import re
from collections.abc import Sequence
from typing import Final

from factbook.literals.clauses import Stretch
from factbook.literals.ellipsis import unit_before
from factbook.literals.figures import SHARE_UNIT, Figure
from factbook.literals.lexicon import NUTRIENTS
from factbook.literals.passages import Passage
from factbook.literals.prose import Block, BlockKind
from factbook.literals.scenes import LISTED, OF_DAILY_VALUE, SORT
from factbook.patterns import regex

# A share in words that is part of an amount or a thing: "half the RDA", "a third as much".
_PART_OF: Final = regex(
    r"\s*(?:of\s+)?(?:(?:the|that|this|it(?! (?:is|sits|floats|stays) (?:in|with))|them|your|their|his"
    r"|her|as|its|what|those)\b(?!\s+(?:people"
    r"|population|adults|americans|us\b|country|men|women|nation|body|total|mineral|nutrient|weight"
    r"|molecule|compound|salt|(?:reported |reviewed )?cases))"
    r"|an?\b|marathon|ironman|time|day|hour|way|life|full|empty|rack|cent)",
    re.IGNORECASE,
)
# "Did not reach half": what is measured by, no share of people.
_MEASURE: Final = regex(
    r"\b(?:reach(?:es|ed)?|make|makes|made|meets?|met)(?: it)?(?: to)?\s+$", re.IGNORECASE
)
_SORT_BEFORE: Final = regex(r"\b(?:chocolate|cocoa|cacao)[ ,]*\($", re.IGNORECASE)
# What may follow a bare number at an item's end.
_NOTE: Final = regex(r"\s*(?:\([^()]*\))?[\s.;,]*")
_NEXT: Final = regex(r"\s*[/|·]\s")  # "Men: 420 / women: 320"
_WIDEST: Final = 80  # characters that a serving or an age may take
_COUNT_GAP: Final = 24  # characters between a count and what it counts: "300 different enzymes"
# Units that no fact is compared in by themselves: they measure portions, prices, effort.
_NO_ANCHOR: Final = ("oz", "lb", "kg", "cup", "tbsp", "tsp", "ml", "L", "money", "kcal")


def is_anchor(passage: Passage, figure: Figure, block: Block, above: Sequence[str] = ()) -> bool:
    """Whether a number cuts its sentence: it has a unit of facts, or stands bare in a table.

    `above` are the texts that introduce the block: a question, a heading.
    """
    if figure.unit in _NO_ANCHOR or _in_serving(passage, figure):
        return False
    in_words = figure.unit == "h" and figure.spelled
    if (figure.unit == "min" or in_words) and not _timed(passage, block, above):
        return False
    if figure.unit == SHARE_UNIT and not _share(passage, figure):
        return False
    if figure.unit == "%" and (
        _tells_sort(passage.text, figure) or _in_name(passage, figure, block)
    ):
        return False
    if passage.text[figure.end - 1].isdigit():
        near = passage.features_in(Stretch(max(0, figure.start - _WIDEST), figure.end))
        if any(f.aged and figure.start < f.end for f in near):
            return False
    if figure.unit or counts(passage, figure):
        return True
    return _bare(passage, figure, block) or unit_before(passage, figure, ("mg",)) != ""


def _tells_sort(text: str, figure: Figure) -> bool:
    """Whether a percentage tells a sort of food: "70 % cocoa", "dark chocolate (70–85%)"."""
    return bool(SORT.match(text, figure.end) or _SORT_BEFORE.search(text, 0, figure.start))


def _in_name(passage: Passage, figure: Figure, block: Block) -> bool:
    """Whether a percentage stands in the cell that names the row's thing: "Dark chocolate, 70–85%"."""
    if block.kind is not BlockKind.CELL or block.column > 0:
        return False
    return any(m.terms and m.end <= figure.start for m in passage.mentions) and not (
        OF_DAILY_VALUE.match(passage.text, figure.end)
    )


def _share(passage: Passage, figure: Figure) -> bool:
    """Whether a part in words may be a share of people or of a thing that facts know."""
    if passage.names_foods and OF_DAILY_VALUE.match(passage.text, figure.end):
        return True
    if _MEASURE.search(passage.text, max(0, figure.start - _COUNT_GAP), figure.start):
        return False  # "39 percent did not even reach half"
    apart = _ordinal(passage.text, figure) or _PART_OF.match(passage.text, figure.end)
    return passage.names_shares and not apart


def _timed(passage: Passage, block: Block, above: Sequence[str]) -> bool:
    """Whether a text, its row's header or what introduces it names what facts give hours for."""
    headers = [Passage(text, passage.index) for text in (block.row_header, *above) if text]
    named = (m for p in (passage, *headers) for m in p.mentions)
    return any(passage.index.terms[t].unit == "h" for m in named for t in m.terms)


def _bare(passage: Passage, figure: Figure, block: Block) -> bool:
    """Whether a number without a unit may be a literal: in a table's body, at an item's end."""
    if block.kind is BlockKind.ITEM:
        text = passage.text
        if not (_NOTE.fullmatch(text, figure.end) or _NEXT.match(text, figure.end)):
            return False
        named = any(m.terms and m.end <= figure.start for m in passage.mentions)
        return named or LISTED.search(text, 0, figure.start) is not None  # "Kidney beans 80"
    return block.kind is BlockKind.CELL and block.column > 0 and block.row > 0


def _ordinal(text: str, figure: Figure) -> bool:
    """Whether a part in words is a place in a row: "A third: oxide", not "a third of Americans"."""
    words = text[figure.start : figure.end].lower()
    part = words.endswith(("third", "quarter", "fourth", "fifth", "sixth", "eighth", "tenth"))
    following = text[figure.end :].lstrip()
    return part and not following.startswith("of ") and _next_word(following) not in NUTRIENTS


def _next_word(text: str) -> str:
    """The word that a text begins with, in lower case."""
    return text.partition(" ")[0].strip(",.;:").lower()


def counts(passage: Passage, figure: Figure) -> bool:
    """Whether a bare number counts something that facts count: "300 enzymes"."""
    if figure.unit:
        return False
    following = Stretch(figure.end + 1, figure.end + _COUNT_GAP)
    return any(
        not passage.index.terms[t].unit
        for mention in passage.mentions_in(following)
        for t in mention.terms
    )


def _of_grams(passage: Passage, figure: Figure) -> bool:
    """Whether grams may be those of a fact in grams that the sentence names: "an adult carries 25 g"."""
    if figure.unit != "g":
        return False
    sentence = passage.sentences[passage.sentence_of(figure)]
    named = (t for m in passage.mentions_in(sentence) for t in m.terms)
    return any(passage.index.terms[t].unit == "g" for t in named)


def _in_serving(passage: Passage, figure: Figure) -> bool:
    """Whether a number is part of a serving ("28 g of almonds", "2 slices", "half a cup")."""
    if figure.unit not in ("", "g", SHARE_UNIT) or _of_grams(passage, figure):
        return False
    return any(
        portion.start <= figure.start < portion.end
        for serving in passage.servings_in(Stretch(max(0, figure.start - _WIDEST), figure.end))
        for portion in serving.portions
    )

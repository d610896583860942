"""Reading a document: every literal of its prose with what became of it."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from factbook.literals.compounds import Lookup
from factbook.literals.figures import SHARE_UNIT
from factbook.literals.layout import Layout
from factbook.literals.matching import Matcher
from factbook.literals.names import index
from factbook.literals.numbers import may_hold
from factbook.literals.outcome import Finding, Outcome, Verdict
from factbook.literals.prose import CITATION, REFERENCE, Block, BlockKind, decoded
from factbook.literals.scenes import Scene, in_hours
from factbook.literals.units_near import unit_of
from factbook.patterns import regex
from factbook.voucher import Vocabulary

# Units of other matters: nobody's literal.
_FOREIGN: Final = frozenset(
    ("", "money", "kcal", "oz", "lb", "kg", "cup", "tbsp", "tsp", "ml", "L", "mmHg", "IU")
)
# Shares in words and hours are literals only where a fact speaks of them.
_ONLY_CLAIMED: Final = (SHARE_UNIT, "h", "min")
_QUOTED: Final = regex(rf"[“\"]([^”\"]*)[”\"][\s.,;]*{CITATION}")


def read(
    blocks: Sequence[Block], vocabulary: Vocabulary, lookup: Lookup, nutrient: str, unit: str
) -> tuple[Finding, ...]:
    """Every literal of a document's prose, in order, with its outcome.

    `lookup` gives the vouchers of a subject; it is asked only for subjects that the prose
    names. `nutrient` is what the guide is about, and `unit` what it is measured in, where a
    table's column says no more than its name. References in the prose count as bound.
    """
    matcher = Matcher(index(vocabulary), lookup, nutrient, unit)
    blocks = tuple(map(decoded, blocks))
    layout = Layout(blocks, matcher.index)
    found: list[Finding] = []
    for number, block in enumerate(blocks):
        if block.tokens:
            found.extend(_bound(block))
        if block.kind is not BlockKind.QUOTE and may_hold(block.text):
            found.extend(_literals(layout, number, matcher))
    return tuple(found)


def _bound(block: Block) -> Iterator[Finding]:
    """The references of a block."""
    for token in block.tokens:
        if block.text[token.start : token.start + 1] == REFERENCE:
            span = block.span(token.start, token.start + 1)
            yield Finding(span, token.text, None, Verdict(Outcome.BOUND))


def _literals(layout: Layout, number: int, matcher: Matcher) -> Iterator[Finding]:
    """The literals of one block with their verdicts."""
    for scene in layout.scenes(number):
        if _quoted(scene):
            continue
        unit = unit_of(scene, matcher.nutrient, matcher.unit)
        if unit in _FOREIGN and not (unit == "" and scene.counted):
            continue
        figure = scene.figure
        hours = unit == "min"
        verdict = matcher.verdict(in_hours(scene), "h") if hours else matcher.verdict(scene, unit)
        only_claimed = unit == "" or figure.unit in _ONLY_CLAIMED
        if only_claimed and verdict.outcome is Outcome.UNCLAIMED and verdict.voucher is None:
            continue
        yield Finding(
            scene.block.span(scene.offset + figure.start, scene.offset + figure.end),
            scene.text[figure.start : figure.end],
            figure.quantity(unit),
            verdict,
        )


def _quoted(scene: Scene) -> bool:
    """Whether a number stands in a quotation that is followed by its citation."""
    return CITATION in scene.text and any(
        start <= scene.figure.start < end for start, end in _quotations(scene.text)
    )


@lru_cache(maxsize=16)  # the numbers of one text ask one after another
def _quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Where the quotations of a text stand that are followed by their citation."""
    return tuple(found.span(1) for found in _QUOTED.finditer(text))

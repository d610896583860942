"""A number in its surroundings: its clause, those before, its row and column, the headings."""

import re
from dataclasses import dataclass, replace

from factbook.lazy import Kept
from factbook.literals.clauses import Stretch
from factbook.literals.figures import Figure
from factbook.literals.passages import Passage
from factbook.literals.prose import Block, BlockKind
from factbook.patterns import regex

# A percentage that tells a sort of food: "70 % cocoa", "1 % milk", "100 % whole wheat".
SORT = regex(
    r"[\s-]*(?:or (?:more|higher|above)\s*)?(?:cocoa|cacao|dark|chocolate|milk|milkfat|fat|solids"
    r"|whole|lean|alcohol|abv|pure\b|cotton|bran\b|natural)",
    re.IGNORECASE,
)
# What stands before the bare number of a list's item: "Men: 420", "Women – about 320".
LISTED = regex(r"[:=–—]\s*(?:about|around|roughly|approx\.?|ca\.?|~|≈)?\s*$", re.IGNORECASE)
DAILY_VALUE = (
    r"(?:DVs?\b|%\s?DV\b|daily values?|daily needs?|daily requirements?|daily intakes?|RDIs?\b"
    r"|RDAs?\b"
    r"|daily allowances?|dietary allowances?|recommended (?:daily|dietary|intakes?|amounts?|value)"
    r"|daily recommend\w+|day['’]s (?:worth|needs?|supply|requirement|magnesium|intake|target)"
    r"|(?<=your )day\b|reference (?:intake|value)s?"
    r"|needs for (?:the|a|one) day|requirements? for (?:the|a) day"
    r"|daily target|daily dose|daily magnesium|what you need|value for the day|label values?)"
)
# What follows a share of it: "18 % of the Daily Value", "a third of what you need".
OF_DAILY_VALUE = regex(
    r"[\s)]*(?:of\s+)?(?:(?:the|your|an?|its|their|our|my|adults?|adult['’]s|one['’]s|total"
    rf"|person['’]s|average|recommended|suggested|estimated|FDA|US|U\.S\.|labels?)\s+){{0,4}}{DAILY_VALUE}",
    re.IGNORECASE,
)
_MINUTES = 60  # in an hour
_TITLE = 4  # words of a title that is but a name
_FAR = 400  # characters of a sentence that count as near


@dataclass(frozen=True, eq=False, repr=False)
class Scene:
    """One number of a block with everything that may tell what it is about.

    `own` is its stretch of the sentence, `earlier` those before it in the sentence and
    `before` the sentences before it, nearest first. `heads` are the row's and the column's
    header, `row` the other cells, `row_heads` the headers of their columns, `around` lead, caption
    and headings, nearest first. `legend` is what the lead says of its column,
    `lead_rest` what it says of all. `ranked` is the number of figures that "respectively" deals out,
    `rank` this one's place among them.
    """

    block: Block
    passage: Passage
    figure: Figure
    own: Stretch
    sentence: Stretch
    earlier: tuple[Stretch, ...] = ()
    later: tuple[Stretch, ...] = ()
    before: tuple[Stretch, ...] = ()
    heads: tuple[Passage, ...] = ()
    row: tuple[Passage, ...] = ()
    row_heads: tuple[str, ...] = ()
    around: tuple[Passage, ...] = ()
    lead: tuple[Passage, ...] = ()
    title: tuple[Passage, ...] = ()
    document: str = ""
    counted: bool = False
    column_text: str = ""
    legend: tuple[Passage, ...] = ()
    lead_rest: str = ""
    offset: int = 0
    rank: int = 0
    ranked: int = 0

    @property
    def text(self) -> str:
        """The block's text."""
        return self.passage.text

    @Kept
    def own_text(self) -> str:
        """The number's stretch of the sentence."""
        return self.text[self.own.start : self.own.end]

    @Kept
    def lead_in(self) -> str:
        """The sentence from its beginning to the end of the number's stretch."""
        return self.text[max(self.sentence.start, self.own.end - _FAR) : self.own.end]

    @Kept
    def sentence_text(self) -> str:
        """The sentence, as far as it is near."""
        start = max(self.sentence.start, self.own.start - _FAR)
        return self.text[start : min(self.sentence.end, self.own.end + _FAR)]

    @Kept
    def head_text(self) -> str:
        """The row's and the column's header, with what the lead says of the column."""
        return " | ".join(p.text for p in (*self.heads, *self.legend))

    @Kept
    def row_text(self) -> str:
        """The other cells of the row; "" outside of a table."""
        return " | ".join(p.text for p in self.row)

    @Kept
    def around_text(self) -> str:
        """Lead, caption, question and headings."""
        return " | ".join(p.text for p in (*self.around, *self.title))

    @Kept
    def told_before(self) -> tuple[str, ...]:
        """The sentences before, nearest first."""
        return tuple(self.text[s.start : s.end] for s in self.before)

    @Kept
    def previous_text(self) -> str:
        """The sentence before."""
        return " ".join(self.told_before[:1])

    @Kept
    def titled(self) -> str:
        """The words that open the paragraph, or head it, where they are little more than a name."""
        opening = self.passage.sentences[0]
        first = self.text[opening.start : opening.end] if opening.end <= self.sentence.start else ""
        titles = (first, *(passage.text for passage in self.around[:1]))
        return " | ".join(title for title in titles if len(title.split()) <= _TITLE)

    @property
    def asked(self) -> bool:
        """Whether the sentence is a question."""
        return self.text[: self.sentence.end].rstrip().endswith("?")

    @Kept
    def introduction(self) -> str:
        """The sentence before, where it has no amount of its own: it says whose figures follow."""
        before = self.before[:1]
        amounts = any(f.unit for s in before for f in self.passage.figures_in(s) if f.end <= s.end)
        return "" if amounts else self.previous_text

    @Kept
    def announcement(self) -> str:
        """What announces a list: its lead, where that ends with a colon."""
        return " ".join(p.text for p in self.lead if p.text.rstrip().endswith(":"))

    @property
    def peopled_or_named(self) -> bool:
        """Whether anything near names a subject or people; most texts name neither."""
        near = (self.passage, *self.heads, *self.row, *self.around)
        return any(passage.mentions or passage.features for passage in near)

    @property
    def peopled(self) -> bool:
        """Whether anything near says something of people."""
        near = (self.passage, *self.heads, *self.row, *self.around, *self.title)
        return any(passage.features for passage in near)

    @property
    def tabular(self) -> bool:
        """Whether the number stands in a table."""
        return self.block.kind is BlockKind.CELL


def of_number(around: Scene, **own: object) -> Scene:
    """The scene of one number: what all scenes of its block share, with values of its own.

    As `replace` makes it, in a fifth of the time: there is one for each number, and of twenty values
    most are shared. Nothing is kept yet by the scene that they come from, for nobody asked it.
    """
    scene = object.__new__(Scene)
    scene.__dict__.update(around.__dict__, **own)
    return scene


def in_hours(scene: Scene) -> Scene:
    """The scene of a number of minutes with its number in hours."""
    figure = scene.figure
    hours = figure._replace(low=figure.low / _MINUTES, high=figure.high / _MINUTES, unit="h")
    return replace(scene, figure=hours)

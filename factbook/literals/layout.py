"""The blocks of a document and how they lie to each other: a scene for each of their numbers."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from factbook.lazy import Kept
from factbook.literals.ages import AGES_ALONE
from factbook.literals.anchors import counts, is_anchor
from factbook.literals.clauses import Stretch, stretches
from factbook.literals.figures import Figure
from factbook.literals.legends import Legends, legends
from factbook.literals.names import Index
from factbook.literals.passages import Passage
from factbook.literals.pieces import pieces
from factbook.literals.prose import Block, BlockKind
from factbook.literals.scenes import Scene, of_number
from factbook.patterns import regex

_AND = regex(r"\s*(?:and|&)\s+(?:(?:your|the|his|her|my)\s+)?", re.IGNORECASE)
_SERVED = regex(r"(?:serving|portion|amount|helping|quantity)\b", re.IGNORECASE)
_LOOK_BACK = 8  # clauses before a number that may tell its subject
_SENTENCES = 3  # before a number that may tell its subject
_LONG_TITLE = 100  # and of one without a full stop
_NO_FIGURE = Figure(0, 0, Decimal(0), Decimal(0))
_SHORT_SENTENCE = 90  # characters of a sentence that can introduce a table
_SHORT_LEAD = 50  # characters of a line that can be the title of a list


class Layout:
    """The blocks of a document and how they lie to each other; passages are read once."""

    def __init__(self, blocks: Sequence[Block], index: Index) -> None:
        self._index = index
        self._blocks = blocks
        self._passages: dict[tuple[str, tuple[int, ...]], Passage] = {}
        self._rows: Mapping[tuple[int, int], list[Block]] = defaultdict(list)
        self._servings: Mapping[tuple[int, int], list[Block]] = defaultdict(list)
        self._firsts: dict[tuple[int, int], int] = {}
        self._told: dict[int, Legends] = {}
        for number, block in enumerate(blocks):
            self._firsts.setdefault((block.table, block.list), number)
            if block.kind is BlockKind.CELL:
                self._rows[block.table, block.row].append(block)
                if block.row and block.column and _SERVED.match(block.row_header):
                    self._servings[block.table, block.column].append(block)

    def passage(self, text: str, breaks: tuple[int, ...] = ()) -> Passage:
        """The passage of a text."""
        found = self._passages.get((text, breaks))
        if found is None:
            found = self._passages[text, breaks] = Passage(text, self._index, breaks)
        return found

    @Kept
    def text(self) -> str:
        """All texts of the document, for words that hold throughout."""
        return "\n".join(block.text for block in self._blocks)

    def scenes(self, number: int) -> Iterator[Scene]:
        """The scenes of one block: one for each of its numbers that could be a literal."""
        block = self._blocks[number]
        around: Scene | None = None
        for offset, text, breaks in pieces(block):
            passage = self.passage(text, breaks)
            above = self._above(number) if passage.figures else ()
            anchors = [f for f in passage.figures if is_anchor(passage, f, block, above)]
            if anchors:
                around = around or self._surroundings(number)
                yield from _scenes(around, passage, offset, anchors)

    def _above(self, number: int) -> tuple[str, ...]:
        """The heading above a block, and the question just before it."""
        block = self._blocks[number]
        before = self._blocks[number - 1].text if number else ""
        question = (before,) if before.rstrip().endswith("?") else ()
        return (*block.headings[-1:], *question)

    def _surroundings(self, number: int) -> Scene:
        """What all scenes of a block share: headers, row, lead and headings."""
        block = self._blocks[number]
        empty = self.passage("")
        told = self._legends(block)
        return Scene(
            block, empty, _NO_FIGURE, empty.whole, empty.whole,
            heads=self._heads(block), row=self._row(block), around=self._around(number),
            row_heads=tuple(self.column_header(b) for b in self._beside(block))
            if block.kind is BlockKind.CELL and block.row
            else (),
            lead=tuple(self.passage(t) for t in (block.caption, self._lead(block)) if t),
            title=tuple(self.passage(t) for t in block.headings[:1]), document=self.text,
            column_text=self.column_header(block) if block.kind is BlockKind.CELL else "",
            legend=tuple(
                self.passage(text) for at, text in told.columns.items()
                if block.row and at == block.column
            ),
            lead_rest=told.rest,
        )  # fmt: skip

    def _heads(self, block: Block) -> tuple[Passage, ...]:
        """The header of the row and that of the column."""
        if block.kind is not BlockKind.CELL or block.row == 0:
            return ()
        texts = [block.row_header if block.column else "", self.column_header(block)]
        if self._for_people(block):
            texts = [
                f"ages {t.strip()} years" if AGES_ALONE.fullmatch(t.strip()) else t for t in texts
            ]
        return tuple(self.passage(t) for t in texts if t)

    def _legends(self, block: Block) -> Legends:
        """What the paragraph before a table says of its columns; all of it where there is no table."""
        if block.kind is not BlockKind.CELL or not block.lead:
            return Legends({}, block.lead)
        if block.table not in self._told:
            lead = self.passage(block.lead)
            headers = [b.text for b in self._rows.get((block.table, 0), ())]
            told = legends([block.lead[s.start : s.end] for s in lead.sentences], headers)
            self._told[block.table] = told
        return self._told[block.table]

    def _for_people(self, block: Block) -> bool:
        """Whether the headers of a block's column, or of its row, speak of ages or of people."""
        headers = self._rows.get((block.table, 0), ())
        if self.passage(block.row_header).features:
            return True
        return any("age" in b.text.lower() or self.passage(b.text).features for b in headers)

    def column_header(self, block: Block) -> str:
        """The header of a cell's column; "" in the header row itself."""
        if block.row == 0:
            return ""
        headers = self._rows.get((block.table, 0), ())
        return next((b.text for b in headers if b.column == block.column), "")

    def _row(self, block: Block) -> tuple[Passage, ...]:
        """The other cells of the row, each with its header so that "28" under "g" has a unit."""
        if block.kind is not BlockKind.CELL or block.row == 0:
            return ()
        return tuple(self.passage(self._beside_text(b)) for b in self._beside(block))

    def _beside_text(self, block: Block) -> str:
        """The text of a cell beside another: "28" under "g" with its unit, "4–8" under "age" as ages."""
        text, header = block.text.strip(), self.column_header(block)
        if AGES_ALONE.fullmatch(text) and "age" in header.lower():
            return f"ages {text} years"
        return _with_unit(block, header)

    def _beside(self, block: Block) -> list[Block]:
        """The other cells of a cell's row."""
        return [b for b in self._rows[block.table, block.row] if b.column != block.column]

    def _lead(self, block: Block) -> str:
        """The sentence that introduces a list or a table: it ends with a colon, or is short."""
        text = block.lead.rstrip()
        first = self._firsts.get((block.table, block.list), 0)
        if not text or (first and self._blocks[first - 1].text.strip() != text.strip()):
            return ""  # a heading stands between
        last = self.passage(text).sentences[-1]
        if text[last.start :].strip() in self._legends(block).columns.values():
            return ""  # it explains one column
        colon = text.endswith((":", "："))
        in_table = block.kind is BlockKind.CELL
        figures = (f for f in self.passage(text).figures if f.start >= last.start)
        if in_table and not colon and any(f.unit == "mg" for f in figures):
            return ""  # "50 g of dark chocolate: 114 mg." ends what was told before
        near = in_table and last.end - last.start <= _SHORT_SENTENCE
        introduces = colon or near
        title = len(text) <= (_SHORT_LEAD if text.endswith((".", "!")) else _LONG_TITLE)
        return text[last.start :] if introduces or title else ""

    def _around(self, number: int) -> tuple[Passage, ...]:
        """Lead, caption, a question before, and the headings above, nearest first."""
        block = self._blocks[number]
        texts = [block.caption]
        if block.kind is BlockKind.CELL and block.row:
            first = self._rows.get((block.table, 0), [])[:1]
            texts += [b.text for b in first if block.column and b.column == 0]
            texts += self._served(block)
        texts += [self._lead(block), *self._titles(block)]
        previous = self._blocks[number - 1] if number else None
        if previous is not None and block.kind is previous.kind is BlockKind.ITEM:
            # "Serving: 1 oz" above "Magnesium: 80 mg".
            served = block.list == previous.list and self.passage(previous.text).servings
            texts += [previous.text] if served and not self.passage(previous.text).mentions else []
        if previous is not None and block.kind is BlockKind.PARAGRAPH:
            question = previous.text.rstrip().endswith("?")
            texts += [previous.text] if question or self._is_title(previous) else []
        texts += reversed(block.headings[1:] or block.headings[:0])
        return tuple(self.passage(t) for t in dict.fromkeys(texts) if t)

    def _titles(self, block: Block) -> list[str]:
        """The titles that stand above the one of a list, nearest first, lists between passed over.

        "**What to aim for** (mg a day)", above "*Pregnant*" with its list and "*Nursing*" with its own.
        """
        found: list[str] = []
        if block.kind is not BlockKind.ITEM:
            return found
        first = self._firsts.get((block.table, block.list), 0)
        for above in reversed(self._blocks[:first]):
            if above.kind is BlockKind.ITEM:
                continue
            if above.kind is not BlockKind.PARAGRAPH or not self._is_title(above, _LONG_TITLE):
                break
            found.append(above.text)
        return found[1:]

    def _is_title(self, block: Block, longest: int = _SHORT_LEAD) -> bool:
        """Whether a paragraph is but the title of the next: "Upper limits (supplements only)"."""
        text = block.text.strip()
        short = len(text) <= longest and not text.endswith((".", "!", ",", ";"))
        return block.kind is BlockKind.PARAGRAPH and short and not self.passage(text).figures

    def _served(self, block: Block) -> list[str]:
        """The serving of a cell's column, where a row above is headed "Serving"; the nearest two."""
        above = self._servings.get((block.table, block.column), [])
        last = bisect_left(above, block.row, key=lambda cell: cell.row)
        return [_with_unit(cell, cell.row_header) for cell in above[max(0, last - 2) : last]]


def _scenes(
    around: Scene, passage: Passage, offset: int, anchors: Sequence[Figure]
) -> Iterator[Scene]:
    """The scenes of the numbers of one passage, each with its clause and those before."""
    for place, numbers in groupby(anchors, passage.sentence_of):
        sentence = passage.sentences[place]
        inside = list(numbers)
        own = stretches(passage.text, sentence, inside, passage.landmarks)
        before = tuple(reversed(passage.sentences[max(0, place - _SENTENCES) : place]))
        dealt = _dealt(passage.text[sentence.start : sentence.end], sentence.start, inside)
        dealt = dealt or _of_two(passage, sentence, inside)
        for at, figure in enumerate(inside):
            yield of_number(
                around, passage=passage, offset=offset, figure=figure, own=own[at],
                sentence=sentence, before=before,
                earlier=_apart(own[max(0, at - _LOOK_BACK) : at], own[at]),
                later=own[at + 1 : at + 2], counted=counts(passage, figure),
                rank=dealt.index(figure) if figure in dealt else 0,
                ranked=len(dealt) if figure in dealt else 0,
            )  # fmt: skip


def _apart(before: Sequence[Stretch], own: Stretch) -> tuple[Stretch, ...]:
    """The stretches before a number's own, nearest first; one that its own takes in is not apart."""
    return tuple(stretch for stretch in reversed(before) if stretch.end <= own.start)


def _dealt(sentence: str, start: int, numbers: Sequence[Figure]) -> list[Figure]:
    """The numbers of a sentence that "respectively" deals out to as many names."""
    if "respectively" not in sentence:
        return []
    unit = numbers[-1].unit
    at = sentence.index("respectively")
    cut = start + sentence.rfind(";", 0, at) + 1  # what stands before a semicolon is told apart
    found = [number for number in numbers if number.unit == unit and number.start >= cut]
    return found if len(found) > 1 else []


def _of_two(passage: Passage, sentence: Stretch, numbers: list[Figure]) -> list[Figure]:
    """Two numbers that stand for two people named together: "mum and dad need 320 mg and 420 mg"."""
    if len(numbers) != 2 or numbers[0].unit != numbers[1].unit:
        return []
    told = [f for f in passage.features_in(sentence) if f.sex or f.stage]
    if len(told) != 2 or told[1].end > numbers[0].start:
        return []
    both = (told[0].end, told[1].start), (numbers[0].end, numbers[1].start)
    return numbers if all(_AND.fullmatch(passage.text, *gap) for gap in both) else []


def _with_unit(block: Block, header: str) -> str:
    """A cell's text, with the grams that its header promises."""
    header = header.lower()
    text = block.text.strip()
    weighs = any(word in header for word in ("weight", "serving", "portion", "size", "amount"))
    if text.replace(".", "").isdigit() and weighs and re.search(r"\bg\b|gram", header):
        return f"{text} g"
    if text.isdigit() and weighs:
        return f"{text} piece"
    if text and header.startswith(("cups", "ounces")) and text[-1].isdigit():
        return f"{text} {header.split()[0]}"
    return block.text

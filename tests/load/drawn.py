"""Documents made of pieces that can be found again, in blocks that can stand in one another."""

from hypothesis import strategies as st

PIECES = ("{{{{ foods.f{n}.x }}}}", "[@s{n}]", "[l{n}](t{n}.md)", "![i{n}](p{n}.png)", "{n:04}7 mg")
FILLER = st.sampled_from(
    ["seeds", "豆豆 and", "🌰", "e\u0301t\u00e9,", "a  b", "*it*", "x \\* y", "`c`"]
)
FLAT = ["paragraph", "heading", "table", "setext"]
NESTED = ["list", "numbers", "quote", "note"]
DEEPEST = 2
MARKERS = {"list": "- ", "numbers": "12. ", "terms": ":   "}


class Draft:
    """A document in the making; `pieces` are what must be found in it."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.pieces: list[str] = []

    def line(self, *, cell: bool = False) -> str:
        """Words with pieces between them; a cell may begin with an escaped bar."""
        words = ["\\|"] if cell and self.draw(st.booleans()) else []
        for filler in self.draw(st.lists(FILLER, min_size=1, max_size=3)):
            piece = self.draw(st.sampled_from(PIECES)).format(n=len(self.pieces) + 1)
            self.pieces.append(piece)
            words += [filler, piece]
        return " ".join(words)

    def lines(self, most: int) -> list[str]:
        """Some lines."""
        return [self.line() for _ in range(self.draw(st.integers(1, most)))]

    def block(self, depth: int) -> list[str]:
        """The lines of a block, with other blocks in it to some depth."""
        # The parser loses a list's indentation after definitions, so those stand outside of lists.
        more = (NESTED if depth else []) + (["terms"] if depth == DEEPEST else [])
        sort = self.draw(st.sampled_from(FLAT + more))
        return self.flat(sort) if sort in FLAT else self.nested(sort, depth)

    def flat(self, sort: str) -> list[str]:
        """A block that holds text only."""
        if sort == "heading":
            return [f"{'#' * self.draw(st.integers(1, 4))} {self.line()} #"]
        if sort == "setext":
            return [*self.lines(2), "---"]
        if sort == "table":
            rows = range(self.draw(st.integers(1, 3)))
            head, *rest = [f"| {self.line(cell=True)} | {self.line(cell=True)} |" for _ in rows]
            return [head, "|---|:-:|", *rest]
        return self.lines(3)

    def nested(self, sort: str, depth: int) -> list[str]:
        """A block that holds blocks."""
        before = [self.line()] if sort == "terms" else []
        inner = self.block(depth - 1)
        if self.draw(st.booleans()):
            inner += ["", *self.block(depth - 1)]
        if sort == "quote":
            return [f"> {text}".rstrip() for text in inner]
        if sort == "note":
            fence = ":" * (3 + depth)
            return [f"{fence} note", *inner, fence]
        first = MARKERS[sort]
        rest = ((" " * len(first) + text).rstrip() for text in inner[1:])
        return [*before, first + inner[0], *rest]


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A text, and the pieces in it in the order of their numbers."""
    draft = Draft(draw)
    blocks = ["\n".join(draft.block(DEEPEST)) for _ in range(draw(st.integers(1, 4)))]
    return "\n\n".join(blocks) + "\n", draft.pieces

"""Block parsing that tries only the rules which a line's first character can begin.

markdown-it tries every block rule on every block. Most rules begin with a character of their own,
so for a paragraph of plain words nine of them are asked in vain. The rules and their output are
markdown-it's; the choice of whom to ask is all that is done here.
"""

from collections.abc import Iterable

from markdown_it import MarkdownIt
from markdown_it.parser_block import ParserBlock
from markdown_it.rules_block import StateBlock

# The first characters of each rule that has some; a rule that is not named here is always asked.
_BEGINS = {
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "reference": "[",
    "footnote_def": "[",
    "comment": "<",
    "html_block": "<",
    "heading": "#",
}
_CONTAINER = "container_"


class ChoosingParser(ParserBlock):
    """markdown-it's block parser with its rules sorted by the first character of a line."""

    def __init__(self, rules: ParserBlock) -> None:
        super().__init__()
        self.ruler = rules.ruler
        enabled = [(r.name, r.fn) for r in rules.ruler.__rules__ if r.enabled]
        chars = {char for name, _ in enabled for char in _begins(name) or ()}
        self._always = [fn for name, fn in enabled if _begins(name) is None]
        self._by_char = {
            char: [fn for name, fn in enabled if char in (_begins(name) or char)] for char in chars
        }

    def tokenize(self, state: StateBlock, startLine: int, endLine: int) -> None:  # noqa: N803 - theirs
        """The tokens of the lines from `startLine` to `endLine`, as markdown-it makes them."""
        line, empty_lines = startLine, False
        while line < endLine:
            state.line = line = state.skipEmptyLines(line)
            if line >= endLine or state.sCount[line] < state.blkIndent:
                break
            if state.level >= state.md.options.maxNesting:
                state.line = endLine
                break
            self._one(state, line, endLine)
            # A list is loose if an empty line stands before one of its items, not after the last.
            state.tight = not empty_lines
            line = state.line
            empty_lines = empty_lines or ((line - 1) < endLine and state.isEmpty(line - 1))
            if line < endLine and state.isEmpty(line):
                empty_lines = True
                line += 1
                state.line = line

    def _one(self, state: StateBlock, line: int, end: int) -> None:
        """One block: the first rule that takes it."""
        first = state.src[state.bMarks[line] + state.tShift[line]]
        for rule in self._by_char.get(first, self._always):
            if rule(state, line, end, False):
                return
        raise RuntimeError("no block rule took the line")  # the paragraph rule takes every line


def _begins(name: str) -> Iterable[str] | None:
    """The characters that a rule begins with, or None when it may begin with any."""
    return ":" if name.startswith(_CONTAINER) else _BEGINS.get(name)


def install(md: MarkdownIt) -> None:
    """Put the choosing parser in place of a parser's own; call it when all rules are there."""
    md.block = ChoosingParser(md.block)

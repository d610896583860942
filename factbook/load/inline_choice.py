"""Which inline rules a character can begin, so that the others need not be asked."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Scanned
from markdown_it.token import Token
from markdown_it.utils import EnvType

from factbook.load.choosing import ChoosingRuler, Named, by_character

InlineRule = Callable[[StateInline, bool], bool]

# The first characters of each rule but that for text, which goes on to the next of all these.
_BEGINS = {
    "linkify": ":",
    "newline": "\n",
    "escape": "\\",
    "backticks": "`",
    "strikethrough": "~",
    "emphasis": "*_",
    "expression": "{",
    "citation": "[",
    "link": "[",
    "image": "!",
    "footnote_ref": "[",
    "unresolved_footnote": "[",
    "comment": "<",
    "autolink": "<",
    "entity": "&",
}
_TEXT = "text"
_CLOSES_LABEL = "]"  # it begins no rule, but the search for a label's end must come by
_PAIRED = frozenset("*_~")


class _State(StateInline):
    """markdown-it's state of an inline text; a run of marks is judged once for equal neighbours."""

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803 - theirs
        """What a run of marks may do: open, close or both."""
        text, end = self.src, start + 1
        while end < self.posMax and text[end] == text[start]:
            end += 1
        before = text[start - 1] if start else " "
        after = text[end] if end < self.posMax else " "
        return _judged(before, text[start:end], after, canSplitWord)


@lru_cache(maxsize=4096)
def _judged(before: str, run: str, after: str, splits_words: bool) -> Scanned:
    """What markdown-it says of a run of marks, which looks at its two neighbours only."""
    no_parser: Any = None  # none is asked
    return StateInline(f"{before}{run}{after}", no_parser, {}, []).scanDelims(1, splits_words)


class InlineParser(ParserInline):
    """markdown-it's inline parser; a text without any mark is one token at once."""

    def __init__(self, rules: ParserInline) -> None:
        super().__init__()
        self.ruler, self.ruler2 = ChoosingRuler(rules.ruler, _pick), rules.ruler2
        marks = {*_CLOSES_LABEL, *(c for name in self._names() for c in _BEGINS[name])}
        self.terminator_re = re.compile(f"[{re.escape(''.join(sorted(marks)))}]")

    def _names(self) -> list[str]:
        """The names of the rules that begin with a mark."""
        return [name for name in self.ruler.get_active_rules() if name != _TEXT]

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """The tokens of a text, as markdown-it makes them."""
        if self.terminator_re.search(src) is None:
            if src:
                tokens.append(Token(_TEXT, "", 0, content=src))
            return tokens
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        if not _PAIRED.isdisjoint(src):  # what comes second is only for marks that come in pairs
            for rule in self.ruler2.getRules(""):
                rule(state)
        return state.tokens


def _pick(_: str, rules: Sequence[Named]) -> InlineRule:
    """The rule that asks those which a character can begin; where none can, there is text."""
    text = next(rule.ask for rule in rules if rule.name == _TEXT)
    marked, _none = by_character([r for r in rules if r.name != _TEXT], _BEGINS.__getitem__)

    def ask(state: StateInline, silent: bool) -> bool:
        asked = marked.get(state.src[state.pos])
        if asked is None:
            return text(state, silent)
        for rule in asked:  # noqa: SIM110 - the hottest loop of all
            if rule(state, silent):
                return True
        return False

    return ask


def install(md: MarkdownIt) -> None:
    """Have a parser ask only those rules; call it when all rules are there."""
    md.inline = InlineParser(md.inline)

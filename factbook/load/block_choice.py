"""Which block rules a line can begin, so that the others need not be asked."""

from collections.abc import Callable, Iterable, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

from factbook.load.choosing import ChoosingRuler, Named, by_character

BlockRule = Callable[[StateBlock, int, int, bool], bool]

# The first characters of each rule that has some; a rule that is not named here is always asked.
_BEGINS = {
    "fence": "`~",
    "blockquote": ">",
    "hr": "*-_",
    "list": "*+-0123456789",
    "reference": "[",
    "footnote_def": "[",
    "comment": "<",
    "heading": "#",
    "container_callout": ":",
}
_OF_TWO_LINES = ("table", "lheading")  # these want another line right below
_INDENTED = "code"


def _pick(chain: str, rules: Sequence[Named]) -> BlockRule:
    """The rule that asks those of a chain which a line can begin."""
    plain = [rule for rule in rules if rule.name != _INDENTED]
    alone = [rule for rule in plain if rule.name not in _OF_TWO_LINES]
    all_rules = [rule.ask for rule in rules]

    def begins(name: str) -> Iterable[str] | None:
        # A definition begins with its term, but it is by a mark that it ends the block before it.
        return ":~" if chain and name == "deflist" else _BEGINS.get(name)

    followed, at_any_followed = by_character(plain, begins)
    single, at_any_single = by_character(alone, begins)

    def ask(state: StateBlock, line: int, end: int, silent: bool) -> bool:
        start = state.bMarks[line] + state.tShift[line]
        first = state.src[start : start + 1]
        if state.is_code_block(line):
            asked = all_rules
        elif line + 1 < end and not state.isEmpty(line + 1):
            asked = followed.get(first, at_any_followed)
        else:
            asked = single.get(first, at_any_single)
        for rule in asked:  # noqa: SIM110 - the hottest loop of all
            if rule(state, line, end, silent):
                return True
        return False

    return ask


def install(md: MarkdownIt) -> None:
    """Have a parser ask only those rules; call it when all rules are there."""
    md.block.ruler = ChoosingRuler(md.block.ruler, _pick)

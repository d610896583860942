"""Which of the rules that go over a whole document its text can need, so that the others are not asked."""

from collections.abc import Callable, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore

CoreRule = Callable[[StateCore], None]

# Of what must be somewhere in the text, one at least, for a rule to have anything to do.
_IN_TEXT = {
    "normalize": ("\r", "\0"),
    "footnote_places": ("[^",),
    "footnote_tail": ("[^",),
    "lone_expression": ("{{",),
}
# The same of rules that look at each inline text on its own: they are shown those that need them.
_IN_INLINE = {
    "smartquotes": ("'", '"'),
    "text_join": ("\\", "&"),  # escapes and entities are tokens of their own until then
}


def _where_in_text(needs: Sequence[str], rule: CoreRule) -> CoreRule:
    """The rule, asked only of texts that have what it needs."""

    def ask(state: StateCore) -> None:
        if any(need in state.src for need in needs):
            rule(state)

    return ask


def _where_in_inline(needs: tuple[str, str], rule: CoreRule) -> CoreRule:
    """The rule, shown only the inline texts that have one of the two that it needs."""
    one, other = needs

    def ask(state: StateCore) -> None:
        if one not in state.src and other not in state.src:
            return
        tokens = state.tokens
        state.tokens = [t for t in tokens if one in t.content or other in t.content]
        rule(state)
        state.tokens = tokens

    return ask


def install(md: MarkdownIt) -> None:
    """Have a parser ask only those rules; call it when all rules are there."""
    rules = {rule.name: rule.fn for rule in md.core.ruler.__rules__}
    for name, needs in _IN_TEXT.items():
        md.core.ruler.at(name, _where_in_text(needs, rules[name]))
    for name, either in _IN_INLINE.items():
        md.core.ruler.at(name, _where_in_inline(either, rules[name]))

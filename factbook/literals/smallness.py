"""Words that could name no subject: whether a stretch holds these alone beside its number."""

import re
from typing import Final

from factbook.literals.clauses import Stretch, attached
from factbook.literals.lexicon import CLOSED, ELSEWHERE, NUTRIENTS, STATES
from factbook.literals.names import fold
from factbook.literals.passages import Passage
from factbook.literals.scenes import Scene
from factbook.patterns import regex

# A country or its authority says whose figure it is, never of what.
_PLACES: Final = frozenset(word.lower() for name in ELSEWHERE for word in name.split()) | frozenset(
    "us usa u s united states union america american americans canada canadian nih".split()
)
SMALL: Final = frozenset(fold(word) for word in CLOSED) | CLOSED | frozenset(STATES) | _PLACES
# Where a sentence turns to something else: "is 60 %, yet cheap", "is 60 % but badly absorbed".
_TURN: Final = regex(
    r",|\b(?:but|yet|so|though|although|while|whereas"
    r"|and(?= (?:is|sells|costs|comes|tastes|works|needs)\b))\b",
    re.IGNORECASE,
)
# Who gives a figure names no subject: "Lena counts a mere 44 mg", "Dr. Ames says 15 %".
_SAYS: Final = regex(
    r"\b(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:says|said|counts?|counted|puts"
    r"|gives|gave|quotes|lists|tells|told|thinks|finds|found|reckons|writes|claims|has it at|measured)\b"
)
_NOUN_WORDS: Final = 3  # words after a preposition that may be a name


def small_words(scene: Scene, *, whole: bool = False) -> bool:
    """Whether a number's clause holds only small words, states, people and servings beside it.

    Of what follows the number only the next word and an attached phrase ("in hazelnuts") could
    name another subject. `whole` asks the same of the clauses before it in the sentence.
    """
    figure, passage = scene.figure, scene.passage
    if whole and not all(plain(passage, stretch) for stretch in scene.earlier):
        return False
    if not plain(passage, Stretch(scene.own.start, figure.start)):
        return False
    following = passage.words_in(Stretch(figure.end, scene.own.end))
    if following and not plain(passage, Stretch(figure.end, following[0].end)):
        return False
    phrase = attached(scene.text, figure, scene.own.end)
    if phrase is None or phrase[1] == "to":
        return True
    inside = passage.words_in(Stretch(phrase[0], scene.own.end))[:_NOUN_WORDS]
    return not inside or plain(passage, Stretch(phrase[0], inside[-1].end))


def plain(passage: Passage, stretch: Stretch) -> bool:
    """Whether a stretch holds only small words, states, people and servings."""
    taken = [(f.start, f.end) for f in passage.features_in(stretch)]
    taken += [(s.start, s.end) for s in passage.servings_in(stretch)]
    taken += [found.span() for found in _SAYS.finditer(passage.text, stretch.start, stretch.end)]
    for word in passage.words_in(stretch):
        low = word.low
        if word.text.isdigit():
            continue
        if word.folded in SMALL or low in SMALL or low in NUTRIENTS:
            continue
        if not any(a <= word.start < b for a, b in taken):
            return False
    return True


def plain_after(scene: Scene) -> bool:
    """Whether what follows a number in its clause could name no other matter."""
    turn = _TURN.search(scene.text, scene.figure.end, scene.own.end)
    end = turn.start() if turn else scene.own.end
    return plain(scene.passage, Stretch(scene.figure.end, end))

"""What is said of a food beside its name: states of preparation, the sort, whose figure it is."""

from factbook.literals.amounts import states_in
from factbook.literals.clauses import Stretch
from factbook.literals.figures import Figure
from factbook.literals.lexicon import STATES
from factbook.literals.names import Word
from factbook.literals.passages import Passage, says
from factbook.literals.scenes import SORT, Scene


def states(scene: Scene, terms: tuple[int, ...]) -> frozenset[str]:
    """The states of preparation named with a number: in its clause, else its row and column."""
    passage = scene.passage
    words = [
        w
        for w in passage.words_in(scene.own)
        if (w.folded in STATES or w.low in STATES) and not _anothers(passage, w, terms)
    ]
    own = states_in(frozenset(w.folded for w in words) | frozenset(w.low for w in words))
    if own:
        return own
    heads = [p for p in (*scene.heads, *scene.row) if p.text]
    return frozenset().union(*(states_in(p.folded(p.whole)) for p in heads))


def _anothers(passage: Passage, word: Word, terms: tuple[int, ...]) -> bool:
    """Whether a word stands just before another thing's name: "almonds and cooked spinach"."""
    return any(
        not set(mention.terms) & set(terms)
        for mention in passage.mentions_in(Stretch(word.end, word.end + 2))
    )


def sorts(scene: Scene) -> tuple[Figure, ...]:
    """The percentages that tell the sort of a food, in its clause or its row: "70 % cocoa"."""
    places = [(scene.passage, scene.own)] + [(p, p.whole) for p in (*scene.heads, *scene.row)]
    return tuple(
        figure
        for passage, stretch in places
        for figure in passage.figures_in(stretch)
        if figure.unit == "%" and SORT.match(passage.text, figure.end)
    )  # fmt: skip


def credited(scene: Scene, authority: str) -> bool:
    """Whether the prose says whose figure it gives: "the NIH lists 111 mg"."""
    names = tuple(word for word in authority.split() if len(word) > 2 and word.isupper())
    return says(f"{scene.text} | {scene.around_text}", (authority, *names))

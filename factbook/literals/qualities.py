"""What is said of a food beside its name: states of preparation, the sort, whose figure it is."""

from factbook.literals.amounts import states_in
from factbook.literals.figures import Figure
from factbook.literals.passages import says
from factbook.literals.scenes import SORT, Scene


def states(scene: Scene) -> frozenset[str]:
    """The states of preparation named with a number: in its clause, else its row and column."""
    own = states_in(scene.passage.folded(scene.own))
    if own:
        return own
    heads = [p for p in (*scene.heads, *scene.row) if p.text]
    return frozenset().union(*(states_in(p.folded(p.whole)) for p in heads))


def sorts(scene: Scene) -> tuple[Figure, ...]:
    """The percentages that tell the sort of a food, in its clause or its row: "70 % cocoa"."""
    places = [(scene.passage, scene.own)] + [(p, p.whole) for p in (*scene.heads, *scene.row)]
    return tuple(
        figure
        for passage, stretch in places
        for figure in passage.figures
        if figure.unit == "%" and stretch.start <= figure.start < stretch.end
        and SORT.match(passage.text, figure.end)
    )  # fmt: skip


def credited(scene: Scene, authority: str) -> bool:
    """Whether the prose says whose figure it gives: "the NIH lists 111 mg"."""
    names = tuple(word for word in authority.split() if len(word) > 2 and word.isupper())
    return says(f"{scene.text} | {scene.around_text}", (authority, *names))

"""Deciding what a number is about: which names stand in its clause, row, heading or before it."""

import re
from collections.abc import Iterator, Sequence

from factbook.literals.clauses import Stretch, attached, bracket_end
from factbook.literals.cues import resolved
from factbook.literals.going_on import goes_on_about
from factbook.literals.gone_back import gone_back_to
from factbook.literals.governing import governed
from factbook.literals.lexicon import NEED
from factbook.literals.names import Mention
from factbook.literals.naming import (
    Alive,
    Subject,
    coordinated,
    heads,
    is_title,
    joined,
    named,
    single,
    speaking,
)
from factbook.literals.nutrients import nutrients_in
from factbook.literals.passages import Passage, says
from factbook.literals.scenes import Scene
from factbook.literals.smallness import plain
from factbook.patterns import regex

_REACH = 48  # characters after a preposition in which its noun stands
_COMPARED = regex(
    r"\b(?:above|exceed\w*|over|below|under|within|beyond|more|(?<!\bor )less|higher|lower|past|than|near"
    r"|twice|half|against|toward\w*|of (?:the|your) (?:way|total))\b",
    re.IGNORECASE,
)
_OPENING = regex(
    r"\s*(?:with|at|offering|providing|containing|boasting|having|packing)\s+(?:about |around |some "
    r"|nearly |over |up to |~|only |just |roughly |as much as )*",
    re.IGNORECASE,
)
_OF_TABLES = frozenset("age ages group groups by daily day table current official".split())
_STOPS = regex(r"[;:]|,\s+(?:that|which|but|and)\b")


def subjects(scene: Scene, alive: Alive) -> Iterator[Subject]:
    """The subjects that a number may be about, the likeliest first; a blocked one has no terms.

    `alive` tells of a mention which of its terms may speak here: None where it says nothing of
    the number and is passed over.
    """
    if scene.ranked:
        yield from _dealt(scene, alive)
        return
    own = _own(scene, alive) or _following(scene, alive) or gone_back_to(scene, alive)
    own = own or _headed(scene, alive) or governed(scene)
    if own:
        yield from own
        return
    for head in (*scene.heads, *scene.legend):
        found = named(head, head.whole, alive)
        if found:
            yield _kind_of(scene, found, alive) or joined(head, found, "head")
            return
    if scene.tabular:
        for cell in scene.row:
            found = named(cell, cell.whole, alive)
            if found and not any(figure.unit in ("mg", "%") for figure in cell.figures):
                yield joined(cell, found, "head")
                return
        if any(not plain(p, p.whole) for p in scene.heads[:1]):
            return
    elif not goes_on_about(scene):
        yield from _timed(scene, alive)
        yield from _titled(scene, alive)
        yield from _only(scene, alive)
        return
    yield from _timed(scene, alive)
    yield from _carried(scene, alive)


def _timed(scene: Scene, alive: Alive) -> Iterator[Subject]:
    """What hours go back to: "My doctor prescribed doxycycline. Swallow it 2 hours before magnesium".

    Hours are asked for by few names, so that other words between need not be small.
    """
    if scene.figure.unit != "h":
        return
    places = [(scene.passage, stretch) for stretch in (*scene.earlier, *scene.before)]
    places += [(p, p.whole) for p in (*scene.around, *scene.title) if p.text.rstrip().endswith("?")]
    for passage, stretch in places:
        subject = single(passage, named(passage, stretch, alive))
        if subject is not None:
            cues = [cue for t in subject.terms for cue in passage.index.terms[t].cues]
            if any(says(resolved(scene), cue) for cue in cues):
                yield subject
            return


def _kind_of(scene: Scene, found: Sequence[Mention], alive: Alive) -> Subject | None:
    """The name that is all of another cell, where the row's header is but a kind: "Cereal"."""
    if any(m.terms for m in found):
        return None
    for cell in scene.row[1:2]:
        inside = named(cell, cell.whole, alive)
        known = inside and inside[0].start == 0 and all(m.terms for m in inside)
        if known and is_title(cell, inside):
            return joined(cell, inside, "head")
    return None


def _dealt(scene: Scene, alive: Alive) -> Iterator[Subject]:
    """The subject that "respectively" gives a number: the name of the same rank."""
    found = named(scene.passage, scene.sentence, alive)
    if len(found) == scene.ranked:
        yield joined(scene.passage, [found[scene.rank]], "own")


def _following(scene: Scene, alive: Alive) -> list[Subject]:
    """The subject after an opening such as "With 156 mg an ounce, pumpkin seeds ..."."""
    opening = scene.text[scene.sentence.start : scene.figure.start]
    if not scene.later or not _OPENING.fullmatch(opening):
        return []
    found = named(scene.passage, scene.later[0], alive)
    return [joined(scene.passage, found[:1], "own")] if found else []


def _own(scene: Scene, alive: Alive) -> list[Subject]:
    """The subjects named in the number's own stretch, the attached one first."""
    found = [m for m in named(scene.passage, scene.own, alive) if not _overlaps(m, scene)]
    if not found:
        return []
    end = bracket_end(scene.text, scene.figure, scene.own)
    after = attached(scene.text, scene.figure, end)
    found = [m for m in found if m.end <= scene.figure.start or m.start < end] or found
    ordered: list[Mention] = []
    before = [m for m in found if m.end <= scene.figure.start]
    # "A cup of quinoa at 118 mg with half a cup of chickpeas": what it is served with is another.
    if after is not None and not (after[1] == "with" and before):
        ordered += [
            m
            for m in found
            if after[0] <= m.start <= after[0] + _REACH
            and not _STOPS.search(scene.text, after[0], m.start)
        ][:1]
    ordered += sorted(heads(scene.text, before), key=lambda m: -m.end)
    # What has no facts takes a number that it follows only where it is attached: "30 mg, from milk".
    after_it = (m for m in found if m.start >= scene.figure.end and m.terms)
    ordered += [m for m in after_it if not _compared(scene, m)]
    groups = (coordinated(scene.passage, found, mention) for mention in dict.fromkeys(ordered))
    return [joined(scene.passage, group, "own") for group in groups]


def _compared(scene: Scene, mention: Mention) -> bool:
    """Whether a number is only held against what follows: "500 mg is above the upper limit"."""
    if scene.figure.unit == "%":
        return False  # "10–20% more magnesium for athletes"
    return _COMPARED.search(scene.text, scene.figure.end, mention.start) is not None


def _overlaps(mention: Mention, scene: Scene) -> bool:
    """Whether a mention stands inside the number itself."""
    return mention.start < scene.figure.end and mention.end > scene.figure.start


def _carried(scene: Scene, alive: Alive) -> Iterator[Subject]:
    """The subject of the clause, sentence, lead or heading before."""
    for stretch in scene.earlier:
        found = named(scene.passage, stretch, alive)
        if found:
            yield joined(scene.passage, heads(scene.text, found)[-1:], "carried")
            return
        if not plain(scene.passage, stretch) and not nutrients_in(scene.passage, stretch):
            yield from _titled(scene, alive)
            return
    if scene.before:
        told = _told_before(scene, alive)
        if told is not None:
            yield from told
            return
    for around in scene.around:
        found = named(around, around.whole, alive)
        if found:
            subject = single(around, found)
            if subject is not None:
                yield subject
            return
    yield from _titled(scene, alive)
    yield from _only(scene, alive)


def _only(scene: Scene, alive: Alive) -> list[Subject]:
    """The one thing that a paragraph names up to a number whose clause has a serving of it.

    "**Wheat bran** is cheaper still. Stir half a cup into the bowl. Per 100 grams it has 611 mg."
    """
    if scene.tabular or not scene.passage.servings_in(scene.own):
        return []
    found = named(scene.passage, Stretch(0, scene.own.end), alive)
    subject = single(scene.passage, found)
    return [subject] if subject is not None and subject.terms else []


def _told_before(scene: Scene, alive: Alive) -> list[Subject] | None:
    """The one subject of the sentences before; empty where they name several, None where none.

    "Chard is a leaf to know. A cup of it has 151 mg. Raw, it has less": past a plain sentence.
    """
    for stretch in scene.before:
        found = named(scene.passage, stretch, alive)
        if found:
            subject = single(scene.passage, heads(scene.text, found))
            return [] if subject is None else [subject]
        if not plain(scene.passage, stretch):
            return None
    return None


def _headed(scene: Scene, alive: Alive) -> list[Subject]:
    """The table that a heading, or the words that open a paragraph, name and nothing else.

    "**Upper limit.** 350 mg a day, from supplements only, in the US; 250 mg in the EU."
    """
    if scene.tabular or any(named(scene.passage, stretch, alive) for stretch in scene.earlier):
        return []
    places = [(scene.passage, stretch) for stretch in scene.before[:1]]
    places = places or [(passage, passage.whole) for passage in scene.around[:1]]
    for passage, stretch in places:
        found = named(passage, stretch, alive)
        if _is_table(passage, found) and is_title(passage, found, stretch, _OF_TABLES):
            # Asked last: hardly any number comes so far, and the words of each clause are others.
            return [] if says(scene.own_text, NEED) else [joined(passage, found, "head")]
    return []


def _is_table(passage: Passage, found: Sequence[Mention]) -> bool:
    """Whether names speak of a table by age and of nothing else: "upper limits for supplements"."""
    terms = passage.index.terms
    return bool(found) and all(any(terms[t].population for t in m.terms) for m in found)


def _titled(scene: Scene, alive: Alive) -> Iterator[Subject]:
    """The subject that is the whole heading above, where nothing else is named in the block."""
    if any(not m.terms for m in speaking(scene.passage)):
        return
    above = [(heading, heading.whole) for heading in scene.around[: int(not scene.block.lead)]]
    for heading, stretch in (*_run_in(scene), *above):
        found = named(heading, stretch, alive)
        first = stretch.end if heading is scene.passage else 0
        own = named(scene.passage, Stretch(first, scene.own.end), alive)
        if found and not own and is_title(heading, found, stretch):
            subject = single(heading, found)
            if subject is not None:
                yield subject


def _run_in(scene: Scene) -> list[tuple[Passage, Stretch]]:
    """The words that open a number's paragraph as a heading does: "**Halibut.** It has ..."."""
    openings = dict.fromkeys((scene.passage.sentences[0], *scene.before[:1]))
    return [
        (scene.passage, opening) for opening in openings
        if opening.end <= scene.sentence.start and not scene.passage.figures_in(opening)
    ]  # fmt: skip

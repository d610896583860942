"""Putting together who a number is about, from its clause, its row and column, and before."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from factbook.literals.clauses import Stretch
from factbook.literals.ellipsis import LEAST
from factbook.literals.lexicon import DOSE, INTAKE, SPECIAL, STUDY
from factbook.literals.passages import Passage
from factbook.literals.people import Feature, Group, group
from factbook.literals.pronouns import addressed, addressed_alone, sexed, turns_to_writer
from factbook.literals.scenes import Scene
from factbook.literals.smallness import small_words
from factbook.patterns import regex

_BESIDE = regex(
    r"(?:\s+of\s+[a-z]+)?[\s:=–—→,()/-]*(?:(?:have|has|are set|is set|are at|is at)\s)?"
    r"(?:(?:(?:an?|per)\s)?\s*(?:day|daily|d)\b)?[\s:=–—,(-]*(?:for|in|if|to|at)?\s*"
    r"(?:about|around|roughly|approximately|~)?\s*",
    re.IGNORECASE,
)
_ONCE: Final = regex(r"\b(?:once|when|if) (?:she|you|they|we) (?:is|are|do)\b", re.IGNORECASE)
_TEEN: Final = 14  # years from which on tables tell boys from girls
_SHORT: Final = 6  # words of a sentence that opens a paragraph as a heading does
_MOTHER: Final = regex(r"\b(?:moms?|mums?|mothers?)\b", re.IGNORECASE)
_FOR: Final = regex(r"\s+(?:of [a-z]+ )?for\s+", re.IGNORECASE)
# "360 mg, ten more than my sister of 28": those are others.
_THAN: Final = regex(r"\b(?:than|unlike|compared (?:with|to))\b", re.IGNORECASE)


def groups(scene: Scene) -> tuple[Group, ...]:
    """The ways to read who is meant, the likeliest first; empty when nobody is named."""
    if not scene.peopled:
        return ()
    if scene.ranked:
        return _dealt(scene)
    own = sexed(scene, group(_inside(scene.passage, scene.own, scene)))
    heads = group(tuple(f for p in scene.heads for f in p.features))
    row = group(tuple(f for p in scene.row for f in p.features)) if scene.tabular else Group()
    base = _filled(_filled(own, heads), row) if scene.tabular else own
    found: list[Group] = []
    if not base.empty:
        whole = base
        for other in _before(scene):
            whole = _filled(whole, other)
        found += [whole]
        # "Women of the same age" are none of other ages.
        stated = whole.aged and _same_age(scene)
        # "A man needs 400 mg, a woman 310 mg. From 31 it is 420 mg": of which, is not said again.
        either = base.aged and len(whole.sexes) > 1
        if (base.sexes or base.stages or base.words or either) and not stated:
            found.append(base)
    else:
        carried = Group()
        for other in () if turns_to_writer(scene) else _before(scene):
            carried = _filled(carried, other)
            found += [carried, other]
    person = addressed_alone(scene, base)
    if person is not None:
        return (person,)
    found = [*addressed(scene, base), *found, *_titled(scene, base, found), *_become(scene, found)]
    return tuple(dict.fromkeys(g for g in found if not g.empty))


def _titled(scene: Scene, base: Group, found: Sequence[Group]) -> Iterator[Group]:
    """The people of a document, or of an answer, that is about one stage.

    "Pregnant: at 34 I need 360 mg"; "And in pregnancy? For a woman in her twenties 350 mg".
    """
    stages = frozenset(f.stage for p in scene.title for f in p.features if f.stage)
    told = any(group.stages for group in found)
    if base.aged and stages and not told and not base.sexes and not base.stages:
        yield base._replace(stages=stages)
    if base.sexes == {"female"} and not base.stages and _MOTHER.search(scene.own_text):
        before = scene.passage.features_in(Stretch(0, scene.sentence.start))
        yield base._replace(stages=frozenset(f.stage for f in before if f.stage))
    opening = frozenset(f.stage for f in _run_in(scene) if f.stage)
    if opening and not base.stages and "male" not in base.sexes:
        yield base._replace(sexes=frozenset(), stages=opening)  # "**While pregnant.** At 25 ..."
    asked = frozenset(f.stage for f in _asked(scene) if f.stage)
    if asked and not base.stages and "male" not in base.sexes:
        yield base._replace(sexes=frozenset(), stages=asked)


def _become(scene: Scene, found: Sequence[Group]) -> Iterator[Group]:
    """People once they are in a stage told of before: "not pregnant, 310 mg. Once she is, 350 mg"."""
    if not _ONCE.search(scene.own_text):
        return
    before = scene.passage.features_in(Stretch(0, scene.sentence.start))
    stages = frozenset(f.stage for f in before if f.stage)
    if stages:
        yield from (g._replace(sexes=frozenset(), stages=stages) for g in found)


def _asked(scene: Scene) -> Iterator[Feature]:
    """What the question before a number says of people."""
    for passage in scene.around:
        if passage.text.rstrip().endswith("?"):
            yield from passage.features
    for stretch in scene.before:
        if scene.text[stretch.start : stretch.end].rstrip("*_ ").endswith("?"):
            yield from scene.passage.features_in(stretch)


def _run_in(scene: Scene) -> tuple[Feature, ...]:
    """What the words that open a paragraph, as a heading does, say of people."""
    opening = scene.passage.sentences[0]
    apart = opening.end <= scene.sentence.start and not scene.passage.figures_in(opening)
    short = len(scene.passage.words_in(opening)) <= _SHORT
    return scene.passage.features_in(opening) if apart and short else ()


def _dealt(scene: Scene) -> tuple[Group, ...]:
    """The people that "respectively" gives a number: those of the same rank, with their ages."""
    found = scene.passage.features_in(scene.sentence)
    named = [f for f in found if f.sex or f.stage]
    starts = [
        f.start for n, f in enumerate(named) if n == 0 or f.start - named[n - 1].end > 1
    ]  # "pregnant women" are one group
    if len(starts) != scene.ranked:
        return ()
    ends = [*starts[1:], scene.sentence.end]
    first, last = starts[scene.rank], ends[scene.rank]
    return (group(tuple(f for f in found if first <= f.start < last)),)


def named_here(scene: Scene) -> bool:
    """Whether the number's own clause, row or column names people."""
    own = _inside(scene.passage, scene.own, scene)
    return bool(own) or any(p.features for p in (*scene.heads, *scene.row))


def bare(scene: Scene) -> bool:
    """Whether a number stands beside its people alone: in a table, or as in "Men: 420 mg"."""
    if not named_here(scene):
        return False
    if scene.tabular:
        return True
    figure = scene.figure
    beside = [
        f for f in _inside(scene.passage, scene.own, scene)
        if _BESIDE.fullmatch(
            scene.text[f.end : figure.start]
            if f.end <= figure.start
            else scene.text[figure.end : f.start]
        )
    ]  # fmt: skip
    return bool(beside) and (small_words(scene, whole=True) or _for_ages(scene, beside))


def _for_ages(scene: Scene, beside: Sequence[Feature]) -> bool:
    """Whether people of some age follow a number, and nothing speaks of doses or of eating.

    "The wall chart has 100 mg for children of 1 to 3 years."
    """
    end = scene.figure.end
    followed = any(
        f.start >= end and _FOR.fullmatch(scene.text, end, f.start) is not None for f in beside
    )
    aged = any(f.aged for f in scene.passage.features_in(Stretch(end, scene.own.end)))
    said = scene.passage.folded(scene.sentence)
    return followed and aged and not said & (DOSE | INTAKE | STUDY | SPECIAL)


def _inside(passage: Passage, stretch: Stretch, scene: Scene) -> tuple[Feature, ...]:
    """The features of a stretch that do not overlap the number itself."""
    figure = scene.figure
    found = passage.features_in(stretch)
    return tuple(
        f
        for f in found
        if f.end <= figure.start
        or (
            f.start >= figure.end
            and not _THAN.search(passage.text, figure.end, f.start)
            and not _has_own(passage, stretch, f, figure.end)
        )
    )


def _has_own(passage: Passage, stretch: Stretch, feature: Feature, end: int) -> bool:
    """Whether people named after a number have a bare number of their own, beside them.

    "A man should have 420 mg, a woman of that age three hundred and twenty", "400 mg for men and 310
    for women".
    """
    if not re.search(r"[,;]|\band\b", passage.text[end : feature.start]):
        return False
    aged = [f for f in passage.features_in(stretch) if f.aged]
    return any(
        one.unit == ""
        and one.high >= LEAST
        and (end <= one.start < feature.start or feature.end <= one.start < stretch.end)
        and not any(f.start <= one.start and one.end <= f.end for f in aged)
        for one in passage.figures
    )


def _same_age(scene: Scene) -> bool:
    """Whether the number's clause speaks of people of an age named before."""
    return any(f.same_age for f in _inside(scene.passage, scene.own, scene))


def _same_age_before(scene: Scene) -> bool:
    """Whether a clause that tells no age goes on from one of an age named before: "boys 410 mg"."""
    if any(f.aged for f in scene.passage.features_in(scene.own)):
        return False
    return any(f.same_age for s in scene.earlier[:1] for f in scene.passage.features_in(s))


def _later(scene: Scene) -> bool:
    """Whether the number's clause speaks of those older than people named before."""
    return any(f.later for f in _inside(scene.passage, scene.own, scene))


def _of_the_age(before: Group) -> Group:
    """All people of the ages, and of the stage, of a group."""
    return Group(youngest=before.youngest, oldest=before.oldest, aged=True, stages=before.stages)


def _beyond(before: Group) -> Group:
    """The people older than a group."""
    if before.oldest is None:
        return before
    return before._replace(youngest=before.oldest + 1, oldest=None, aged=True)


def _before(scene: Scene) -> Iterator[Group]:
    """Who is named before, nearest first: clauses, the sentence before, lead and headings."""
    same_age, later = _same_age(scene) or _same_age_before(scene), _later(scene)
    told = False
    for stretch in scene.earlier:
        found = group(_inside(scene.passage, stretch, scene))
        told = told or bool(found.sexes or found.stages or found.words)
        yield _beyond(found) if later else found
    # "When you expect a child, you need more. Under 31 it is 350 mg; from 31, 360 mg."
    if not scene.tabular and (same_age or not told):
        for stretch in scene.before[: None if same_age else 1]:
            found = group(_inside(scene.passage, stretch, scene))
            if same_age and found.youngest is None and found.oldest is None:
                continue
            # "My son is 16. Then 410 mg is right": of one age, nobody grows older.
            older = later and found.youngest != found.oldest
            yield _of_the_age(found) if same_age else _beyond(found) if older else found
    for passage in scene.around:
        yield group(passage.features)


def _overlap(own: Group, other: Group) -> bool:
    """Whether stated ages lie within those that a word such as "boys" allows."""
    low, high = other.youngest or Decimal(0), other.oldest or Decimal(120)
    return low <= (own.oldest or Decimal(120)) and (own.youngest or Decimal(0)) <= high


def _filled(own: Group, other: Group) -> Group:
    """A group with the sex, stage or ages that it lacks taken from another."""
    young = {"teen", "child", "toddler", "infant", "boys", "girls"}
    stated = other.aged and (own.youngest is None or _overlap(own, other))
    worded = other.youngest is not None and own.youngest is None and "adult" not in own.words
    take = not own.aged and (stated or worded)
    # "350 mg for men, 200 mg for those aged 3 to 9": boys and girls alike.
    grown = other.words <= {"male", "female", "adult"} and own.aged and not other.aged
    if grown and own.oldest is not None and own.oldest < _TEEN:
        other = other._replace(sexes=frozenset())
    adults = own.words & {"male", "female", "adult"} and other.words & young and not other.aged
    if adults:
        take = False
    return Group(
        own.sexes or (frozenset() if own.stages else other.sexes),
        own.stages or (frozenset() if own.sexes else other.stages),
        other.youngest if take else own.youngest,
        other.oldest if take else own.oldest,
        other.aged if take else own.aged,
        own.words | (other.words if take or own.empty else frozenset()),
    )

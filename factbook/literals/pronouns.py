"""Who a pronoun stands for: "my daughter is 6. She needs 130 mg", "300 mg for me"."""

import re
from collections.abc import Iterator
from typing import Final

from factbook.literals.clauses import Stretch
from factbook.literals.people import Group, group
from factbook.literals.scenes import Scene
from factbook.patterns import regex

_PRONOUN: Final = regex(
    r"\b(?:he|she|him|her|his|hers|you|your|yours|me|my|mine|I)\b", re.IGNORECASE
)
_SEX_OF: Final = {
    "he": "male", "him": "male", "his": "male", "she": "female", "her": "female", "hers": "female",
}  # fmt: skip
_ME: Final = regex(r"\b(?:me|I|my age|mine)\b")
_THIRD: Final = regex(r"\b(?:he|him|his|she|hers?)\b", re.IGNORECASE)


def sexed(scene: Scene, own: Group) -> Group:
    """A group of some age with the sex that a pronoun gives it: "Marcus, who is 29, ... his"."""
    if not own.aged or own.sexes or own.stages or own.words:
        return own
    found = {_SEX_OF.get(match[0].lower(), "") for match in _PRONOUN.finditer(scene.own_text)}
    sexes = frozenset(found - {""})
    return own._replace(sexes=sexes) if len(sexes) == 1 else own


def turns_to_writer(scene: Scene) -> bool:
    """Whether a clause is about whoever writes, after a sentence about another: "300 mg for me"."""
    if _ME.search(scene.own_text) is None:
        return False
    return any(_THIRD.search(text) for text in scene.told_before[:1])


def addressed_alone(scene: Scene, base: Group) -> Group | None:
    """The one person of the clause before whom a pronoun stands for: "Dan is 28, and his is 400 mg"."""
    if not base.empty:
        return None
    pronoun = _THIRD.search(scene.own_text)
    for stretch in scene.earlier[: int(pronoun is not None)]:
        found = group(scene.passage.features_in(stretch))
        sex = _SEX_OF.get(pronoun[0].lower(), "") if pronoun else ""
        if found.aged and found.youngest == found.oldest and found.sexes <= {sex}:
            return found._replace(sexes=frozenset((sex,)))
    return None


def addressed(scene: Scene, base: Group) -> Iterator[Group]:
    """The person that a pronoun of the clause stands for, or that a question was asked about.

    "I'm 34 and pregnant. Is that enough? Aim for 360 mg"; "My daughter is 6. She needs 130 mg"; "Marc is
    26, so his is 400 mg".
    """
    if base.sexes or base.stages or base.aged or base.words:
        return
    pronoun = _PRONOUN.search(scene.own_text)
    question = scene.text.find("?", 0, scene.sentence.start)
    if question >= 0:
        asker = group(scene.passage.features_in(Stretch(0, question)))
        if asker.aged or asker.stages:
            yield asker
    if pronoun is None:
        return
    sex, me = _SEX_OF.get(pronoun[0].lower(), ""), turns_to_writer(scene)
    for stretch in (*scene.earlier[:1], *scene.before):
        if me and not _ME.search(scene.text, stretch.start, stretch.end):
            continue
        found = group(scene.passage.features_in(stretch))
        one_age = found.youngest == found.oldest  # "a man of 40 and a woman of 40"
        if found.aged and (not sex or found.sexes <= {sex} or (one_age and sex in found.sexes)):
            yield found._replace(sexes=frozenset((sex,)) if sex else found.sexes)
            return

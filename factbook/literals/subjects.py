"""Deciding what a number is about: which names stand in its clause, row, heading or before it."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from factbook.literals.clauses import Stretch, attached, bracket_end
from factbook.literals.lexicon import NEED, SOLIDS
from factbook.literals.names import Mention
from factbook.literals.nutrients import nutrients_in
from factbook.literals.passages import Passage, says
from factbook.literals.scenes import Scene
from factbook.literals.smallness import SMALL, plain, small_words
from factbook.patterns import regex

_REACH = 48  # characters after a preposition in which its noun stands
_COORDINATED = regex(r"\s*(?:,|,?\s*(?:and|or|&|/)\s*(?:the )?)\s*|\s*\(\s*", re.IGNORECASE)
_COMPARED = regex(
    r"\b(?:above|exceed\w*|over|below|under|within|beyond|more|(?<!\bor )less|higher|lower|past|than|near"
    r"|twice|half|against|toward\w*|of (?:the|your) (?:way|total))\b",
    re.IGNORECASE,
)
# A name after one of these is no head of its clause: "tofu with calcium sulfate".
_AFTER_WITH = regex(
    r"\b(?:with|without|by|than|unlike|like|over|not|from|into|in|on|to)\s+(?:[a-z-]+\s+)?$",
    re.IGNORECASE,
)
# "37 % of the DV": what the share is of is not what the next number is about.
_SHARE_OF = regex(
    r"(?:%|percent|per cent)\s*(?:of\s+)?(?:(?:the|your|a|an|its)\s+)*(?:adult\s+|daily\s+)?$",
    re.IGNORECASE,
)
_OPENING = regex(
    r"\s*(?:with|at|offering|providing|containing|boasting|having|packing)\s+(?:about |around |some "
    r"|nearly |over |up to |~|only |just |roughly |as much as )*",
    re.IGNORECASE,
)
_THE_LIMIT = regex(r"\b(?:the|its|their) (?:limit|ceiling|cap|maximum|line)\b", re.IGNORECASE)
_STOPS = regex(r"[;:]|,\s+(?:that|which|but|and)\b")
_BACK = 24
_BEFORE_GAP = regex(r"\s*(?:content|intake|\(mg\)|[:=(–-]|is|at|of|has|about|around|~)*\s*")


Alive = Callable[[Mention], tuple[int, ...] | None]


class Subject(NamedTuple):
    """What a number may be about: the terms named together, and how near they are.

    `near` is "own" for its clause, "head" for a table's headers, "carried" for what comes from
    before. `unknown` says that something without facts is named beside them.
    """

    terms: tuple[int, ...]
    near: str
    words: frozenset[str]
    unknown: bool = False


def subjects(scene: Scene, alive: Alive) -> Iterator[Subject]:
    """The subjects that a number may be about, the likeliest first; a blocked one has no terms.

    `alive` tells of a mention which of its terms may speak here: None where it says nothing of
    the number and is passed over.
    """
    if scene.ranked:
        yield from _dealt(scene, alive)
        return
    own = _own(scene, alive) or _following(scene, alive) or _limited(scene, alive)
    if own:
        yield from own
        return
    for head in scene.heads:
        found = _named(head, head.whole, alive)
        if found:
            yield _kind_of(scene, found, alive) or _joined(head, found, "head")
            return
    if scene.tabular:
        for cell in scene.row:
            found = _named(cell, cell.whole, alive)
            if found and not any(figure.unit in ("mg", "%") for figure in cell.figures):
                yield _joined(cell, found, "head")
                return
        if any(not plain(p, p.whole) for p in scene.heads[:1]):
            return
    elif not small_words(scene):
        yield from _titled(scene, alive)
        return
    yield from _carried(scene, alive)


def _kind_of(scene: Scene, found: Sequence[Mention], alive: Alive) -> Subject | None:
    """The name that is all of another cell, where the row's header is but a kind: "Cereal"."""
    if any(m.terms for m in found):
        return None
    for cell in scene.row[1:2]:
        inside = _named(cell, cell.whole, alive)
        known = inside and inside[0].start == 0 and all(m.terms for m in inside)
        if known and _is_title(cell, inside):
            return _joined(cell, inside, "head")
    return None


def _dealt(scene: Scene, alive: Alive) -> Iterator[Subject]:
    """The subject that "respectively" gives a number: the name of the same rank."""
    found = _named(scene.passage, scene.sentence, alive)
    if len(found) == scene.ranked:
        yield _joined(scene.passage, [found[scene.rank]], "own")


def _following(scene: Scene, alive: Alive) -> list[Subject]:
    """The subject after an opening such as "With 156 mg an ounce, pumpkin seeds ..."."""
    opening = scene.text[scene.sentence.start : scene.figure.start]
    if not scene.later or not _OPENING.fullmatch(opening):
        return []
    found = _named(scene.passage, scene.later[0], alive)
    return [_joined(scene.passage, found[:1], "own")] if found else []


def _limited(scene: Scene, alive: Alive) -> list[Subject]:
    """The limit named before that "the ceiling" of a number's sentence goes back to."""
    start = scene.sentence.start
    said = scene.text[start : scene.own.end]
    if not _THE_LIMIT.search(said) or says(scene.own_text, NEED):
        return []
    terms = scene.passage.index.terms
    for stretch in (Stretch(start, scene.own.start), *scene.before):
        for mention in reversed(_named(scene.passage, stretch, alive)):
            if any(terms[t].population and terms[t].names for t in mention.terms):
                return [_joined(scene.passage, [mention], "own")]
    return []


def _own(scene: Scene, alive: Alive) -> list[Subject]:
    """The subjects named in the number's own stretch, the attached one first."""
    found = [m for m in _named(scene.passage, scene.own, alive) if not _overlaps(m, scene)]
    if not found:
        return []
    end = bracket_end(scene.text, scene.figure, scene.own)
    after = attached(scene.text, scene.figure, end)
    found = [m for m in found if m.end <= scene.figure.start or m.start < end] or found
    ordered: list[Mention] = []
    if after is not None:
        ordered += [
            m
            for m in found
            if after[0] <= m.start <= after[0] + _REACH
            and not _STOPS.search(scene.text, after[0], m.start)
        ][:1]
    before = [m for m in found if m.end <= scene.figure.start]
    ordered += sorted(_heads(scene.text, before), key=lambda m: -m.end)
    ordered += [m for m in found if m.start >= scene.figure.end and not _compared(scene, m)]
    groups = (_group(scene.passage, found, mention) for mention in dict.fromkeys(ordered))
    return [_joined(scene.passage, group, "own") for group in groups]


def _heads(text: str, found: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions that are no attribute of another ("with calcium sulfate"), if there are any."""
    heads = [m for m in found if not _AFTER_WITH.search(text[max(0, m.start - _BACK) : m.start])]
    return heads or found


def _compared(scene: Scene, mention: Mention) -> bool:
    """Whether a number is only held against what follows: "500 mg is above the upper limit"."""
    return _COMPARED.search(scene.text, scene.figure.end, mention.start) is not None


def _overlaps(mention: Mention, scene: Scene) -> bool:
    """Whether a mention stands inside the number itself."""
    return mention.start < scene.figure.end and mention.end > scene.figure.start


def _named(passage: Passage, stretch: Stretch, alive: Alive) -> list[Mention]:
    """The mentions of a stretch; those that only qualify ("70 % cocoa") are left out."""
    found = []
    for mention in passage.mentions_in(stretch):
        if mention.end <= stretch.end and not _qualifies(passage, mention):
            terms = alive(mention) if mention.terms else ()
            if terms is not None:
                found.append(mention._replace(terms=terms))
    return found


def _qualifies(passage: Passage, mention: Mention) -> bool:
    """Whether a mention follows a percentage: "70–85% cocoa" is a sort, not a subject."""
    before = passage.text[max(0, mention.start - 20) : mention.start]
    if mention.words[0] in SOLIDS:
        return before.rstrip().endswith(("%", "percent", "per cent"))
    terms = [passage.index.terms[t] for t in mention.terms]
    if not terms or any(t.unit in ("%", "") or t.basis[:1].isdigit() for t in terms):
        return False
    # "37 % of the DV", "3 tablets"
    return _SHARE_OF.search(before) is not None or before.rstrip()[-1:].isdigit()


def _group(passage: Passage, found: Sequence[Mention], mention: Mention) -> list[Mention]:
    """A mention with those coordinated with it: "almonds and cashews"."""
    at = found.index(mention)
    first = last = at
    while first and _COORDINATED.fullmatch(passage.text[found[first - 1].end : found[first].start]):
        first -= 1
    while last + 1 < len(found) and _COORDINATED.fullmatch(
        passage.text[found[last].end : found[last + 1].start]
    ):
        last += 1
    return list(found[first : last + 1])


def _joined(passage: Passage, found: Sequence[Mention], near: str) -> Subject:
    """One subject of mentions that stand together."""
    terms = tuple(dict.fromkeys(t for m in found for t in m.terms))
    words = frozenset(w for m in found for w in m.words)
    unknown = any(not m.terms for m in found) or _beside_unknown(passage, found[0])
    return Subject(terms, near, words, unknown)


def _beside_unknown(passage: Passage, mention: Mention) -> bool:
    """Whether a mention is coordinated with a word that could be another subject."""
    before = passage.text[max(0, mention.start - 40) : mention.start]
    if not re.search(r"\b(?:and|or)\s+$", before):
        return False
    near = Stretch(max(0, mention.start - 40), mention.start)
    earlier = passage.words_in(near)[-2:-1]
    if not earlier or passage.text[earlier[0].end : mention.start].strip() not in ("and", "or"):
        return False
    word = earlier[0]
    inside = any(m.start <= word.start < m.end for m in passage.mentions_in(near))
    people = any(f.start <= word.start < f.end for f in passage.features_in(near))
    known = word.folded in SMALL or word.low in SMALL or word.text.isdigit()
    return not (inside or people or known)


def _carried(scene: Scene, alive: Alive) -> Iterator[Subject]:
    """The subject of the clause, sentence, lead or heading before."""
    for stretch in scene.earlier:
        found = _named(scene.passage, stretch, alive)
        if found:
            yield _joined(scene.passage, _heads(scene.text, found)[-1:], "carried")
            return
        if not plain(scene.passage, stretch) and not nutrients_in(scene.passage, stretch):
            yield from _titled(scene, alive)
            return
    lead_in = Stretch(scene.sentence.start, scene.own.start)
    if scene.before and not scene.earlier and lead_in.start <= scene.own.start:
        found = _named(scene.passage, scene.before[0], alive)
        subject = _single(scene.passage, found)
        if found:
            if subject is not None:
                yield subject
            return
    for around in scene.around:
        found = _named(around, around.whole, alive)
        if found:
            subject = _single(around, found)
            if subject is not None:
                yield subject
            return


def _titled(scene: Scene, alive: Alive) -> Iterator[Subject]:
    """The subject that is the whole heading above, where nothing else is named in the block."""
    if any(m.terms == () for m in scene.passage.mentions) or scene.block.lead:
        return
    for heading in scene.around[:1]:
        found = _named(heading, heading.whole, alive)
        own = _named(scene.passage, Stretch(0, scene.own.end), alive)
        if found and not own and _is_title(heading, found):
            subject = _single(heading, found)
            if subject is not None:
                yield subject


def _is_title(heading: Passage, found: Sequence[Mention]) -> bool:
    """Whether a heading is a name and small words alone: "3. Almonds (raw)"."""
    return all(
        word.text.isdigit()
        or word.folded in SMALL
        or word.low in SMALL
        or any(m.start <= word.start < m.end for m in found)
        for word in heading.words
    )


def _single(passage: Passage, found: Sequence[Mention]) -> Subject | None:
    """The subject of a stretch, when it names one alone."""
    if not found or any(m.terms != found[0].terms for m in found):
        return None
    return _joined(passage, found[:1], "carried")

"""The names in a stretch of text, put together to what a number may be about."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from factbook.literals.amounts import told_by_weight
from factbook.literals.clauses import Stretch
from factbook.literals.lexicon import NUTRIENTS, SOLIDS
from factbook.literals.names import Mention, fold
from factbook.literals.passages import Passage, inside
from factbook.literals.smallness import SMALL
from factbook.patterns import regex

_COORDINATED: Final = regex(r"\s*(?:,|,?\s*(?:and|or|&|/)\s*(?:the )?)\s*|\s*\(\s*", re.IGNORECASE)
# A name after one of these is no head of its clause: "tofu with calcium sulfate".
_AFTER_WITH: Final = regex(
    r"\b(?:with|without|by|than|unlike|like|over|not|from|into|in|on|to)\s+(?:[a-z-]+\s+)?$",
    re.IGNORECASE,
)
# "Almonds instead of pumpkin seeds: 77 mg": the second is not what is told of.
_INSTEAD: Final = regex(
    r"\b(?:instead of|in place of|rather than|swap\w* for|(?:stand-in|substitute|replacement) for)\s+"
    r"(?:the |your )?$",
    re.IGNORECASE,
)
# "The firm kind made with calcium sulfate": what a food is made with is not what is told of.
_SET_WITH: Final = regex(
    r"\b(?:made|set|prepared|processed|fortified) with\s+(?:[a-z]+\s+)?$", re.IGNORECASE
)
# "A spoonful stirred into yogurt": what it goes into is not what is told of.
_INTO: Final = regex(
    r"\b(?:stir|mix|mash|blend|fold|sprinkl|whisk|toss|scatter|spread|drizzl|crumbl)"
    r"(?:\w*ed\s+[^.;:]{0,40}?|\w*\s+(?!(?:in|into|on|over|through)\b)[^.;:]{2,40}?)"
    r"\b(?:into|in|over|on|onto|through|with)\s+(?:(?:a|an|the|your|some)\s+)?(?:[a-z-]+\s+){0,2}$",
    re.IGNORECASE,
)
# "37 % of the DV": what the share is of is not what the next number is about.
_SHARE_OF: Final = regex(
    r"(?:%|percent|per cent|\b(?:half|thirds?|quarters?|fourth|fifths?|sixth|eighth|tenth))\s*(?:of\s+)?"
    r"(?:(?:the|your|a|an|its)\s+)*(?:adult\s+|daily\s+)?$",
    re.IGNORECASE,
)
# "Your baby gets all that it needs from your milk: the adequate intake is 30 mg."
_OF_MOTHER: Final = regex(r"\b(?:your|her|breast|mother['’]s)\s+$", re.IGNORECASE)
_THE: Final = regex(r"\b(?:the|this|that|its|these|those)\s+$", re.IGNORECASE)
_IS: Final = regex(
    r"s?\s+(?:is|are)\b"
    r"|[\"”’)]*[^.;:\d]{0,60}\b(?:is|are) (?:based|worked|counted|reckoned|calculated|measured|figured)\b"
    r"|\s+(?:[a-z]+ ){0,3}(?-i:[A-Z]{2} )?(?:labels? )?\(\d|\s+of \d"
    r"|,? which (?:in [^.;,\d]{2,30} is|stands at|was set at)\b",
    re.IGNORECASE,
)
_INTO_WORDS: Final = ("to ", "in ", "on ", "over ", "with ", "through ")
_AMOUNT_NEXT: Final = regex(r"\s*[(:,–—]\s*[~≈]?\d")
_BACK: Final = 24  # characters before a name that tell how it stands
_FURTHER: Final = 72  # and those that tell what was done with it

# Which terms of a name may speak here; None where it says nothing of the number and is passed over.
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


def named(passage: Passage, stretch: Stretch, alive: Alive) -> list[Mention]:
    """The mentions of a stretch; those that only qualify ("70 % cocoa") are left out."""
    found = []
    for mention in inside(speaking(passage), stretch):
        if mention.end <= stretch.end:
            known = mention if mention.terms else _meant(passage, mention)
            terms = alive(known) if known.terms else ()
            if terms is not None:
                found.append(mention if terms == mention.terms else mention._replace(terms=terms))
    return found


def _meant(passage: Passage, mention: Mention) -> Mention:
    """What "the bread" goes back to, where whole-wheat bread was named before it; else the mention.

    Only the last word of a name goes back to it, after an article.
    """
    if not _THE.search(passage.text[max(0, mention.start - _BACK) : mention.start]):
        return mention
    terms = passage.index.terms
    for earlier in reversed(passage.mentions_in(Stretch(0, mention.start))):
        names = (name for t in earlier.terms for name in terms[t].names)
        if any(fold(name.split()[-1]) == mention.words[-1] for name in names):
            return mention._replace(terms=earlier.terms)
    return mention


@lru_cache(maxsize=64)  # the numbers of one text ask one after another
def speaking(passage: Passage) -> tuple[Mention, ...]:
    """The mentions of a passage that do not only qualify."""
    return tuple(mention for mention in passage.mentions if not _qualifies(passage, mention))


def _qualifies(passage: Passage, mention: Mention) -> bool:
    """Whether a mention is no subject: a sort ("70–85% cocoa"), or what another stands for."""
    before = passage.text[max(0, mention.start - _BACK) : mention.start]
    if _INSTEAD.search(before) or _SET_WITH.search(before):
        return True
    if any(word in before for word in _INTO_WORDS) and _is_beneath(passage.text, mention):
        return True
    if mention.words == ("milk",) and _OF_MOTHER.search(before):
        return True
    if mention.words[0] in SOLIDS:
        return before.rstrip().endswith(("%", "percent", "per cent"))
    if not mention.terms or told_by_weight(passage.index, mention.terms):
        return False
    if any(passage.index.terms[t].unit in ("%", "") for t in mention.terms):
        return False
    if _IS.match(passage.text, mention.end):
        return False  # "%DV is based on 420 mg"
    # "37 % of the DV", "3 tablets"
    return _SHARE_OF.search(before) is not None or before.rstrip()[-1:].isdigit()


def _is_beneath(text: str, mention: Mention) -> bool:
    """Whether a name is what something is stirred into or spread on, with no amount of its own."""
    told = _INTO.search(text[max(0, mention.start - _FURTHER) : mention.start]) is not None
    return told and not _AMOUNT_NEXT.match(text, mention.end)


def heads(text: str, found: Sequence[Mention]) -> Sequence[Mention]:
    """The mentions that are no attribute of another ("with calcium sulfate"), if there are any."""
    first = [m for m in found if not _AFTER_WITH.search(text[max(0, m.start - _BACK) : m.start])]
    return first or found


def coordinated(passage: Passage, found: Sequence[Mention], mention: Mention) -> list[Mention]:
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


def joined(passage: Passage, found: Sequence[Mention], near: str) -> Subject:
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
    # "Magnesium and gabapentin": what the guide is about is not told of by itself.
    known = {word.folded, word.low} & (SMALL | NUTRIENTS) or word.text.isdigit()
    return not (inside or people or known)


def single(passage: Passage, found: Sequence[Mention]) -> Subject | None:
    """The subject of a stretch, when it names one alone."""
    if not found or any(m.terms != found[0].terms for m in found):
        return None
    return joined(passage, found[:1], "carried")


def is_title(
    heading: Passage,
    found: Sequence[Mention],
    stretch: Stretch | None = None,
    more: frozenset[str] = frozenset(),
) -> bool:
    """Whether a heading, or a stretch of it, is a name and small words alone: "3. Almonds (raw)".

    `more` are words that may stand there as well.
    """
    return all(
        word.text.isdigit()
        or word.folded in SMALL
        or word.low in SMALL
        or word.low in more
        or any(m.start <= word.start < m.end for m in found)
        for word in heading.words_in(stretch or heading.whole)
    )

"""How strongly a sentence says that something has an effect, and whether it says so at all.

The levels follow GRADE's narrative statements (Santesso et al. 2020,
doi:10.1016/j.jclinepi.2019.10.014): high certainty allows "reduces", moderate "probably reduces",
low "may reduce", very low only that it is uncertain. Where a sentence is not plainly an assertion
(a question, a denial, somebody else's words), it is none: a false alarm costs an editor's trust.
"""

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import Final, NamedTuple

from factbook.checks._sentences import Sentence
from factbook.literals.prose import BlockKind
from factbook.patterns import regex


class Strength(IntEnum):
    """How strong a statement of an effect is."""

    NONE = 0
    HEDGED = 1
    PLAIN = 2
    CERTAIN = 3
    ABSOLUTE = 4


class Assertion(NamedTuple):
    """One statement of an effect in a sentence: its words, how strong, and where."""

    words: str
    strength: Strength
    start: int
    end: int


def _any(*words: str) -> str:
    """Lists of words, parted by commas, as one alternative."""
    return "|".join(word for part in words for word in part.split(", "))


def _whole(*words: str) -> re.Pattern[str]:
    """A pattern for any of some whole words or phrases."""
    return regex(rf"\b(?:{_any(*words)})\b", re.IGNORECASE)


def _forms(verbs: str) -> tuple[str, ...]:
    """Each verb in its base form and in its third person."""
    return tuple(
        form for v in verbs.split() for form in (v, f"{v}es" if v[-1] in "hx" else f"{v}s")
    )


_ABSOLUTE: Final = _forms("cure eliminate guarantee eradicate ensure banish")
_CERTAIN: Final = _forms("prevent stop end treat heal prove fix")
_PLAIN: Final = _forms(
    "reduce relieve improve boost lower ease calm enhance promote shorten soothe alleviate fight"
    " decrease increase speed help cut combat strengthen accelerate minimize minimise"
)
_VERB: Final = _whole(
    f"(?P<absolute>{'|'.join(_ABSOLUTE)})",
    f"(?P<certain>{'|'.join(_CERTAIN)})",
    f"(?P<plain>{'|'.join(_PLAIN)})",
)
_PHRASE: Final = _whole(
    r"(?P<absolute>miracle|cure for|100 ?% effective|works for everyone|always (?:works|helps)"
    r"|guaranteed(?= \w)|get rid of|say goodbye to|puts? an end to|undoubtedly"
    r"|makes? [\w ]{1,30} (?:disappear|vanish)|keeps? [\w ]{1,30} (?:away|at bay)"
    r"|(?:is|are) the (?:answer|key|solution|secret) to)",
    r"(?P<certain>(?:clinically |scientifically )?proven(?: to)?|remedy for|proof that"
    r"|(?:is|are|be) (?:prevented|treated|cured|stopped) (?:by|with))",
    r"(?P<plain>(?:is|are) effective (?:for|against|in)"
    r"|(?:sleep|perform|recover|run)s? (?:better|faster|longer|more deeply))",
)
# A sentence without any of these words asserts nothing: the cheap test before the careful one.
_TELLTALE: Final = frozenset((*_ABSOLUTE, *_CERTAIN, *_PLAIN)) | frozenset(
    "miracle cure effective works helps guaranteed rid goodbye undoubtedly disappear vanish away"
    " bay answer key solution secret proven remedy proof prevented treated cured stopped better"
    " faster longer deeply".split()
)
_WORD: Final = regex(r"[a-z]+")
_DENIAL: Final = _whole(
    r"not(?! only), no(?! doubt), never, nobody, none, neither, nor, nothing, cannot",
    r"without(?! (?:a )?doubt), hardly, unproven, unlikely, unclear, uncertain, unknown",
    r"lack(?:s|ing)?, fail(?:s|ed)?, little, too early, rather than, instead of, far from",
    r"doubtful, myths?, wrong(?:ly)?, unsupported, insufficient, \w+n[’']t",
)
_AFTERWARDS: Final = _whole(
    r"(?:is|are|was|remains?) (?:a myth|not (?:known|shown|proven|true)"
    r"|un(?:proven|known|clear|certain))"
)
_OTHERS: Final = _whole(
    r"claim(?:s|ed|ing)?, advertis\w*, promis\w*, said to, says?, believed?, believes",
    r"hoped?, hopes, market(?:ed|ing), suppos\w*, allegedly, whether, if, asked?",
    r"test(?:ed|ing), studied, idea, suggestion",
)
# Words that turn the nutrient into its lack, its excess or its measurement.
_STATE: Final = _whole(
    r"low, too (?:much|little), excess(?:ive)?, short(?:age)?, defici\w+, loss(?:es)?",
    r"deplet\w+, levels?, status, less, half",
)
HEDGE: Final = _whole(
    r"may, might, could, can, perhaps, possibly, probably, likely, some, seems?, appears?",
    r"suggests?, tends?, often, sometimes, in part, limited, mixed, preliminary, linked",
    r"associated, weak, small, modest(?:ly)?, slight(?:ly)?",
    r"one (?:small )?(?:trial|study), in (?:rats|mice|animals|cells), results conflict",
)
_WEAK: Final = _whole(r"can, some, often, sometimes, small")  # no hedge for "prevents" or "cures"
_MODAL: Final = regex(
    r"\b(?:will|can|may|might|could|would|helps?(?: to| \w+)?|(?:proven|shown|known) to|does|do|to)"
    r"\s+(?:\w+ly )?\Z",
    re.IGNORECASE,
)
_PURPOSE: Final = regex(
    r"(?<!help )(?<!helps )(?<!proven )(?<!shown )(?<!known )\bto (?:\w+ly )?\Z"
)
_PRONOUN: Final = regex(r"\s*(?:it|this|that|they|these)(?: \w+ly| also| often)?\s*", re.IGNORECASE)
_QUOTED: Final = regex(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
_CLAUSES: Final = regex(r"[;:—]| but ")
_REACH: Final = 8  # words after a verb in which its object stands


def may_assert(sentence: Sentence) -> bool:
    """Whether a sentence has any word of an effect."""
    return not _TELLTALE.isdisjoint(_WORD.findall(sentence.text.lower()))


def assertions(sentence: Sentence, subject: re.Pattern[str]) -> Iterator[Assertion]:
    """The effects that a sentence asserts of the subject, in no order."""
    text = sentence.text
    if text.endswith("?") or _AFTERWARDS.search(text) or _listed_as_unknown(sentence):
        return
    quoted = [found.span() for found in _QUOTED.finditer(text)]
    for pattern in (_VERB, _PHRASE):
        for found in pattern.finditer(text):
            if any(start <= found.start() < end for start, end in quoted):
                continue
            clause = _CLAUSES.split(text[: found.start()])[-1]
            if any(one.search(clause) for one in (_DENIAL, _OTHERS, _STATE)):
                continue
            said = _asserts(sentence, subject, found, clause) if pattern is _VERB else True
            if said and _is_about(sentence, subject):
                strength = _strength(found, clause, text)
                yield Assertion(found[0], strength, found.start(), found.end())


def _listed_as_unknown(sentence: Sentence) -> bool:
    """Whether it is an entry of a list or a table of what is not so: "What studies do not show"."""
    block = sentence.block
    if block.kind not in (BlockKind.ITEM, BlockKind.CELL):
        return False
    above = (block.lead, block.cell_header, *block.headings[-1:])
    return any(_DENIAL.search(text) or _OTHERS.search(text) for text in above)


def around(text: str, assertion: Assertion) -> str:
    """The clause of an assertion up to a few words after its verb: where its topic stands."""
    before = _CLAUSES.split(text[: assertion.start])[-1]
    after = _CLAUSES.split(text[assertion.end :])[0]
    return f"{before}{assertion.words} {' '.join(after.split()[:_REACH])}"


def denied(text: str, start: int) -> bool:
    """Whether what a text says at an offset is denied, asked, or told of somebody else's words."""
    clause = _CLAUSES.split(text[:start])[-1]
    return text.endswith("?") or bool(_DENIAL.search(clause) or _OTHERS.search(clause))


def _strength(found: re.Match[str], clause: str, text: str) -> Strength:
    """How strong one verb or phrase is, with the hedges of its clause."""
    level = Strength[str(found.lastgroup).upper()]
    hedges = [hedge[0] for hedge in HEDGE.finditer(clause)]
    if level is Strength.PLAIN:
        hedged = hedges or HEDGE.search(text[found.end() :])
    else:
        hedged = [hedge for hedge in hedges if not _WEAK.fullmatch(hedge)]
    return Strength.HEDGED if hedged else level


def _is_about(sentence: Sentence, subject: re.Pattern[str]) -> bool:
    """Whether the sentence, or what surrounds it, names the nutrient at all."""
    return bool(
        subject.search(sentence.text)
        or subject.search(sentence.before)
        or subject.search(sentence.surroundings)
    )


def _asserts(
    sentence: Sentence, subject: re.Pattern[str], found: re.Match[str], clause: str
) -> bool:
    """Whether a verb is finite, and its subject is the nutrient, said or understood."""
    if _PURPOSE.search(clause):
        return False
    third = found[0].lower().endswith("s")
    named = [one.end() for one in subject.finditer(clause)]
    if named:
        between = clause[named[-1] :].strip()
        return _near(between) and (third or _takes_base(clause, between))
    if not clause.strip(" *_-–\u2022"):
        # "Prevents cramps" below a heading that names it, or "Prevent cramps with magnesium"
        return third or (sentence.is_heading and bool(subject.search(sentence.text)))
    return bool(_PRONOUN.fullmatch(clause))


def _near(between: str) -> bool:
    """Whether the words between subject and verb leave the verb to the subject."""
    words = between.split()
    return len(words) <= 7 and not any(word.strip(",").endswith("ing") for word in words)


def _takes_base(clause: str, between: str) -> bool:
    """Whether a verb without its "s" is finite here: after a modal, or after a plural."""
    if _MODAL.search(clause):
        return True
    last = (between.split() or clause.split() or [""])[-1].strip(",").lower()
    return last == "they" or (last.endswith("s") and not last.endswith(("ss", "us", "is")))

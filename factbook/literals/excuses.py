"""Why a number that disagrees with a fact may be about something else after all."""

import re

from factbook.literals.amounts import told_by_weight
from factbook.literals.clauses import Stretch
from factbook.literals.cues import near_text
from factbook.literals.doubts import compared, denied, derived, implausible, no_spacing, other_side
from factbook.literals.groups import named_here
from factbook.literals.names import Index, words
from factbook.literals.naming import Subject
from factbook.literals.nutrients import other_topic
from factbook.literals.outcome import Verdict
from factbook.literals.passages import says
from factbook.literals.people import features
from factbook.literals.prose import BlockKind
from factbook.literals.scenes import DAILY_VALUE, Scene
from factbook.patterns import regex

_GOES_BACK = regex(r"\b(?:of it|below it|under it|it had been)\b", re.IGNORECASE)
# "2 percent of healthy people", "one in ten of the older adults".
_ON_LABELS = regex(DAILY_VALUE, re.IGNORECASE)
_OF_WHOM = regex(
    r"\s*of\s+(?:[a-z]+\s+){0,3}(?:people|adults|men|women|patients|americans|participants|volunteers"
    r"|runners|athletes|children|teenagers|households|users|population)\b",
    re.IGNORECASE,
)


def excuse_for(scene: Scene, unit: str, subject: Subject, verdict: Verdict, nutrient: str) -> str:
    """Why a number that disagrees may be about something else; "" when nothing speaks for it."""
    if unit == "%":
        return _of_share(scene, subject, verdict, nutrient) or _of_all(scene, subject, verdict)
    excuse = _of_all(scene, subject, verdict)
    if excuse or unit not in ("mg", "h"):
        return excuse
    if unit == "h":
        return "it is no advice on spacing" if no_spacing(scene, nutrient) else ""
    return _of_amount(scene, subject, verdict, nutrient)


def banded(index: Index, subject: Subject) -> bool:
    """Whether a subject is a table by age."""
    return any(index.terms[t].population is not None for t in subject.terms)


def _of_share(scene: Scene, subject: Subject, verdict: Verdict, nutrient: str) -> str:
    """Why a per cent may be one of something else."""
    bars = verdict.voucher.bars if verdict.voucher else ()
    if subject.near == "carried" and says(scene.lead_in, bars):
        return "another share of it is told before"  # "4 % is absorbed, and 96 % of it is not"
    if _GOES_BACK.search(scene.own_text) and says(" ".join(scene.told_before), bars):
        return "it goes back to another measure"  # "It is 265 mg. 48 % fell short of it"
    if scene.figure.spelled and scene.asked:
        return "it is asked, not said"  # "Less than half of Americans?"
    cues = verdict.voucher.cues if verdict.voucher else ()
    if not cues and not _spoken_of(scene, nutrient):
        return "what it is a share of is not said"
    if _of_amount_before(scene):
        return "it may be a share of the Daily Value"
    if _of_people(scene) and not _tells_people(verdict):
        return "it is a share of people"
    if other_side(scene) or compared(scene, cues):
        return "it may be the other side of a share, or a difference"
    return ""


def _of_amount_before(scene: Scene) -> bool:
    """Whether a per cent ends a clause with an amount, where values on labels are the matter."""
    told = scene.passage.figures_in(Stretch(scene.own.start, scene.figure.start))
    ends = not scene.text[scene.figure.end : scene.own.end].strip(" .;)")
    topic = f"{scene.previous_text} {' '.join(scene.told_before)}"
    return ends and any(f.unit == "mg" for f in told) and _ON_LABELS.search(topic) is not None


def _of_people(scene: Scene) -> bool:
    """Whether a per cent is one of people: "2 percent of healthy people"."""
    return _OF_WHOM.match(scene.text, scene.figure.end) is not None


def _tells_people(verdict: Verdict) -> bool:
    """Whether a fact is one of people, by its names: "US adults"."""
    names = verdict.voucher.names if verdict.voucher else ()
    return any(features(name, words(name)) or "american" in name.lower() for name in names)


def _of_all(scene: Scene, subject: Subject, verdict: Verdict) -> str:
    """Why a number in any unit may be about something else."""
    index = scene.passage.index
    people = banded(index, subject)
    weighed = told_by_weight(index, subject.terms)
    if not weighed and implausible(scene.figure, verdict, people=people):
        return "it is too far from the fact to be about it"
    return "it is about something without facts, too" if subject.unknown else ""


def _of_amount(scene: Scene, subject: Subject, verdict: Verdict, nutrient: str) -> str:
    """Why an amount may be carried too far, of something else, or reckoned from others."""
    index = scene.passage.index
    weighed, people = told_by_weight(index, subject.terms), banded(index, subject)
    carried = subject.near == "carried"
    owned = verdict.voucher and says(near_text(scene), verdict.voucher.authorities)
    if carried and people and not owned and not named_here(scene):
        return "no fact is named near it"
    if carried and not (weighed or people):
        return "no fact is named near it"
    if other_topic(scene, nutrient) and not weighed:
        return "it is about another nutrient"
    if weighed and denied(scene.text, scene.figure.start):
        return "it is denied"
    dated = not (owned and people and not carried)
    parted = derived(scene, dated=dated, dosed=not weighed)
    return "it is a sum, a difference or a part" if parted else ""


def _spoken_of(scene: Scene, nutrient: str) -> bool:
    """Whether the sentence, a header or the sentence before speaks of the nutrient or the body."""
    told = " ".join(scene.told_before)
    text = f"{scene.sentence_text} {scene.head_text} {told}".lower()
    if scene.block.kind is BlockKind.ITEM:
        text += scene.around_text.lower()
    return any(
        word in text for word in (nutrient, "mineral", "of it", "of that", "of the body", "body's")
    )

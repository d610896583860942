"""The unit that a number is in: its own, its column's, and whether per cent is of Daily Value."""

import re
from functools import lru_cache
from typing import Final

from factbook.literals.clauses import Stretch
from factbook.literals.ellipsis import unit_before
from factbook.literals.figures import SHARE_UNIT
from factbook.literals.prose import BlockKind
from factbook.literals.scenes import DAILY_VALUE, LISTED, OF_DAILY_VALUE, Scene
from factbook.patterns import regex
from factbook.units import unit_named

_DV_NAMED: Final = regex(DAILY_VALUE, re.IGNORECASE)
_DV_BEFORE: Final = regex(rf"{DAILY_VALUE}[\s:=(]*(?:is|of|at|about|around|~)?\s*$", re.IGNORECASE)
_DV_HEAD: Final = regex(
    rf"(?:%|per ?cent) of (?:a|the|one|your) day\b|\bshare of (?:a|the) day\b"
    rf"|{DAILY_VALUE}|%\s*(?:of\s)?(?:DV|RDA|RDI|daily)",
    re.IGNORECASE,
)
_DV_LEAD: Final = regex(rf"(?:%|per ?cent) (?:of |the |your )*{DAILY_VALUE}|%\s?DV", re.IGNORECASE)
_DV_MEASURE: Final = regex(rf"\b(?:US|label|adult|daily)\W+value\b|{DAILY_VALUE}", re.IGNORECASE)
_LABEL_DV: Final = regex(r"%|\bDVs?\b|daily values?", re.IGNORECASE)
_FAR: Final = 80  # characters before a per cent in which the amount stands that it says again
_MOST: Final = 150  # the most that a bare number under "Daily Value" is read as a per cent
_NRV: Final = regex(
    r"\bNRVs?\b|nutrient reference value|reference (?:value|intake) (?:on|in) (?:the )?(?:EU|UK|Europ|Brit)"
    r"|\b(?:EU|UK|European|British|EU['’]s) reference (?:value|intake)",
    re.IGNORECASE,
)
_HEAD_UNIT: Final = regex(
    r"(?<![\w])(mg|milligrams?|mcg|µg|micrograms?|mmol/l|grams?|g|%|per cent|percent"
    r"|hours?)(?![\w])",
    re.IGNORECASE,
)
_AMOUNT_BEFORE: Final = regex(
    r"(?:mg|milligrams?|mcg|g)\s*[(,/|–—-]?\s*[(]?\s*(?:or|so|i\.e\.,?|that is|which is|~|about)?\s*$",
    re.IGNORECASE,
)
_AMOUNT_AND_SERVING: Final = regex(
    r"(?:mg|milligrams?)\b[^.;:%]{0,48},\s*(?:or|so|that is|which is)\s+(?:about |roughly |some |~)?$",
    re.IGNORECASE,
)
_DV_OF_IT: Final = regex(r"\s*(?:of (?:it|that))?\s*(?:[),.;|\]]|$|and\b)")
_CLOSES: Final = regex(r"\s*(?:[),.;|\]]|$)")
_LEAD_UNIT: Final = regex(r"(?<![\w])(mg|milligrams?)(?![\w])", re.IGNORECASE)
# "Figures are the US ones, in milligrams a day", before a table.
_ALL_IN: Final = regex(r"\bin (mg|milligrams)\b", re.IGNORECASE)
# "Every number on this sheet is in mg", "Milligrams a day from food and drink, US figures".
_UNIT_OF_ALL: Final = regex(
    r"(?:\b(?:numbers?|figures?|values?|amounts?)\b[^.\n]{0,40}?\b(?:is|are)(?: all| given| told| shown)*"
    r"(?: in)? |\ball in |(?:^|[.!?]\s+))"
    rf"(?:(?P<share>(?:per ?cent|%)(?: of (?:the |your )?{DAILY_VALUE}|\s?DV))"
    r"|(?P<unit>mg|milligrams)\b)",
    re.IGNORECASE,
)
_FOR_EACH: Final = regex(
    r"\bper (?:portion|serving|helping)\b", re.IGNORECASE
)  # what a portion has
# "5 figs" is a serving; "100 mg" in a lead is a figure, not the table's unit.
_SAYS_MORE: Final = regex(r"[ \u00a0-]*[^\W\d_]{2,}")
_WITH_NUMBER: Final = regex(
    r"\b(?:an?|per|each|every|one|hundred) (?:gram(?:me)?s?|g)\b"
    r"|\d[\d.,–-]*\s?(?:mg|milligrams?|mcg|g|grams?|%|percent)\b"
)
_LEAST: Final = 20  # the least number that a bare cell in a table of people is read as an amount
_SERVING_HEAD: Final = regex(
    r"serving|portion|amount of|how much|measure|helping|size|weight|quantity|\bcups?\b"
    r"|\bounces?\b|\bage\b|years?\b|rank|#|no\.",
    re.IGNORECASE,
)


def unit_of(scene: Scene, nutrient: str, usual: str) -> str:
    """The unit of a scene's number: "mg", "%", "% DV", ...; "" when it is no literal.

    `usual` is the nutrient's unit: that of a bare number in a column that names the nutrient, or
    that is for people.
    """
    unit = scene.figure.unit
    if unit == SHARE_UNIT:
        of_value = OF_DAILY_VALUE.match(scene.text, scene.figure.end)
        return "% DV" if of_value and _measured(scene) else "%"
    if unit == "%":
        return _per_cent(scene)
    if unit:
        return unit
    if scene.block.kind is BlockKind.ITEM and (led := _of_lead(scene)):
        return led
    if not scene.tabular:
        return unit_before(scene.passage, scene.figure, (usual,))
    return _of_header(scene) or _implied(scene, nutrient, usual)


def _of_lead(scene: Scene) -> str:
    """The unit that the lead of a list gives to the bare number at the end of an item."""
    if not (LISTED.search(scene.text, 0, scene.figure.start) or scene.passage.mentions):
        return ""
    above = (*scene.lead, *scene.around)
    leads = (_LEAD_UNIT.search(_WITH_NUMBER.sub("", lead.text)) for lead in above)
    told = next((unit_named(found[0].lower()) for found in leads if found), "")
    return told or _told_of_all(scene.lead_rest) or _told_of_all(scene.document)


@lru_cache(maxsize=256)  # every bare number of a list asks it of its document
def _told_of_all(text: str) -> str:
    """The unit that a text gives all numbers: "Every number on this sheet is in mg"."""
    found = _UNIT_OF_ALL.search(text)
    if found is None:
        return ""
    return "% DV" if found["share"] else unit_named(found["unit"].lower())


def _implied(scene: Scene, nutrient: str, usual: str) -> str:
    """The nutrient's unit for a bare number under its name, or in a table of people."""
    if _SAYS_MORE.match(scene.text, scene.figure.end) or _SERVING_HEAD.search(scene.column_text):
        return ""
    if nutrient.lower() in scene.head_text.lower():
        return usual
    sexes = any(f.sex or f.stage for p in scene.heads for f in p.features)
    return usual if sexes and scene.figure.high >= _LEAST else ""


def _of_header(scene: Scene) -> str:
    """The unit that the headers give a bare number in a table."""
    column = scene.column_text
    found = _HEAD_UNIT.search(_WITH_NUMBER.sub("", column))
    if found is None and _SERVING_HEAD.search(_FOR_EACH.sub("", column)):
        return ""
    if _SAYS_MORE.match(scene.text, scene.figure.end):
        return ""
    for text in (column, *(p.text for p in scene.legend), scene.block.row_header):
        # "Magnesium per 100 g (mg)": the serving's unit is not the number's.
        found = found or _HEAD_UNIT.search(_WITH_NUMBER.sub("", text))
    found = found or _ALL_IN.search(scene.lead_rest)
    for passage in (*scene.around, *scene.title):
        found = found or _HEAD_UNIT.search(_WITH_NUMBER.sub("", passage.text))
    if found is None:
        share = scene.figure.high <= _MOST and _LABEL_DV.search(column)
        return "% DV" if share else ""
    unit = unit_named(found[1].lower())
    if _SERVING_HEAD.search(column) and unit == "g":
        return ""
    if unit != "%":
        return unit
    return "% DV" if _DV_HEAD.search(column) else "%"


def _of_food(scene: Scene) -> bool:
    """Whether Daily Value is the topic, and the clause names something that is weighed by it."""
    topic = f"{scene.previous_text} {scene.sentence_text}"
    return _DV_NAMED.search(topic) is not None and _names_food(scene)


def _measured(scene: Scene) -> bool:
    """Whether the clause names, or states an amount of, something that is weighed."""
    figures = scene.passage.figures_in(scene.sentence)
    served = scene.passage.servings_in(Stretch(scene.own.start, scene.figure.start))
    return (
        bool(served)
        or _of_food(scene)
        or any(f.unit == "mg" and f.end <= scene.figure.start for f in figures)
    )


def _portioned(scene: Scene) -> bool:
    """Whether a per cent stands with a food and its serving, where the text tells of Daily Value.

    "Pumpkin seeds have 37 % of the Daily Value an ounce. So do lentils, with 17 % per boiled cup."
    """
    served = any(
        s.start >= scene.figure.end
        for s in scene.passage.servings_in(Stretch(scene.figure.end, scene.own.end))
    )
    before = scene.text[: scene.sentence.start]
    return served and _DV_NAMED.search(before) is not None and _names_food(scene)


def _listed(scene: Scene) -> bool:
    """Whether a per cent of a list stands with a food and its serving, and the text names the DV."""
    if not (_DV_MEASURE.search(scene.block.lead) and _DV_NAMED.search(scene.document)):
        return False
    return bool(scene.passage.servings_in(scene.own)) and _names_food(scene)


def _names_food(scene: Scene) -> bool:
    """Whether the clause names something that has a share of a Daily Value."""
    return any(
        scene.passage.index.terms[t].unit == "% DV"
        for mention in scene.passage.mentions_in(scene.own)
        for t in mention.terms
    )


def _per_cent(scene: Scene) -> str:
    """Whether a per cent is one of Daily Value: by what follows, precedes, or heads the column."""
    text, figure = scene.text, scene.figure
    after = text[figure.end : figure.end + 60]
    before = text[max(0, figure.start - 40) : figure.start]
    if _NRV.search(after) or _NRV.search(before) or _NRV.search(scene.column_text):
        return "% NRV"
    if OF_DAILY_VALUE.match(after) or _DV_BEFORE.search(before):
        return "% DV"
    if scene.tabular and _DV_HEAD.search(scene.head_text):
        return "% DV"
    if _portioned(scene) or (_DV_OF_IT.match(after) and _of_food(scene)):
        return "% DV"
    led = scene.block.lead and _DV_LEAD.search(scene.block.lead)
    lead_in = text[max(0, figure.start - _FAR) : figure.start]
    closed = _CLOSES.match(after) and (
        _AMOUNT_BEFORE.search(before)
        or _AMOUNT_AND_SERVING.search(lead_in)
        or led
        or _listed(scene)
    )
    return "% DV" if closed else "%"

"""What the reader's tools reckon with, as JSON: allowances, limits and foods, with their sources.

Amounts are the facts' own; ages are months of life, so that infants and adults compare. Nothing is
reckoned in a browser but sums and shares: what hard training may add to a band stands here.
"""

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, Final

from factbook.kinds._common import MONTHS_IN_YEAR, Ages, AgeUnit
from factbook.kinds.claims import Figure
from factbook.links import base_path
from factbook.model import Page, Site
from factbook.quantity import Quantity
from factbook.reads import Reads
from factbook.render.plain import plain_text

URL: Final = "/data/tools.json"
# What one can be advised to take in; an average requirement and a label's value are no advice.
ADVICE: Final = ("RDA", "AI", "RNI")

Row = dict[str, Any]


def pages(site: Site) -> Iterator[Page]:
    """The one file, where the guide has allowances or foods."""
    if site.facts.get("allowances") or site.facts.get("foods"):
        yield Page(URL, "feeds.tools")


def body(page: Page, reads: Reads) -> str:
    """The rows of each tool, and the sources that they name."""
    margins = _margins(reads)
    found: dict[str, list[Row]] = {
        "bands": [_band(reads, id, margins) for id in _advice(reads)],
        "limits": [_limit(reads, id) for id in _own(reads, "limits")],
        "margins": _claims(reads, margins),
        "daily": [_amount(reads, "allowances", id) for id in _daily(reads)],
        "foods": [_food(reads, id) for id in reads.ids("foods", sort="name")],
    }
    cited = {id for rows in found.values() for row in rows for id in row.get("sources", ())}
    sources = {id: _source(reads, id) for id in reads.ids("sources") if id in cited}
    rows = {"unit": reads.setting("nutrient.unit"), **found, "sources": sources}
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")) + "\n"


def _own(reads: Reads, kind: str) -> tuple[str, ...]:
    """The facts of a kind that hold in the guide's jurisdiction."""
    return reads.ids(kind, {"jurisdiction": reads.setting("jurisdiction")})


def _advice(reads: Reads) -> tuple[str, ...]:
    """The guide's own allowances that advise a band of people."""
    own = {"jurisdiction": reads.setting("jurisdiction"), "reference": list(ADVICE)}
    return reads.ids("allowances", own)


def _daily(reads: Reads) -> tuple[str, ...]:
    """The allowance that labels count as 100 %, if the guide names one."""
    id = reads.setting("nutrient.daily_value")
    return (id,) if id in reads.ids("allowances") else ()


def _place(reads: Reads, kind: str, id: str) -> Row:
    """A fact's name, and its address under the path of base_url."""
    url = reads.fact(kind, id, "url")
    name = plain_text(reads, str(reads.fact(kind, id, "title")))
    return {"name": name, "url": url and base_path(reads.setting("base_url")) + url}


def _source(reads: Reads, id: str) -> Row:
    """A source by its authors and its year, as prose would name it, or by its title."""
    place = _place(reads, "sources", id)
    name = reads.fact("sources", id, "by") or place["name"]
    year = reads.fact("sources", id, "year")
    return {**place, "name": f"{name}, {year}" if year else name}


def _amount(reads: Reads, kind: str, id: str) -> Row:
    """A fact that has an amount a day, or none, and sources."""
    amount: Quantity | None = reads.fact(kind, id, "amount")
    return {
        "id": id,
        **_place(reads, kind, id),
        "amount": amount and _number(amount.low),
        "sources": reads.fact(kind, id, "sources"),
    }


def _months(ages: Ages) -> Row:
    """The first month of life that belongs to the ages, and the first that no longer does.

    The last age counts to its end: 14–18 years end with the 19th birthday, 0–6 months with the
    seventh month. Where two bands meet in one month, the one that starts later holds.
    """
    end = None if ages.last is None else ages.last + 1
    years = ages.unit is AgeUnit.YEARS
    after = end * MONTHS_IN_YEAR if end is not None and years else end
    return {"from": _number(ages.start_month), "to": after and _number(after)}


def _band(reads: Reads, id: str, margins: Mapping[str, Row]) -> Row:
    """One allowance: for whom it is, and from what to what hard training may raise it."""
    row = _amount(reads, "allowances", id)
    row |= _months(reads.fact("allowances", id, "ages"))
    for name in ("sex", "life_stage"):
        row[name] = reads.fact("allowances", id, name)
    label = f"{reads.fact('allowances', id, 'reference')}, all sources"
    return row | margins.get(id, {}) | {"label": label, "notes": _notes(reads, "allowances", id)}


def _limit(reads: Reads, id: str) -> Row:
    """One upper limit: what it counts, and why there is none where there is none."""
    row = _amount(reads, "limits", id) | _months(reads.fact("limits", id, "ages"))
    row["label"] = f"Upper limit, {reads.fact('limits', id, 'scope_label')}"
    return row | {"notes": _notes(reads, "limits", id, "scope_note")}


def _notes(reads: Reads, kind: str, id: str, *more: str) -> list[str]:
    """What a fact says to readers beside its amount."""
    texts = (reads.fact(kind, id, name) for name in (*more, "note"))
    return [plain_text(reads, text) for text in texts if text]


def _margins(reads: Reads) -> dict[str, Row]:
    """For each allowance that a claim speaks of: the claim, and the amount with its margin.

    A figure that is so many per cent of a group is a margin on the allowances of that group and of
    nobody else: what was estimated for grown athletes says nothing about children.
    """
    found: dict[str, Row] = {}
    for id in reads.ids("claims"):
        for figure in reads.fact("claims", id, "figures").values():
            for band in _raised(reads, figure):
                amount = reads.fact("allowances", band, "amount")
                found.setdefault(band, {"margin": id, **_raise(amount, figure.value)})
    return found


def _raised(reads: Reads, figure: Figure) -> tuple[str, ...]:
    """The allowances on which a figure is a margin."""
    if figure.of not in reads.ids("groups") or figure.value.unit != "%":
        return ()
    known = reads.ids("allowances")
    return tuple(band for band in reads.fact("groups", figure.of, "bands") if band in known)


def _raise(amount: Quantity, margin: Quantity) -> Row:
    """The least and the most that an amount becomes with a margin in per cent, as pages show it."""
    ends = (amount.times(1 + end / 100).rounded() for end in (margin.low, margin.high))
    return dict(zip(("low", "high"), (_number(end.low) for end in ends), strict=True))


def _claims(reads: Reads, margins: Mapping[str, Row]) -> list[Row]:
    """The claims behind the margins: what they state, how sure it is, and why."""
    used = {row["margin"] for row in margins.values()}
    return [_claim(reads, id) for id in reads.ids("claims") if id in used]


def _claim(reads: Reads, id: str) -> Row:
    """One claim with its evidence."""
    grade = reads.fact("claims", id, "grade_label").capitalize()
    because = plain_text(reads, reads.fact("claims", id, "grade_because") or "")
    return {
        "id": id,
        **_place(reads, "claims", id),
        "label": "With hard training",
        "notes": [f"{grade} certainty. {because}".rstrip(), *_notes(reads, "claims", id)],
        "sources": reads.fact("claims", id, "sources"),
    }


def _food(reads: Reads, id: str) -> Row:
    """One food: its serving, what that weighs in grams, and what 100 g hold."""
    return {
        "id": id,
        **_place(reads, "foods", id),
        "serving": reads.fact("foods", id, "serving_label"),
        "grams": _number(reads.fact("foods", id, "serving").grams),
        "per_100g": _number(reads.fact("foods", id, "mg_per_100g")),
    }


def _number(number: Decimal) -> int | float:
    """A decimal as JSON has it."""
    return int(number) if number == number.to_integral_value() else float(number)

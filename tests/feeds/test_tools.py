"""The data of the reader's tools: what they say for each stage of life, and from what."""

import json
from typing import Any

from factbook.model import Site
from tests.feeds.small import FACTS, Make, Written

BAND: dict[str, Any] = {
    "reference": "RDA",
    "authority": "IOM",
    "jurisdiction": "us",
    "sources": ("usda",),
}
PEOPLE: dict[str, dict[str, Any]] = {
    "babies": {
        **BAND,
        "reference": "AI",
        "life_stage": "infant",
        "ages": {"first": 0, "last": 6, "unit": "months"},
        "mg_per_day": 2,
    },
    "men": {
        **BAND,
        "life_stage": "adult",
        "sex": "male",
        "ages": {"first": 19},
        "mg_per_day": 11,
    },
    "average": {
        **BAND,
        "reference": "EAR",
        "life_stage": "adult",
        "ages": {"first": 19},
        "mg_per_day": 9,
    },
    "elsewhere": {
        **BAND,
        "jurisdiction": "eu",
        "life_stage": "adult",
        "ages": {"first": 18},
        "mg_per_day": 12,
    },
    "label": FACTS["allowances"]["label"],
}
LIMITS: dict[str, dict[str, Any]] = {
    "adults": {
        "jurisdiction": "us",
        "authority": "IOM",
        "region": "United States",
        "ages": {"first": 4, "last": 18},
        "mg_per_day": 34.5,
        "scope": "supplements",
        "scope_note": "Not *food*.",
        "sources": ("doe2020",),
    },
    "babies": {
        "jurisdiction": "us",
        "authority": "IOM",
        "region": "United States",
        "ages": {"first": 0, "last": 12, "unit": "months"},
        "mg_per_day": None,
        "scope": "supplements",
        "note": "None was set [@usda].",
    },
}
CLAIM: dict[str, Any] = {
    "statement": "Hard training *may* raise it.",
    "topics": ("training",),
    "grade": "very_low",
    "grade_because": "One estimate.",
    "population": "athletes",
    "sources": ("doe2020",),
    "wording": "may",
    "figures": {
        "uplift": {"value": "10–20 %", "measure": "the margin"},
        "men": {"value": "10–20 %", "measure": "of men", "of": "men"},
    },
}


def guide(make_site: Make, **more: Any) -> Site:
    groups = {"men": {"name": "Men", "bands": ("men",)}}
    facts = {**FACTS, "allowances": PEOPLE, "limits": LIMITS, "groups": groups}
    return make_site(facts={**facts, "claims": {"losses": CLAIM}, **more})


def data(site: Site, written: Written) -> Any:
    return json.loads(written(site, "/data/tools.json"))


def test_only_what_advises_people_here_is_a_band(make_site: Make, written: Written) -> None:
    found = data(guide(make_site), written)
    assert [band["id"] for band in found["bands"]] == ["babies", "men"]
    assert [band["id"] for band in found["daily"]] == ["label"]


def test_ages_are_months_and_the_last_one_counts_to_its_end(
    make_site: Make, written: Written
) -> None:
    found = data(guide(make_site), written)
    ages = {row["id"]: (row["from"], row["to"]) for row in (*found["bands"], *found["limits"])}
    assert ages == {"babies": (0, 13), "men": (228, None), "adults": (48, 228)}
    assert found["bands"][0]["to"] == 7


def test_a_margin_raises_its_own_group_and_nobody_else(make_site: Make, written: Written) -> None:
    babies, men = data(guide(make_site), written)["bands"]
    assert (men["amount"], men["low"], men["high"], men["margin"]) == (11, 12, 13, "losses")
    assert "margin" not in babies


def test_a_margin_comes_with_its_evidence(make_site: Make, written: Written) -> None:
    [claim] = data(guide(make_site), written)["margins"]
    assert claim["name"] == "Hard training may raise it."
    assert claim["notes"] == ["Very low certainty. One estimate."]
    assert claim["url"] == "/minerals/evidence/#losses"


def test_a_limit_that_was_not_set_says_so(make_site: Make, written: Written) -> None:
    adults, babies = data(guide(make_site), written)["limits"]
    assert (adults["amount"], adults["notes"]) == (34.5, ["Not food."])
    assert (babies["amount"], babies["notes"]) == (None, ["None was set."])
    assert adults["label"] == "Upper limit, supplements only"


def test_every_source_that_a_row_names_is_there(make_site: Make, written: Written) -> None:
    found = data(guide(make_site), written)
    named = {
        id
        for rows in ("bands", "limits", "margins")
        for row in found[rows]
        for id in row["sources"]
    }
    assert named == set(found["sources"]) == {"usda", "doe2020"}
    assert found["sources"]["doe2020"] == {
        "name": "Doe J, 2020",
        "url": "/minerals/sources/#doe2020",
    }
    assert found["sources"]["usda"]["name"] == "FoodData Central, 2019"


def test_a_food_has_its_serving_and_what_it_holds(site: Site, written: Written) -> None:
    oysters, _ = data(site, written)["foods"]
    assert oysters == {
        "id": "oysters",
        "name": "Oysters, raw",
        "url": "/minerals/foods/#oysters",
        "serving": "3 oz (85\u202fg)",
        "grams": 85,
        "per_100g": 39.3,
    }


def test_a_guide_without_allowances_and_foods_has_no_such_file(make_site: Make) -> None:
    assert "/data/tools.json" not in make_site(facts={"people": FACTS["people"]}).pages

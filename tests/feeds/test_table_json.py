"""The JSON files of the facts."""

import csv
import io
import json

from factbook.model import Site
from tests.feeds.small import Make, Written


def test_rows_have_the_names_of_the_csv(site: Site, written: Written) -> None:
    header = next(csv.reader(io.StringIO(written(site, "/data/foods.csv"))))
    for row in json.loads(written(site, "/data/foods.json")):
        assert list(row) == header


def test_values_have_their_own_types(site: Site, written: Written) -> None:
    oysters, seeds = json.loads(written(site, "/data/foods.json"))
    assert oysters["mg_per_100g"] == 39.3
    assert oysters["per_serving"] == 33
    assert seeds["sources"] == ["usda", "doe2020"]
    assert oysters["fdc_id"] is None
    assert oysters["url"] == "https://guide.example/minerals/foods/#oysters"


def test_figures_inside_objects_carry_their_unit(make_site: Make, written: Written) -> None:
    report = {"authority": "NIH", "value": "32 mg per 3 oz", "grams": 85}
    foods = {
        "oysters": {
            "name": "Oysters",
            "short": "oysters",
            "state": "raw",
            "category": "seafood",
            "dataset": "USDA",
            "mg_per_100g": 39.3,
            "serving": {"amount": 3, "unit": "oz", "grams": 85},
            "reported": (report,),
        }
    }
    [row] = json.loads(written(make_site(facts={"foods": foods}), "/data/foods.json"))
    assert row["reported"] == [
        {
            "authority": "NIH",
            "value": {"value": 32, "unit": "mg", "basis": "3 oz"},
            "grams": 85,
        }
    ]

"""The data package: the rules of Data Package 2, Data Resource and Table Schema as assertions."""

import csv
import io
import json
import re
from typing import Any

import pytest

from factbook.model import Site
from tests.feeds.small import Make, Written

Package = dict[str, Any]
URL = "/data/datapackage.json"
NO_TABLES = {URL, "/data/tools.json"}
TYPES = {"string", "number", "integer", "boolean", "date", "array", "object"}
READ = {
    "string": str,
    "number": float,
    "integer": int,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": str,
    "array": json.loads,
    "object": json.loads,
}


@pytest.fixture
def package(site: Site, written: Written) -> Package:
    return json.loads(written(site, URL))


def tables(package: Package) -> list[Package]:
    return [r for r in package["resources"] if r["format"] == "csv"]


def test_the_package_says_who_made_it_and_under_what_licence(package: Package) -> None:
    assert re.fullmatch(r"[-a-z0-9._/]+", package["name"])
    assert package["$schema"].startswith("https://datapackage.org/profiles/2")
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert package["licenses"][0]["path"].startswith("https://")
    assert package["contributors"] == [{"title": "The Zinc Desk", "roles": ["publisher"]}]
    assert package["sources"][1]["path"] == "https://doi.org/10.1000/zinc"


def test_every_resource_is_a_file_beside_it_and_has_a_name_of_its_own(
    site: Site, package: Package
) -> None:
    names = [resource["name"] for resource in package["resources"]]
    assert len(set(names)) == len(names)
    for resource in package["resources"]:
        assert re.fullmatch(r"[-a-z0-9._/]+", resource["name"])
        assert f"/data/{resource['path']}" in site.pages


def test_every_table_is_a_resource(site: Site, package: Package) -> None:
    files = {url for url in site.pages if url.startswith("/data/") and url not in NO_TABLES}
    assert files == {f"/data/{resource['path']}" for resource in package["resources"]}


def test_the_schema_names_the_columns_of_the_file_in_their_order(
    site: Site, written: Written, package: Package
) -> None:
    for resource in tables(package):
        header = next(csv.reader(io.StringIO(written(site, f"/data/{resource['path']}"))))
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == header
        assert {field["type"] for field in fields} <= TYPES
        assert all(field["description"] for field in fields)


def test_every_cell_is_of_its_fields_type_and_keeps_its_constraints(
    site: Site, written: Written, package: Package
) -> None:
    for resource in tables(package):
        found = list(csv.DictReader(io.StringIO(written(site, f"/data/{resource['path']}"))))
        for field in resource["schema"]["fields"]:
            cells = [row[field["name"]] for row in found]
            values = [READ[field["type"]](cell) for cell in cells if cell]
            constraints = field.get("constraints", {})
            if constraints.get("required"):
                assert all(cells), field["name"]
            if constraints.get("unique"):
                assert len(set(values)) == len(found)
            if "enum" in constraints:
                assert set(values) <= set(constraints["enum"])


def test_units_stand_beside_their_fields(package: Package) -> None:
    [foods] = [r for r in tables(package) if r["name"] == "foods"]
    fields = {field["name"]: field for field in foods["schema"]["fields"]}
    assert fields["per_100g"]["unit"] == "mg"
    assert "(per 100 g) [mg]" in fields["per_100g"]["description"]
    assert fields["percent_dv"]["unit"] == "% DV"
    assert "unit" not in fields["name"]


def test_keys_that_name_facts_of_other_tables_lead_there(make_site: Make, written: Written) -> None:
    routine = {
        "name": "Day",
        "for_whom": "Riders.",
        "parts": ({"when": "noon", "what": "food"},),
    }
    claim = {
        "statement": "S.",
        "topics": ("t",),
        "grade": "low",
        "population": "p",
        "sources": ("usda",),
        "wording": "may",
    }
    pick = {
        "name": "P", "rank": 1, "form": "gluconate", "summary": "s", "why": ("w",),
        "who_for": "w", "timing": "t", "look_for": ("l",), "pros": ("p",), "cons": ("c",),
        "checked": "2026-01-01",
    }  # fmt: skip
    form = {
        "name": "Zinc gluconate", "short": "gluconate", "formula": "ZnC12H22O14",
        "organic": True, "summary": "A salt.", "best_for": "Riders.",
    }  # fmt: skip
    facts = {
        "products": {"p": pick},
        "forms": {"gluconate": form},
        "routines": {"day": routine},
        "claims": {"c": claim},
    }
    package = json.loads(written(make_site(facts=facts), URL))
    resources = {resource["name"]: resource for resource in package["resources"]}
    assert resources["products"]["schema"]["foreignKeys"] == [
        {"fields": ["form"], "reference": {"resource": "forms", "fields": ["id"]}}
    ]
    for resource in tables(package):
        names = [field["name"] for field in resource["schema"]["fields"]]
        assert resource["schema"]["primaryKey"] == ["id"]
        for key in resource["schema"].get("foreignKeys", ()):
            assert set(key["fields"]) <= set(names)
            assert key["reference"]["resource"] in resources


def test_without_a_licence_none_is_claimed(make_site: Make, written: Written) -> None:
    assert "licenses" not in json.loads(written(make_site({"licence": None}), URL))

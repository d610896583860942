"""The CSV files of the facts."""

import csv
import io
import json

from factbook.model import Site
from tests.feeds.small import Make, Written

URL = "/data/foods.csv"


def rows(text: str) -> dict[str, dict[str, str]]:
    return {row["id"]: row for row in csv.DictReader(io.StringIO(text))}


def test_there_is_a_file_for_each_kind_that_has_facts(site: Site) -> None:
    found = {url for url in site.pages if url.endswith(".csv")}
    assert found == {f"/data/{kind}.csv" for kind in ("people", "sources", "allowances", "foods")}


def test_quantities_are_numbers_as_the_pages_show_them(site: Site, written: Written) -> None:
    oysters = rows(written(site, URL))["oysters"]
    assert oysters["mg_per_100g"] == "39.3"
    assert oysters["per_serving"] == "33"
    assert oysters["percent_dv"] == "304"


def test_a_basis_that_differs_from_row_to_row_has_a_column(site: Site, written: Written) -> None:
    found = rows(written(site, URL))
    assert found["oysters"]["per_serving.basis"] == "3 oz"
    assert found["pumpkin_seeds"]["per_serving.basis"] == "1 oz"
    assert "per_100g.basis" not in found["oysters"]


def test_nested_records_become_dotted_columns_and_lists_become_json(
    site: Site, written: Written
) -> None:
    seeds = rows(written(site, URL))["pumpkin_seeds"]
    assert seeds["serving.grams"] == "28.35"
    assert json.loads(seeds["sources"]) == ["usda", "doe2020"]


def test_texts_are_plain_with_their_references_filled_in(site: Site, written: Written) -> None:
    note = rows(written(site, URL))["oysters"]["note"]
    assert note == "More than any other; see 7.8\u202fmg."


def test_missing_values_are_empty_cells(site: Site, written: Written) -> None:
    assert rows(written(site, URL))["oysters"]["fdc_id"] == ""


def test_a_range_has_a_column_for_each_end(make_site: Make, written: Written) -> None:
    claim = {
        "statement": "Riders lack zinc.",
        "topics": ("intake",),
        "grade": "low",
        "population": "riders",
        "sources": ("usda",),
        "wording": "may",
        "figures": {"share": {"value": "10–20 %", "measure": "share"}},
    }
    exact = {**claim, "figures": {"share": {"value": "more than 300", "measure": "count"}}}
    site = make_site(facts={"claims": {"some": claim, "many": exact}})
    found = rows(written(site, "/data/claims.csv"))
    assert (found["some"]["figure.low"], found["some"]["figure.high"]) == ("10", "20")
    assert (found["some"]["figure.unit"], found["many"]["figure.unit"]) == ("%", "")
    assert found["many"]["figure.bound"] == "more than"


def test_shop_links_and_the_words_of_the_checks_are_left_out(
    make_site: Make, written: Written
) -> None:
    pick = {
        "name": "Zinc gluconate",
        "rank": 1,
        "form": "gluconate",
        "summary": "A pick.",
        "why": ("It dissolves.",),
        "who_for": "Riders.",
        "timing": "At noon.",
        "look_for": ("The label.",),
        "pros": ("Cheap.",),
        "cons": ("Tastes of metal.",),
        "links": {"shop": "zinc gluconate"},
        "checked": "2026-01-01",
    }
    form = {
        "name": "Zinc gluconate",
        "short": "gluconate",
        "formula": "ZnC12H22O14",
        "organic": True,
        "summary": "A salt.",
        "best_for": "Riders.",
        "not_in": ("sodium",),
    }
    site = make_site(facts={"products": {"gluconate": pick}, "forms": {"gluconate": form}})
    products = written(site, "/data/products.csv")
    assert "links" not in products.splitlines()[0].split(",")
    assert "shop.example" not in products
    assert "tag-20" not in products
    assert "not_in" not in written(site, "/data/forms.csv").splitlines()[0]


def test_the_bytes_are_the_same_each_time_and_lines_end_plainly(
    site: Site, written: Written
) -> None:
    assert written(site, URL) == written(site, URL)
    assert "\r" not in written(site, URL)

"""Each kind's facts as JSON, objects with the names of the CSV: /data/<kind>.json."""

import json
from collections.abc import Iterator

from factbook.feeds._table import table
from factbook.model import Page, Site
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """One file per kind that has facts; its subject is the kind."""
    for kind, facts in site.facts.items():
        if facts:
            yield Page(f"/data/{kind}.json", "feeds.table_json", kind)


def body(page: Page, reads: Reads) -> str:
    """The rows; keys in the order of the fields, null where a fact says nothing."""
    found = table(reads, page.subject)
    names = [field.name for field in found.fields]
    rows = [{name: row[name] for name in names} for row in found.rows]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"

"""Each kind's facts as CSV, by RFC 4180 but for plain newlines: /data/<kind>.csv."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from factbook.feeds._table import table
from factbook.model import Page, Site
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """One file per kind that has facts; its subject is the kind."""
    for kind, facts in site.facts.items():
        if facts:
            yield Page(f"/data/{kind}.csv", "feeds.table_csv", kind)


def body(page: Page, reads: Reads) -> str:
    """A header, then a line per fact; lists and objects are JSON inside their cell."""
    found = table(reads, page.subject)
    names = [field.name for field in found.fields]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_cell(row[name]) for name in names] for row in found.rows)
    return text.getvalue()


def _cell(value: Any) -> str:
    """A value as Table Schema reads it from a cell: true and false, JSON for what is nested."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)

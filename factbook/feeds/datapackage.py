"""The data as a Frictionless Data Package, version 2: files, fields, units, licence, sources."""

import json
from collections.abc import Iterator
from typing import Any, Final

from factbook.feeds._entries import absolute
from factbook.feeds._table import Field, Table, kinds_with_facts, table
from factbook.linked_data.licences import LICENCES
from factbook.model import Page, Site
from factbook.reads import Reads
from factbook.render.plain import plain_text

URL: Final = "/data/datapackage.json"
PROFILE: Final = "https://datapackage.org/profiles/2.0/"


def pages(site: Site) -> Iterator[Page]:
    """The one file, where the guide has facts."""
    if any(site.facts.values()):
        yield Page(URL, "feeds.datapackage")


def body(page: Page, reads: Reads) -> str:
    """The descriptor; every file of data is a resource of it."""
    title = reads.setting("title")
    tables = [table(reads, kind) for kind in kinds_with_facts(reads)]
    kinds = frozenset(found.kind for found in tables)
    package: dict[str, Any] = {
        "$schema": f"{PROFILE}datapackage.json",
        "name": _name(title),
        "id": absolute(reads, page.url),
        "title": title,
        "description": plain_text(reads, reads.setting("description")),
        "homepage": absolute(reads, "/"),
        "licenses": _licences(reads),
        "sources": [_source(reads, id) for id in reads.ids("sources")],
        "contributors": [{"title": reads.setting("publisher"), "roles": ["publisher"]}],
        "resources": [
            resource
            for found in tables
            for resource in (_csv_resource(found, kinds), _json_resource(found))
        ],
    }
    kept = {name: value for name, value in package.items() if value not in (None, [], "")}
    return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"


def _name(title: str) -> str:
    """A title as the name of a package may be: small letters, digits, hyphens."""
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in title.lower()).split()
    return "-".join(words) or "guide"


def _licences(reads: Reads) -> list[dict[str, str]]:
    """The licence of the tables, with its address where it is a known one."""
    licence = reads.setting("licence")
    if licence is None:
        return []
    if licence in LICENCES:
        path, title = LICENCES[licence]
        return [{"name": licence, "path": path, "title": title}]
    return [{"path": licence}] if "://" in licence else [{"name": licence}]


def _source(reads: Reads, id: str) -> dict[str, str]:
    """One cited work: its title and where it can be read."""
    source = {"title": str(reads.fact("sources", id, "citation"))}
    if address := reads.fact("sources", id, "href"):
        source["path"] = address
    return source


def _csv_resource(found: Table, kinds: frozenset[str]) -> dict[str, Any]:
    """The CSV file of one table."""
    return {
        "name": found.kind,
        "type": "table",
        "title": found.kind.replace("_", " ").capitalize(),
        "description": found.about,
        "path": f"{found.kind}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"lineTerminator": "\n"},
        "schema": _schema(found, kinds),
    }


def _json_resource(found: Table) -> dict[str, Any]:
    """The JSON file of the same table, a list of objects; the schema is with the CSV."""
    return {
        "name": f"{found.kind}-json",
        "type": "table",
        "title": f"{found.kind.replace('_', ' ').capitalize()} (JSON)",
        "description": f"The rows of {found.kind}.csv as objects.",
        "path": f"{found.kind}.json",
        "format": "json",
        "mediatype": "application/json",
        "encoding": "utf-8",
    }


def _schema(found: Table, kinds: frozenset[str]) -> dict[str, Any]:
    """The table's schema: fields, key, and which fields name facts of other tables."""
    schema: dict[str, Any] = {
        "fields": [_field(field) for field in found.fields],
        "primaryKey": ["id"],
        "missingValues": [""],
    }
    foreign = [
        {
            "fields": [field.name],
            "reference": {"resource": field.refers, "fields": ["id"]},
        }
        for field in found.fields
        if field.refers in kinds and field.type == "string"
    ]
    return schema | ({"foreignKeys": foreign} if foreign else {})


def _field(field: Field) -> dict[str, Any]:
    """One field's descriptor; `unit` is our own property, and stands in the description too."""
    about = f"{field.description} [{field.unit}]" if field.unit else field.description
    found: dict[str, Any] = {"name": field.name, "type": field.type, "description": about}
    if field.unit:
        found["unit"] = field.unit
    constraints: dict[str, Any] = {"required": True} if field.required else {}
    if field.name == "id":
        constraints["unique"] = True
    if field.among:
        constraints["enum"] = list(field.among)
    return found | ({"constraints": constraints} if constraints else {})

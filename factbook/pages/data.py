"""The index of the data: each kind's facts as files for programs."""

from collections.abc import Iterator, Mapping

from factbook.discover import plugins
from factbook.model import Page, Site
from factbook.pages._frame import exists, frame
from factbook.reads import Reads

FORMATS = ("csv", "json")


def pages(site: Site) -> Iterator[Page]:
    """The index, where the guide has facts."""
    if any(site.facts.values()):
        yield Page("/data/", "data", template="data.html")


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The tables that the guide has, each with what it holds and where its files are."""
    description = f"The facts of {reads.setting('title')} as CSV and JSON, free to check and use."
    tables = [_table(reads, kind) for kind in plugins("factbook.kinds") if reads.ids(kind)]
    package = "/data/datapackage.json"
    return {
        **frame(reads, page, "Data", description),
        "tables": [table for table in tables if table["files"]],
        "package": package if exists(reads, package) else None,
    }


def _table(reads: Reads, kind: str) -> dict[str, object]:
    """One kind's table: what its module says of it, how many rows, which files."""
    about = (plugins("factbook.kinds")[kind].__doc__ or "").strip().split("\n")[0]
    urls = ((name, f"/data/{kind}.{name}") for name in FORMATS)
    return {
        "kind": kind,
        "about": about,
        "rows": len(reads.ids(kind)),
        "files": [(name.upper(), url) for name, url in urls if exists(reads, url)],
    }

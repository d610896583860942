"""Factbook once more, with the templates and the table that it ships: pages that say more."""

from __future__ import annotations

from dataclasses import replace

from corpus import Corpus, Dialect
from rival import Files

from rivals import factbook

TABLE = (
    '{{{{ table("foods", columns=["name", "serving_label", "per_100g", "per_serving"], '
    'where={{"category": "{group}"}}, caption="Foods of one group") }}}}'
)
DIALECT = Dialect(fact=factbook.DIALECT.fact, table=lambda group: TABLE.format(group=group))


def files(corpus: Corpus) -> Files:
    """The guide's sources, without templates of its own."""
    found = factbook.sources(corpus, DIALECT)
    return {path: text for path, text in found.items() if not path.startswith("templates/")}


RIVAL = replace(
    factbook.RIVAL,
    name="factbook_full",
    about="The same with the templates that Factbook ships. Each page has linked data, "
    "breadcrumbs, a table of contents, related articles: twice the bytes.",
    files=files,
)

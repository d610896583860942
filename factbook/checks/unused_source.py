"""A source is cited nowhere.

Why: a list of sources that support nothing looks like evidence; often the citation was lost in an
edit.

Example: a record `garrison2020` in `sources.yaml` that no fact names and no text cites.

Source: a rule of Factbook.
"""

import re
from collections.abc import Iterator

from factbook.checks._references import mentions
from factbook.diagnostic import Diagnostic, Severity
from factbook.model import Site

SEVERITY = Severity.WARNING
NAMED = re.compile(r"\bsources\.(\w+)|[\"']([\w.-]+)[\"']")


def check(site: Site) -> Iterator[Diagnostic]:
    """The sources that no record names and no document cites."""
    sources = site.facts.get("sources", {})
    if not sources:
        return
    used = set(_used(site))
    for id, fact in sources.items():
        if id not in used:
            yield Diagnostic("unused-source", fact.span, f"the source {id} is cited nowhere")


def _used(site: Site) -> Iterator[str]:
    """The ids that records name, prose cites, and expressions mention."""
    yield from (one.id for one in mentions(site) if one.kind == "sources")
    for outline in site.outlines.values():
        yield from outline.citations
        for expression in outline.expressions:
            for found in NAMED.finditer(expression):
                yield found[1] or found[2]

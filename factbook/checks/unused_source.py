"""A source is cited nowhere.

Why: a list of sources that support nothing looks like evidence; often the citation was lost in an
edit.

Example: a record `garrison2020` in `sources.yaml` that no fact names and no text cites.

Source: a rule of Factbook.
"""

import re
from collections.abc import Iterator

from factbook.checks._references import holders, refers_to
from factbook.diagnostic import Diagnostic, Severity
from factbook.model import Site
from factbook.record import RefTo, marked

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
    for held in holders(site):
        if "sources" in refers_to(type(held.record)):
            for _, mark, id in marked(held.record, RefTo):
                if mark.kind == "sources":
                    yield id
    for outline in site.outlines.values():
        yield from outline.citations
        for expression in outline.expressions:
            for found in NAMED.finditer(expression):
                yield found[1] or found[2]

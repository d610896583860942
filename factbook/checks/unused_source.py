"""A source is cited nowhere.

Why: a list of sources that support nothing looks like evidence; often the citation was lost in an
edit.

Example: a record `garrison2020` in `sources.yaml` that no fact names and no text cites.

Source: a rule of Factbook.
"""

from collections.abc import Iterator

from factbook.checks._references import mentions_of_facts
from factbook.diagnostic import Diagnostic, Severity
from factbook.model import Site

SEVERITY = Severity.WARNING


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
    """The ids that facts name, prose and front matter cite, and expressions mention."""
    yield from (one.id for one in site.once(mentions_of_facts) if one.kind == "sources")
    for card in site.cards.values():
        yield from card.cited

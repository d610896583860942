"""A record names another fact that the guide does not have.

Why: what follows from that fact cannot be computed, and its link leads nowhere.

Example: `daily_value: adult_dv` in `guide.yaml`, where no allowance has that id.

Source: a rule of Factbook. Sources, people and forms have rules of their own.
"""

from collections.abc import Iterable, Iterator

from factbook.checks._references import Dangling, dangling, dangling_in
from factbook.checks._settings import place
from factbook.diagnostic import Diagnostic
from factbook.model import Document, Site
from factbook.reads import Reads
from factbook.suggest import did_you_mean

RULE = "unknown-reference"
ELSEWHERE = frozenset({"sources", "people", "forms"})


def check(site: Site) -> Iterator[Diagnostic]:
    """The facts of other kinds that facts and the guide's settings name and the guide lacks."""
    yield from _missing(dangling(site))
    yield from _settings(site)


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The facts of other kinds that front matter names and the guide lacks."""
    return _missing(dangling_in(document.summary, reads))


def _missing(found: Iterable[Dangling]) -> Iterator[Diagnostic]:
    """The findings for the ids of facts whose kinds have no rule of their own."""
    for one in found:
        if one.kind not in ELSEWHERE:
            message = f"{one.kind} has no fact called {one.id}"
            yield Diagnostic(RULE, one.span, message, help=did_you_mean(one.id, one.among))


def _settings(site: Site) -> Iterator[Diagnostic]:
    """The ids in `guide.yaml` that name nothing."""
    named = (
        ("allowances", site.guide.nutrient.daily_value, ("nutrient", "daily_value")),
        ("people", site.guide.editor, ("editor",)),
    )
    for kind, id, path in named:
        among = site.facts.get(kind, {})
        if id is not None and id not in among and not site.library.is_broken(kind, id):
            message = f"{kind} has no fact called {id}"
            remedy = did_you_mean(id, among)
            yield Diagnostic(RULE, place(site, *path), message, help=remedy)

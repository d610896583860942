"""A record names another fact that the guide does not have.

Why: what follows from that fact cannot be computed, and its link leads nowhere.

Example: `daily_value: adult_dv` in `guide.yaml`, where no allowance has that id.

Source: a rule of Factbook. Sources, people and forms have rules of their own.
"""

from collections.abc import Iterator

from factbook.checks._references import dangling, kinds_referred
from factbook.checks._settings import place
from factbook.diagnostic import Diagnostic
from factbook.model import Site
from factbook.suggest import did_you_mean

ELSEWHERE = frozenset({"sources", "people", "forms"})


def check(site: Site) -> Iterator[Diagnostic]:
    """The facts of other kinds that records and the guide's settings name and the guide lacks."""
    for one in dangling(site, kinds_referred(site) - ELSEWHERE):
        message = f"{one.kind} has no fact called {one.id}"
        yield Diagnostic(
            "unknown-reference", one.span, message, help=did_you_mean(one.id, one.among)
        )
    yield from _settings(site)


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
            yield Diagnostic("unknown-reference", place(site, *path), message, help=remedy)

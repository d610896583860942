"""An author, a reviewer, a host or a guest is nobody whom the guide knows.

Why: readers of health pages look for who wrote a page and who checked it, and a byline leads to
that person's entry.

Example: `author: editor_team` in an article, where `people.yaml` calls it `editorial_team`.

Source: a rule of Factbook; bylines follow Google Search Central, "Creating helpful, reliable,
people-first content".
"""

from collections.abc import Iterator

from factbook.checks._references import dangling
from factbook.diagnostic import Diagnostic
from factbook.model import Site
from factbook.suggest import did_you_mean


def check(site: Site) -> Iterator[Diagnostic]:
    """The people whom front matter and facts name and the guide lacks."""
    for one in dangling(site, frozenset({"people"})):
        message = f"no person is called {one.id}"
        yield Diagnostic("unknown-person", one.span, message, help=did_you_mean(one.id, one.among))

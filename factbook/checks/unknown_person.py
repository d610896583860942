"""An author, a reviewer, a host or a guest is nobody whom the guide knows.

Why: readers of health pages look for who wrote a page and who checked it, and a byline leads to
that person's entry.

Example: `author: editor_team` in an article, where `people.yaml` calls it `editorial_team`.

Source: a rule of Factbook; bylines follow Google Search Central, "Creating helpful, reliable,
people-first content".
"""

from collections.abc import Iterator

from factbook.checks._references import Dangling, dangling, dangling_in
from factbook.diagnostic import Diagnostic
from factbook.model import Document, Site
from factbook.reads import Reads
from factbook.suggest import did_you_mean

RULE = "unknown-person"


def check(site: Site) -> Iterator[Diagnostic]:
    """The people whom facts name and the guide lacks."""
    return map(_missing, dangling(site, "people"))


def check_document(document: Document, reads: Reads) -> Iterator[Diagnostic]:
    """The people whom front matter names and the guide lacks."""
    return map(_missing, dangling_in(document.summary, reads, "people"))


def _missing(one: Dangling) -> Diagnostic:
    """The finding for one id."""
    message = f"no person is called {one.id}"
    return Diagnostic(RULE, one.span, message, help=did_you_mean(one.id, one.among))

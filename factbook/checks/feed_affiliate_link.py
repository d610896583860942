"""A feed or a data file holds an affiliate link.

Why: feeds are read as mail and in other programs, without the disclosure; data files are taken
along.

Example: the whole text of an article with picks in the Atom feed.

Source: Amazon Associates, Participation Requirements: no special links in e-mail, documents or
offline.
"""

from collections.abc import Iterator, Mapping

from factbook.checks._pages import place
from factbook.checks._shop import hosts
from factbook.diagnostic import Diagnostic
from factbook.guide import Program
from factbook.model import Page
from factbook.reads import Reads


def check_page(page: Page, html: str, reads: Reads) -> Iterator[Diagnostic]:
    """The programs whose hosts stand in a file that is no HTML page."""
    if page.template is not None:
        return
    programs: Mapping[str, Program] = reads.setting("programs")
    for program in programs.values():
        for name in sorted(hosts(program)):
            if f"//{name}" in html or f".{name}" in html:
                message = f"{page.url} holds a link to {program.name} ({name})"
                yield Diagnostic("feed-affiliate-link", place(page), message)
                break

"""A page links to an affiliate program and does not show the sentence that the program asks for.

Why: the program's agreement makes it a condition, and ends with those who leave it out.

Example: a link to Amazon on a page without "As an Amazon Associate I earn from qualifying
purchases."

Source: Amazon Associates Operating Agreement, section 5; the sentences stand in `guide.yaml`.
"""

from collections.abc import Iterator

from factbook.checks._pages import place
from factbook.checks._shop import shop
from factbook.diagnostic import Diagnostic
from factbook.model import Page
from factbook.reads import Reads


def check_page(page: Page, html: str, reads: Reads) -> Iterator[Diagnostic]:
    """The programs of a page's links whose sentence is not in its plain text."""
    found = shop(page, html, reads)
    if found is None:
        return
    for name in dict.fromkeys(link.program for link in found.links):
        program = reads.setting("programs")[name]
        if " ".join(program.sentence.split()) not in found.plain:
            yield Diagnostic(
                "missing-program-sentence",
                place(page),
                f"{page.url} links to {program.name} without its sentence",
                help=f"show: {program.sentence}",
            )

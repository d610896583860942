"""The site has a real address, and an affiliate program still has its example tag.

Why: every purchase would be credited to nobody.

Example: `tag: example-20` with `base_url: https://magnesium.guide/`.

Source: a rule of Factbook.
"""

import re
from collections.abc import Iterator
from typing import Final

from factbook.checks._settings import place
from factbook.checks._shop import host
from factbook.diagnostic import Diagnostic, Note, Severity
from factbook.model import Site
from factbook.patterns import regex

SEVERITY = Severity.WARNING
PLACEHOLDER: Final = regex(r"example|sample|your|placeholder|\bxxx", re.IGNORECASE)
# RFC 2606 and RFC 6761: names that nobody can own.
RESERVED: Final = regex(r"(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost)\Z")
NUMERIC: Final = regex(r"[\d.]+|.*:.*")


def check(site: Site) -> Iterator[Diagnostic]:
    """The programs with a placeholder for a tag, on a site that is published."""
    name = host(site.guide.base_url)
    if RESERVED.search(name) or NUMERIC.fullmatch(name):
        return
    for id, program in site.guide.programs.items():
        if PLACEHOLDER.search(program.tag):
            yield Diagnostic(
                "example-tag",
                place(site, "programs", id, "tag"),
                f"{program.tag} is an example, and the site has a real address",
                notes=(Note("the address", place(site, "base_url")),),
                help=f"write the tag that {program.name} gave you",
            )

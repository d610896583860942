"""An affiliate link does not carry the tag of `guide.yaml`.

Why: the program does not know whose link it is; or it is somebody else's.

Example: `…?k=magnesium&tag=other-20`, where the guide's tag is another.

Source: Amazon Associates Operating Agreement, sections 1 and 2: special links carry one's own id.
"""

from collections.abc import Iterator

from factbook.checks._pages import place
from factbook.checks._shop import shop, tag_of
from factbook.diagnostic import Diagnostic
from factbook.model import Page
from factbook.reads import Reads


def check_page(page: Page, html: str, reads: Reads) -> Iterator[Diagnostic]:
    """The affiliate links of a page with another tag, or with none."""
    found = shop(page, html, reads)
    for link in found.links if found else ():
        program = reads.setting("programs")[link.program]
        tag = tag_of(link.href, program)
        if tag != program.tag:
            said = f"the tag {tag}" if tag else "no tag"
            yield Diagnostic(
                "wrong-tag",
                place(page),
                f"{page.url} has a link to {program.name} with {said}: {link.href}",
                help=f"the tag in guide.yaml is {program.tag}",
            )

"""A page gives a dose or a pick, and does not say near its top that it is no medical advice.

Why: a dose that is right for most people is wrong for some, and they read only the first lines.

Example: a page of allowances whose template has lost its `{{ disclaimer_slot() }}`.

Source: a rule of Factbook, after the FDA's and the FTC's advice to publishers of health
information.
"""

import re
from collections.abc import Iterator
from typing import Final

from factbook.checks._doses import gives_dose, main_part, plain, top_of
from factbook.checks._pages import place
from factbook.diagnostic import Diagnostic
from factbook.model import Page
from factbook.patterns import regex
from factbook.reads import Reads

DISCLAIMER: Final = regex(
    r"\b(?:not|no|never) (?:a substitute for |meant as )?(?:medical|professional) advice"
    r"|\b(?:not|never|cannot) replace (?:a |the |your )?(?:doctor|physician|medical|professional)",
    re.IGNORECASE,
)


def check_page(page: Page, html: str, reads: Reads) -> Iterator[Diagnostic]:
    """The page, when no disclaimer stands in its first section."""
    if gives_dose(page, html) and not DISCLAIMER.search(plain(top_of(main_part(html)))):
        yield Diagnostic(
            "missing-disclaimer",
            place(page),
            f"{page.url} gives a dose or a pick, and no disclaimer stands near its top",
            help="put {{ disclaimer_slot() }} below the title",
        )

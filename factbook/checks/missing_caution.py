"""A page gives a dose or a pick, and does not warn of kidney disease and of medicines.

Why: with impaired kidneys the body cannot get rid of an excess, and some medicines stop working.

Example: a page of picks whose disclaimer says only "this is not medical advice".

Source: a rule of Factbook; FTC, Health Products Compliance Guidance (2022): facts about safety and
interactions may have to be disclosed.
"""

import re
from collections.abc import Iterator
from typing import Final

from factbook.checks._doses import gives_dose, main_part, plain
from factbook.checks._pages import place
from factbook.diagnostic import Diagnostic
from factbook.model import Page
from factbook.patterns import regex
from factbook.reads import Reads
from factbook.suggest import listed

WARNINGS: Final = (
    ("kidney disease", regex(r"\bkidneys?\b|\brenal\b", re.IGNORECASE)),
    (
        "medicines",
        regex(r"\b(?:medicines?|medications?|drugs?|antibiotics?)\b", re.IGNORECASE),
    ),
)


def check_page(page: Page, html: str, reads: Reads) -> Iterator[Diagnostic]:
    """The page, when its text leaves one of the two warnings out."""
    if not gives_dose(page, html):
        return
    text = plain(main_part(html))
    missing = [name for name, pattern in WARNINGS if not pattern.search(text)]
    if missing:
        yield Diagnostic(
            "missing-caution",
            place(page),
            f"{page.url} gives a dose or a pick, and no word about {listed(missing, 'or')}",
            help="say it in templates/partials/disclaimer.html",
        )

"""Which finished pages give a dose or a pick, and the text that readers of them see."""

import re
from functools import lru_cache
from typing import Final

from factbook.model import Page
from factbook.patterns import regex

# A value of these kinds, written by a reference or a block, is a dose; a shop link is a pick's.
DOSES: Final = (
    *(f'data-fact="{k}.' for k in ("allowances", "groups", "limits", "routines", "products")),
    'data-program="',
)
_MAIN: Final = regex(r"<main\b.*?</main>", re.DOTALL | re.IGNORECASE)
_UNSEEN: Final = regex(
    r"<(script|style|template|details|nav)\b.*?</\1>|<!--.*?-->", re.DOTALL | re.IGNORECASE
)
_TAG: Final = regex(r"<[^>]*>")
_SECTION: Final = regex(r"<h2\b", re.IGNORECASE)


def gives_dose(page: Page, html: str) -> bool:
    """Whether a page gives a dose or a pick."""
    return page.template is not None and any(dose in html for dose in DOSES)


@lru_cache(maxsize=1)  # two checks of one page ask one after another
def main_part(html: str) -> str:
    """The main part of a page without what is folded away; the whole page if it has none."""
    found = _MAIN.search(html)
    return _UNSEEN.sub(" ", found[0] if found else html)


def top_of(main: str) -> str:
    """A main part up to the end of its first section."""
    sections = [found.start() for found in _SECTION.finditer(main)]
    return main[: sections[1]] if len(sections) > 1 else main


def plain(html: str) -> str:
    """HTML without its tags, blanks collapsed."""
    return " ".join(_TAG.sub(" ", html).split())

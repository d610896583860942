"""Two things claim one address of the site.

Why: one of them would be written over the other, and which one would depend on their order.

Example: a standing page `content/pages/foods.md` beside the table of foods, both at /foods/; a file
`content/static/articles`, where the folder of the articles has to be.

Source: a rule of Factbook.
"""

from bisect import bisect_left
from collections.abc import Iterator

from factbook.checks._pages import place
from factbook.diagnostic import Diagnostic, Note
from factbook.model import Defect, Site
from factbook.source import Span

RULE = "duplicate-url"


def check(site: Site) -> Iterator[Diagnostic]:
    """The pages whose file is also a static file of the guide."""
    if not site.static:
        return  # thousands of pages need not be gone through
    for page in site.pages.values():
        if page.output in site.static:
            note = Note("the file", Span(f"content/static/{page.output}", 1))
            message = f"{page.url} is a page and a static file"
            yield Diagnostic(RULE, place(page), message, notes=(note,))
    yield from _in_the_way(site)


def _in_the_way(site: Site) -> Iterator[Diagnostic]:
    """The static files that stand where pages or assets need a folder."""
    pages = {page.output: page for page in site.pages.values()}
    outputs = sorted((*pages, *(url.lstrip("/") for url in site.assets.values())))
    for name in site.static:
        at = bisect_left(outputs, f"{name}/")
        if at == len(outputs) or not outputs[at].startswith(f"{name}/"):
            continue
        page = pages.get(outputs[at])
        notes = (Note("the page", place(page)),) if page else ()
        message = f"/{name} is a file, and the folder of /{outputs[at]}"
        yield Diagnostic(RULE, Span(f"content/static/{name}", 1), message, notes=notes)


def describe(defect: Defect) -> Diagnostic:
    """The finding for the second of two pages; the defect's text is the address."""
    notes = (Note("the first", defect.other),) if defect.other else ()
    return Diagnostic(RULE, defect.span, f"{defect.text} is the address of two pages", notes=notes)

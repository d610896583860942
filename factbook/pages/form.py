"""The pages of single forms: the facts, then the editor's text where there is one."""

from collections.abc import Iterator, Mapping

from factbook.model import Page, Site
from factbook.pages._frame import frame
from factbook.pages._shelf import related
from factbook.reads import Reads


def pages(site: Site) -> Iterator[Page]:
    """One page per form; its subject is its text's path, or the form's id where it has no text."""
    texts = {card.id: card for card in site.collection("forms")}
    for fact in site.facts.get("forms", {}).values():
        if fact.url:
            text = texts.get(fact.id)
            subject, span = (text.path, text.span) if text else (fact.id, fact.span)
            yield Page(fact.url, "form", subject, "form.html", span)


def context(page: Page, reads: Reads) -> Mapping[str, object]:
    """The form's id, its relatives by its text's tags, and the forms before and after it."""
    path = page.subject if page.subject.endswith(".md") else None
    id = reads.summary(path, "id") if path else page.subject
    ids = reads.ids("forms")
    place = ids.index(id)
    name, nutrient = reads.fact("forms", id, "title"), reads.setting("nutrient.name")
    description = f"{name}: its share of {nutrient}, what trials measured, and its cautions."
    if path:
        description = reads.summary(path, "description") or description
    return {
        **frame(reads, page, name, description, ("Forms", "/forms/")),
        "form_id": id,
        "related": related(reads, path) if path else (),
        "previous": _neighbour(reads, ids[place - 1]) if place else None,
        "next": _neighbour(reads, ids[place + 1]) if place + 1 < len(ids) else None,
    }


def _neighbour(reads: Reads, id: str) -> dict[str, object]:
    """What a link to another form says."""
    return {name: reads.fact("forms", id, name) for name in ("title", "url")}

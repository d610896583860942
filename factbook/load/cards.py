"""The card of a file: what the site as a whole wants to know of it without opening it."""

from typing import Final

from factbook.links import is_external
from factbook.markup import Body
from factbook.model import Card, Summary
from factbook.patterns import regex
from factbook.reads import digest
from factbook.record import RefTo, marked

SOURCES: Final = "sources"
# In an expression: `sources.garrison2020`, or an id in quotes.
_NAMED: Final = regex(r"\bsources\.(\w+)|[\"']([\w.-]+)[\"']")


def of_text(path: str, body: Body) -> Card:
    """The card of a file with such a text: all that a file of facts has on it."""
    return _digested(_of_text(path, body))


def of_document(summary: Summary, body: Body, front: str) -> Card:
    """The card of a document; `front` is a digest of its front matter."""
    text = _of_text(summary.path, body)
    own = (id for _, mark, id in marked(summary.record, RefTo) if mark.kind == SOURCES)
    return _digested(text._replace(
        cited=tuple(dict.fromkeys((*text.cited, *own))),
        collection=summary.collection,
        slug=summary.slug,
        url=summary.url,
        span=summary.span,
        place=summary.record.place,
        tags=tuple(getattr(summary.record, "tags", ())),
        draft=bool(getattr(summary.record, "draft", False)),
        front=front,
    ))  # fmt: skip


def _of_text(path: str, body: Body) -> Card:
    """What a text alone puts on a card."""
    links = (link for link in body.links if "#" in link.target and not is_external(link.target))
    return Card(
        path,
        cited=tuple(dict.fromkeys(_cited(body))),
        allows=body.allows,
        fragments=tuple(dict.fromkeys(links)),
    )


def _digested(card: Card) -> Card:
    """A card with the digest of its text's part."""
    return card._replace(text=digest((card.cited, card.allows, card.fragments)))


def _cited(body: Body) -> list[str]:
    """The ids that a text cites, and what its expressions may name as one."""
    named = (m for r in body.references for m in _NAMED.finditer(r.expression))
    return [*(citation.id for citation in body.citations), *(m[1] or m[2] for m in named)]

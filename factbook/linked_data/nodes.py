"""The nodes that others are made of: people, publishers, cited works.

Every builder of this package takes plain values and absolute addresses. What is None or empty is
left out, so that a page never claims an author, a review or a source that it does not have. Terms
and their domains are those of schema.org 30.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from factbook.patterns import regex

Node = dict[str, Any]

CONTEXT: Final = "https://schema.org"
DOI: Final = "https://doi.org/"
_VOLUME: Final = regex(r"\s+\d{4};.*")


def node(kind: str, **properties: Any) -> Node:
    """A node of one type; empty properties are left out, dates become ISO dates."""
    kept = {name: _value(v) for name, v in properties.items() if not _empty(v)}
    return {"@type": kind, **kept}


def document(content: Node) -> Node:
    """A node with the context that makes it a document of its own."""
    return {"@context": CONTEXT, **content}


def _empty(value: Any) -> bool:
    """Whether there is nothing to say; zero and False are something."""
    return value is None or (isinstance(value, str | list | tuple | dict) and not value)


def _value(value: Any) -> Any:
    """A value as JSON has it: dates in ISO form, tuples as lists."""
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def person(
    name: str,
    url: str | None = None,
    *,
    credentials: str | None = None,
    job: str | None = None,
    same_as: Sequence[str] = (),
) -> Node:
    """A person; `credentials` are the letters after the name, `url` their page here."""
    return node(
        "Person",
        name=name,
        url=url,
        honorificSuffix=credentials,
        jobTitle=job,
        sameAs=tuple(same_as),
    )


def organization(
    name: str,
    url: str | None = None,
    *,
    principles: str | None = None,
    corrections: str | None = None,
    email: str | None = None,
    logo: str | None = None,
) -> Node:
    """The publisher; `principles` and `corrections` are the addresses of those policies."""
    return node(
        "Organization",
        name=name,
        url=url,
        publishingPrinciples=principles,
        correctionsPolicy=corrections,
        email=email,
        logo=logo,
    )


def _journal(container: str) -> str:
    """A journal without year, volume and pages: "Nutrients 2021;13:463" is Nutrients."""
    return _VOLUME.sub("", container)


def source(
    name: str,
    *,
    authors: Sequence[str] = (),
    container: str | None = None,
    year: int | None = None,
    doi: str | None = None,
    url: str | None = None,
    study: bool = True,
) -> Node:
    """A work that is cited: a ScholarlyArticle when it is a study, else a CreativeWork.

    `doi` is bare (10.1000/x); its resolver's address becomes `sameAs`.
    """
    return node(
        "ScholarlyArticle" if study else "CreativeWork",
        name=name,
        author=tuple(person(a) for a in authors),
        isPartOf=node("Periodical", name=_journal(container)) if container and study else None,
        publisher=organization(_journal(container)) if container and not study else None,
        datePublished=str(year) if year else None,
        identifier=node("PropertyValue", propertyID="doi", value=doi) if doi else None,
        sameAs=f"{DOI}{doi}" if doi else None,
        url=url,
    )

"""Pages of text and what is listed on them: articles, questions, lists, trails, glossaries."""

from collections.abc import Iterable, Sequence
from datetime import date

from factbook.linked_data.nodes import CONTEXT, Node, document, node


def website(
    url: str, name: str, *, description: str, language: str, publisher: Node | None = None
) -> Node:
    """The whole site, for its home page."""
    return document(
        node(
            "WebSite",
            url=url,
            name=name,
            description=description,
            inLanguage=language,
            publisher=publisher,
        )
    )


def breadcrumbs(steps: Iterable[tuple[str, str]]) -> Node:
    """The way from the home page to this one: labels and absolute addresses, in order."""
    items = tuple(
        node("ListItem", position=place, name=label, item=url)
        for place, (label, url) in enumerate(steps, 1)
    )
    return document(node("BreadcrumbList", itemListElement=items))


def web_page(
    url: str,
    name: str,
    *,
    description: str,
    language: str,
    medical: bool = False,
    reviewed: date | None = None,
    reviewer: Node | None = None,
    modified: date | None = None,
    citations: Sequence[Node] = (),
    main: Node | None = None,
) -> Node:
    """A page that is no article: foods, safety, evidence; `reviewed` is the day of the last review.

    `lastReviewed` and `reviewedBy` belong to WebPage and its subtypes alone.
    """
    return document(
        node(
            "MedicalWebPage" if medical else "WebPage",
            url=url,
            name=name,
            description=description,
            inLanguage=language,
            dateModified=modified,
            lastReviewed=reviewed,
            reviewedBy=reviewer,
            citation=tuple(citations),
            mainEntity=main,
        )
    )


def article(
    url: str,
    headline: str,
    *,
    description: str,
    language: str,
    publisher: Node,
    author: Node | None = None,
    published: date | None = None,
    modified: date | None = None,
    reviewed: date | None = None,
    reviewer: Node | None = None,
    citations: Sequence[Node] = (),
    keywords: Sequence[str] = (),
    image: str | None = None,
    words: int | None = None,
    medical: bool = True,
) -> Node:
    """An article inside the page that holds it: the review is the page's, the text the article's.

    The page is a MedicalWebPage when `medical`. Without an author the publisher stands for it.
    """
    text = node(
        "Article",
        headline=headline,
        description=description,
        inLanguage=language,
        author=author or publisher,
        publisher=publisher,
        datePublished=published,
        dateModified=modified or published,
        image=image,
        keywords=", ".join(keywords),
        wordCount=words,
        mainEntityOfPage=url,
        citation=tuple(citations),
    )
    return web_page(
        url, headline, description=description, language=language, medical=medical,
        reviewed=reviewed, reviewer=reviewer, modified=modified or published, main=text,
    )  # fmt: skip


def faq_page(url: str, name: str, questions: Iterable[tuple[str, str]]) -> Node:
    """Questions with their answers, as visible on the page: plain text, or the answer's HTML."""
    asked = tuple(
        node("Question", name=question, acceptedAnswer=node("Answer", text=answer))
        for question, answer in questions
    )
    return document(node("FAQPage", url=url, name=name, mainEntity=asked))


def item_list(
    url: str,
    name: str,
    items: Iterable[tuple[str, str]],
    *,
    description: str | None = None,
    ranked: bool = True,
) -> Node:
    """A list of picks or pages: names and absolute addresses, the first the best when `ranked`."""
    entries = tuple(
        node("ListItem", position=place, name=label, url=address)
        for place, (label, address) in enumerate(items, 1)
    )
    order = "ItemListOrderAscending" if ranked else "ItemListUnordered"
    return document(
        node(
            "ItemList",
            url=url,
            name=name,
            description=description,
            numberOfItems=len(entries),
            itemListOrder=f"{CONTEXT}/{order}",
            itemListElement=entries,
        )
    )


def term_set(url: str, name: str, terms: Iterable[tuple[str, str, str]]) -> Node:
    """A glossary: each term with its explanation and its absolute address."""
    defined = tuple(
        node("DefinedTerm", name=term, description=meaning, url=address)
        for term, meaning, address in terms
    )
    return document(node("DefinedTermSet", url=url, name=name, hasDefinedTerm=defined))

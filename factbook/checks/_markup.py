"""A finished page as a small tree: what checks need to know of links and the text around them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

VOID: Final = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()
)
UNSEEN: Final = frozenset("head script style template noscript svg".split())
FOLDED: Final = frozenset("details dialog nav footer".split())
BLOCKS: Final = frozenset(
    "address article aside blockquote body caption dd details div dl dt figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hr li main nav ol p section summary table td th tr ul".split()
)


@dataclass(slots=True, eq=False, repr=False)
class Element:
    """One element with its children in order; strings are text."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parent: "Element | None" = None
    children: "list[Element | str]" = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text in it, blanks collapsed."""
        return " ".join("".join(text for text, _ in texts(self)).split())

    def around(self) -> "Iterator[Element]":
        """The elements around it, the nearest first."""
        element = self.parent
        while element is not None:
            yield element
            element = element.parent

    def nearest(self, tags: frozenset[str]) -> "Element":
        """The nearest element around it with one of the tags; the outermost if there is none."""
        last = self
        for element in self.around():
            last = element
            if element.tag in tags:
                break
        return last

    @property
    def hides(self) -> bool:
        """Whether what is in it is folded away or out of the running text."""
        unread = "hidden" in self.attributes or self.attributes.get("aria-hidden") == "true"
        return self.tag in FOLDED or unread


class _Builder(HTMLParser):
    """The standard library's parser, building the tree; stray end tags are passed over."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.at = Element("")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        element = Element(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.children.append(element)
        if tag not in VOID:
            self.at = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins and ends at once."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """The nearest open element of that name ends, with all that is still open in it."""
        for element in (self.at, *self.at.around()):
            if element.tag == tag and element.parent is not None:
                self.at = element.parent
                return

    def handle_data(self, data: str) -> None:
        """Text goes to the element that is open."""
        self.at.children.append(data)


def tree(html: str) -> Element:
    """The page as a tree; its root has no tag."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


def texts(element: Element, *, folded: bool = False) -> Iterator[tuple[str, bool]]:
    """The texts in an element in document order, and whether each is folded away."""
    if element.tag in UNSEEN:
        return
    edge = "\n" if element.tag in BLOCKS or element.tag == "br" else ""
    yield edge, folded
    for child in element.children:
        if isinstance(child, str):
            yield child, folded
        else:
            yield from texts(child, folded=folded or child.hides)
    yield edge, folded


def elements(element: Element, tag: str) -> Iterator[Element]:
    """The elements of one tag in an element, in document order."""
    for child in element.children:
        if isinstance(child, Element):
            if child.tag == tag:
                yield child
            yield from elements(child, tag)

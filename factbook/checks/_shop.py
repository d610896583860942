"""The affiliate links of a finished page, with what stands before, beside and around them.

All checks of affiliate links look at the page through this module, so that a page without such a
link costs one search for the programs' hosts.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from urllib.parse import parse_qsl, urlsplit

from factbook.checks import _markup
from factbook.checks._markup import BLOCKS, Element
from factbook.checks._same import Same
from factbook.guide import Program
from factbook.model import Page
from factbook.patterns import regex
from factbook.reads import Reads

# 16 CFR 255.5(a): the connection must be clear, so the words must say that money is earned.
COMMISSION: Final = regex(
    r"(?<!European )\bcommissions?\b|\breferral fees?\b"
    r"|\b(?:we|I) (?:earn|receive|get) (?:money|a fee|a share|a small fee)\b|\bearns? from\b",
    re.IGNORECASE,
)
# Associates help, link-level disclosure; FTC, "What people are asking"; CAP advice for "Ad".
LABEL: Final = regex(
    r"(?<![\w#])(?:(?i:paid links?|#ad|#commissionsearned|sponsored(?: links?)?|advert(?:isement)?)"
    r"|(?i:(?:we|I) earn (?:a )?commissions?)|Ads?|AD)(?!\w)"
)
CARDS: Final = frozenset({"article", "li", "tr", "figure", "dl", "aside"})


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ShopLink:
    """One affiliate link in the finished HTML; `program` is its id in `guide.yaml`."""

    program: str
    href: str
    element: Element

    @property
    def rel(self) -> frozenset[str]:
        """The tokens of its `rel`."""
        return frozenset(self.element.attributes.get("rel", "").lower().split())

    @property
    def block(self) -> Element:
        """The paragraph, list item or cell that it stands in."""
        return self.element.nearest(BLOCKS)

    @property
    def card(self) -> Element:
        """The list item, row or card around it; its block where there is none."""
        around = self.element.nearest(CARDS)
        return (
            self.block if next(_markup.elements(around, "h1"), None) or not around.tag else around
        )

    @property
    def before(self) -> str:
        """The text of its block up to the end of the link."""
        found, _ = _until(self.block, self.element)
        return f"{found} {self.element.text}"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Shop:
    """The affiliate links of a page, and its text: read plainly, or folded away."""

    links: tuple[ShopLink, ...]
    plain: str
    plain_before: str
    folded: str


@lru_cache(maxsize=1024)
def host(address: str) -> str:
    """The host of an address in lower case, without `www.`; empty when it has none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def hosts(program: Program) -> frozenset[str]:
    """The hosts whose links belong to a program: those it names and that of its search link."""
    return frozenset(name.removeprefix("www.") for name in program.hosts) | {host(program.search)}


def program_of(address: str, programs: Mapping[str, Program]) -> str | None:
    """The program to which an address belongs, subdomains included, or None."""
    found = host(address)
    for name, program in programs.items():
        if any(found == one or found.endswith(f".{one}") for one in hosts(program)):
            return name
    return None


def mentions(text: str, programs: Mapping[str, Program]) -> bool:
    """Whether a program's host stands anywhere in a text: the cheap test before a careful one."""
    return any(name in text for program in programs.values() for name in hosts(program))


def shop(page: Page, html: str, reads: Reads) -> Shop | None:
    """The affiliate links of an HTML page; None when it has none."""
    programs: Mapping[str, Program] = reads.setting("programs")
    if not programs or page.template is None:
        return None
    return _shop(Same(html), Same(programs))


@lru_cache(maxsize=1)  # the checks of one page ask one after another
def _shop(html: Same[str], programs: Same[Mapping[str, Program]]) -> Shop | None:
    """The affiliate links of a page's HTML, which is parsed only when it names a program's host."""
    if not mentions(html.value, programs.value):
        return None
    root = _markup.tree(html.value)
    links = tuple(_links(root, programs.value))
    if not links:
        return None
    texts = list(_markup.texts(root))
    plain = _joined(text for text, folded in texts if not folded)
    folded = _joined(text for text, folded in texts if folded)
    return Shop(links, plain, _until(root, links[0].element)[0], folded)


def _links(root: Element, programs: Mapping[str, Program]) -> Iterator[ShopLink]:
    """The links of a tree that belong to a program, by their address or by their mark."""
    for element in _markup.elements(root, "a"):
        href = element.attributes.get("href", "")
        program = program_of(href, programs) or element.attributes.get("data-program", "")
        if program in programs:
            yield ShopLink(program, href, element)


def _until(element: Element, stop: Element) -> tuple[str, bool]:
    """The text of an element that is not folded away, up to another one in it; whether it came."""
    if element is stop:
        return "", True
    if element.hides or element.tag in _markup.UNSEEN:
        return "", any(one is stop for one in _markup.elements(element, stop.tag))
    pieces: list[str] = []
    for child in element.children:
        text, reached = (child, False) if isinstance(child, str) else _until(child, stop)
        pieces.append(text)
        if reached:
            return _joined(pieces), True
    edge = "\n" if element.tag in BLOCKS else ""
    return f"{edge}{''.join(pieces)}{edge}", False


def _joined(texts: Iterator[str] | list[str]) -> str:
    """Texts as one, blanks collapsed."""
    return " ".join("".join(texts).split())


def tag_of(href: str, program: Program) -> str | None:
    """The partner tag in a link, found where the program's search link has it; None without one."""
    wanted = dict(parse_qsl(urlsplit(program.search).query, keep_blank_values=True))
    names = [name for name, value in wanted.items() if value == "{tag}"]
    given = dict(parse_qsl(urlsplit(href).query, keep_blank_values=True))
    if names:
        return given.get(names[0])
    return program.tag if "{tag}" not in program.search or program.tag in href else None

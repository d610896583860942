"""The settings of one guide: what `content/guide.yaml` may say."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from factbook.diagnostic import Severity
from factbook.formula import ATOMIC_WEIGHTS
from factbook.patterns import regex
from factbook.shape import After, Before, Field, Strict


def _plain_number(value: Any) -> Any:
    """A number as a Decimal, exact as typed; text and booleans are no numbers."""
    if isinstance(value, bool | str):
        raise ValueError("should be a number")  # noqa: TRY004 - pydantic reports a ValueError
    return Decimal(str(value)) if isinstance(value, int | float) else value


Number = Annotated[Decimal, Before(_plain_number)]


def _element(symbol: str) -> str:
    """The symbol of an element whose weight is known; without it no share can be computed."""
    if symbol not in ATOMIC_WEIGHTS:
        raise ValueError(f"{symbol!r} is no element known here")
    return symbol


_ADDRESS = regex(r"https?://[^\s/?#\\<>\"]+(?:/[^\s?#\\<>\"]*)?\Z")


def address(url: str) -> str:
    """The address of a site, to which the paths of its pages can be added."""
    if not _ADDRESS.match(url):
        raise ValueError("should be an address such as https://you.example/guide/")
    return url


def _search(link: str) -> str:
    """A link with a place for what is looked for, and for no more than can be filled in."""
    try:
        filled = link.format(query="\0", tag="")
    except (LookupError, ValueError, AttributeError):
        filled = ""
    if "\0" not in filled:
        raise ValueError("should have {query} in it, may have {tag}, and no other braces")
    return link


class Market(StrEnum):
    """Whose disclosure and health-claim rules hold."""

    US = "us"
    EU = "eu"
    UK = "uk"


class Nutrient(Strict):
    """The nutrient that the guide is about."""

    name: str
    symbol: Annotated[str, After(_element)] = Field(
        description="chemical symbol, for elemental fractions"
    )
    unit: str = "mg"
    daily_value: str | None = Field(
        None, description="id of the allowance that labels use as 100 % DV"
    )


class Program(Strict):
    """An affiliate program: how its links are made and what it wants said."""

    name: str
    search: Annotated[str, After(_search)] = Field(
        description="its search link, with {query} and {tag}"
    )
    tag: str
    sentence: str = Field(description="the sentence that the program asks its partners to show")
    label: str = Field("paid link", description="stands beside each link")
    hosts: tuple[str, ...] = Field((), description="hosts whose links belong to this program")


class NavigationItem(Strict):
    """One entry of the site's main navigation."""

    label: str
    url: str


class Podcast(Strict):
    """What the podcast feed says of the whole series."""

    title: str
    description: str
    author: str
    image: str | None = None
    category: str = "Sports"
    subcategory: str | None = "Running"
    explicit: bool = False
    owner_email: str | None = None
    locked: bool = True
    sample: bool = Field(False, description="true while audio and dates are placeholders")
    subscribe: tuple[NavigationItem, ...] = ()


class Guide(Strict):
    """Everything that `content/guide.yaml` may say."""

    title: str
    description: str
    base_url: Annotated[str, After(address)] = Field(
        description="where the site will live; may have a path"
    )
    language: str = "en"
    market: Market = Market.US
    jurisdiction: str = Field("us", description="whose allowances and limits the guide uses")
    nutrient: Nutrient
    publisher: str
    editor: str | None = Field(None, description="id of the person who answers for the guide")
    contact: str | None = None
    tagline: str | None = None
    navigation: tuple[NavigationItem, ...] = ()
    footer: tuple[NavigationItem, ...] = ()
    programs: dict[str, Program] = Field({})
    podcast: Podcast | None = None
    review_months: int = Field(12, ge=1, description="how long a review holds")
    severity: dict[str, Severity] = Field({})
    started: date | None = None
    licence: str | None = Field(
        None, description="licence of the data tables, for datapackage.json"
    )
    search: bool = Field(False, description="true: full-text search, where Pagefind is installed")
    og_images: bool = Field(
        False,
        description="true: a picture of each page for shared links, where Pillow is installed",
    )

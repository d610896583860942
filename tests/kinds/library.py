"""Libraries of facts made from YAML texts, and the one of the real guide."""

from functools import cache
from pathlib import Path
from textwrap import dedent
from typing import Any

from factbook.discover import plugins
from factbook.guide import Guide
from factbook.load import facts, settings
from factbook.model import Part
from factbook.quantity import Quantity
from factbook.record import Fact, Library, Record, read
from factbook.source import Source
from factbook.voucher import Voucher

ROOT = Path(__file__).parents[2]
GUIDE = Guide.model_validate(
    {
        "title": "Magnesium for Rowers",
        "description": "A guide.",
        "base_url": "https://example.org/",
        "nutrient": {"name": "magnesium", "symbol": "Mg", "daily_value": "daily_value"},
        "publisher": "The example team",
    }
)
DAILY_VALUE = """
daily_value:
  {label: Daily Value, reference: DV, authority: FDA, jurisdiction: us, mg_per_day: 420}
"""


def library(guide: Guide = GUIDE, **texts: str) -> Library:
    """The facts that texts hold, by kind: `library(foods="...")`; a defect fails the test."""
    held: dict[str, dict[str, Fact]] = {}
    for kind, text in texts.items():
        found = parsed(kind, text)
        assert found.defects == (), found.defects
        held[kind] = {fact.id: fact for fact in found.facts}
    return Library(guide, held)


def parsed(kind: str, text: str) -> Part:
    """What a text of one kind holds, its defects included."""
    model: type[Record] = plugins("factbook.kinds")[kind].RECORD
    part, _ = facts.parse(Source(f"content/facts/{kind}.yaml", dedent(text)), kind, model)
    return part


def defects(kind: str, text: str) -> list[str]:
    """What is wrong with a text of one kind, in words."""
    return [defect.text for defect in parsed(kind, text).defects]


def value(held: Library, key: str) -> Any:
    """A value as prose asks for it: `foods.almonds.per_serving`."""
    kind, id, name = key.split(".")
    return read(held.get(kind, id).record, name, held)


def shown(held: Library, key: str) -> str:
    """A quantity as readers see it, with plain spaces."""
    quantity = value(held, key)
    assert isinstance(quantity, Quantity)
    return str(quantity).replace("\u202f", " ")


def vouchers(held: Library, subject: str) -> tuple[Voucher, ...]:
    """What the facts vouch for about a subject."""
    return held.vouchers.get(subject, ())


@cache
def real() -> Library:
    """The facts of the guide in this repository."""
    source = Source("content/guide.yaml", (ROOT / "content/guide.yaml").read_text("utf-8"))
    guide, _, wrong = settings.guide(source)
    assert guide is not None, wrong
    folder = ROOT / "content/facts"
    texts = {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.yaml"))}
    return library(guide, **texts)

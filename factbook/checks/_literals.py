"""The numbers of a document's prose with what became of them: read once, for all checks on them."""

from typing import Final

from factbook.literals.outcome import Finding
from factbook.literals.reading import read
from factbook.model import Document
from factbook.quantity import Quantity
from factbook.reads import Reads
from factbook.record import Unknown
from factbook.source import Span
from factbook.voucher import Voucher

_SPEAKERS: Final = {
    "articles": "the article says",
    "episodes": "the show notes say",
    "pages": "the page says",
}


def findings(document: Document, reads: Reads) -> tuple[Finding, ...]:
    """Every literal of a document's prose with its outcome; read once for each recorder."""
    return reads.once(_read, document.summary.path, document)


def _read(document: Document, reads: Reads) -> tuple[Finding, ...]:
    """The literals of a document, each with its outcome."""
    nutrient, unit = str(reads.setting("nutrient.name")), str(reads.setting("nutrient.unit"))
    return read(document.body.blocks, reads.vocabulary(), reads.vouchers, nutrient, unit)


def speaker(document: Document) -> str:
    """Who says a number: "the article says"."""
    return _SPEAKERS.get(document.summary.collection, "the text says")


def statement(voucher: Voucher, expected: Quantity) -> str:
    """The fact in words: "the figure for pumpkin seeds (roasted) is 156 mg per ounce"."""
    value = expected.show(basis=True)
    if expected.is_range and not voucher.value.is_range:
        return f"the facts for these people give {value}"
    sentence = voucher.sentence or f"the fact about {voucher.title} is {{value}}"
    return sentence.replace("{value}", value)


def place(voucher: Voucher, reads: Reads) -> Span:
    """Where the voucher's value stands."""
    return reads.place(voucher.kind, voucher.id, *voucher.place)


def reference(voucher: Voucher, expected: Quantity, reads: Reads) -> str | None:
    """The expression that gives the expected figure; None when none of the voucher's keys does."""
    for key in dict.fromkeys((voucher.key_for(expected.basis), voucher.key)):
        kind, id, name = (*key.split(".", 2), "", "")[:3]
        try:
            value = reads.fact(kind, id, name)
        except Unknown:
            continue
        if isinstance(value, Quantity) and value.machine == expected.machine:
            return key
    return None

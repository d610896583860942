"""The small parts that pages are made of: addresses, dates, neighbours, scripts."""

from base64 import b64decode
from datetime import date
from hashlib import sha256

import pytest

from factbook.pages._document import months_later
from factbook.pages._frame import opening, slug
from factbook.pages._scripts import data_blocks


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 11, 21), 12, date(2027, 11, 21)),
        (date(2026, 11, 21), 2, date(2027, 1, 21)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
    ],
)
def test_a_review_falls_due_on_the_same_day_or_the_months_last(
    day: date, months: int, later: date
) -> None:
    assert months_later(day, months) == later


def test_a_tag_becomes_an_address() -> None:
    assert slug("Leg cramps & sleep") == "leg-cramps-sleep"


def test_a_sentence_opens_with_a_capital_and_keeps_the_others() -> None:
    assert opening("vitamin D") == "Vitamin D"
    assert opening("") == ""


def test_a_data_block_cannot_end_its_script_and_is_named_by_its_hash() -> None:
    (block,) = data_blocks([{"name": "</script><b>Mn & Mg</b>"}])
    assert "</script>" not in block.text
    assert "&" not in block.text
    expected = sha256(block.text.encode()).digest()
    assert b64decode(block.source.removeprefix("'sha256-").removesuffix("'")) == expected

"""Short texts in many wordings, each wrong figure in double square brackets: it alone is flagged.

The files in `wordings/` hold texts between lines of three hyphens; they are read with this
repository's own facts. A text without brackets must stay silent.
"""

import re
from pathlib import Path

import pytest

from factbook.literals.outcome import Outcome
from factbook.literals.reading import read
from factbook.load.body import body
from factbook.source import Source
from factbook.voucher import Vocabulary
from tests.kinds.library import real

WORDINGS = Path(__file__).parent / "wordings"
MARKED = re.compile(r"\[\[(.*?)\]\]")
TEXTS = [
    pytest.param(text.strip(), id=f"{path.stem}-{number}")
    for path in sorted(WORDINGS.glob("*.txt"))
    for number, text in enumerate(path.read_text("utf-8").split("\n---\n"), 1)
]


def flagged(text: str) -> list[str]:
    """The numbers of a text that drift from the repository's facts."""
    vouchers, nutrient = real().vouchers, real().guide.nutrient
    blocks = body(Source("content/articles/notes.md", text), title="Notes").blocks
    found = read(
        blocks,
        Vocabulary.of(vouchers),
        lambda subject: vouchers.get(subject, ()),
        nutrient.name,
        "mg",
    )
    return [one.text for one in found if one.outcome is Outcome.DRIFT]


@pytest.mark.parametrize("text", TEXTS)
def test_what_is_marked_is_flagged_and_nothing_else(text: str) -> None:
    assert flagged(MARKED.sub(r"\1", text)) == MARKED.findall(text)

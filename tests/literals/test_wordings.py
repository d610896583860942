"""One case for each rule that a round of bench/drift brought: what is flagged in it, and only that."""

import pytest

from tests.literals.small import outcomes

ELEMENTS = """\
All values in mg per 100 g.

| | Mg | Ca | K |
|---|---|---|---|
| Almonds | 270 | 269 | 733 |
| Chia | 250 | 631 | 407 |
"""
BARE_ITEMS = """\
What children need (mg a day):

- 4 to 8 years: 130
- 9 to 13 years: 200
- 14 lessons: 500 words
"""
TITLED = """\
## Pumpkin seeds

Expect 156 mg of it from an ounce (45% DV).
"""
COMPOUNDS = """\
So 1,000 mg of oxide holds about 600 mg, while 1,000 mg of glycinate gives you 250 mg. 2 g of oxide
bring 900 mg.
"""
CASES = [
    pytest.param(ELEMENTS, ["250"], id="columns headed by the symbols of elements"),
    pytest.param(BARE_ITEMS, ["200"], id="bare numbers of a list whose lead gives the unit"),
    pytest.param(TITLED, ["45%"], id="a per cent in brackets under a heading that is a name"),
    pytest.param(COMPOUNDS, ["250 mg", "900 mg"], id="weights out of compounds one after another"),
    pytest.param("Teenage girls need 320 mg a day.", ["320 mg"], id="teenagers have ages"),
    pytest.param(
        "A woman of 34 needs 320 mg a day, ten more than her sister, who is 28.",
        [],
        id="people after than are others",
    ),
]


@pytest.mark.parametrize(("text", "flagged"), CASES)
def test_only_what_drifts_is_flagged(text: str, flagged: list[str]) -> None:
    assert [said for said, outcome in outcomes(text) if outcome == "drift"] == flagged

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
KINDS = """\
| Aisle | What | Serving | Magnesium |
|---|---|---|---|
| Cereal | quinoa, cooked | 1 cup | 118 mg |
| Bread | chia | 1 oz | 190 mg |
| Milk | with almonds | 1 oz | 190 mg |
"""
SHARES = """\
Labels reckon with a Daily Value of 420 mg. Ordinary portions, against the US value:

- an ounce of almonds: 18 percent
- half a cup of boiled spinach: 30 percent
"""
LIMIT = """\
Adults keep to the upper limit of 350 mg a day. Above it diarrhea is common. In America the limit
is drawn at 300 mg, while women need 310 mg a day.
"""
ROW = "500 mg of glycinate have 70 mg, 500 mg of the oxide 150 mg. One has 1,000 mg oxide, 603 mg magnesium."
CASES = [
    pytest.param(KINDS, ["190 mg"], id="a row headed by a kind, the name in the next cell"),
    pytest.param(SHARES, ["30 percent"], id="shares of the Daily Value in a list"),
    pytest.param(LIMIT, ["300 mg"], id="the limit goes back to the one named before"),
    pytest.param(ROW, ["150 mg"], id="a row of compounds whose verb is given once"),
    pytest.param(
        "Is 400 mg of glycinate the same as 400 mg of magnesium?", [], id="compounds compared"
    ),
    pytest.param(
        "Taking 500 mg or less a day from supplements is safe.",
        ["500 mg"],
        id="or less compares with nothing",
    ),
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

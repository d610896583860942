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
TURNED = """\
| | Almonds | Chia |
|---|---|---|
| Portion | 1 oz | 1 oz |
| Magnesium (mg) | 77 | 190 |
"""
PRICED = """\
Magnesium per 100 g in milligrams, with the price:

- almonds – 270 (€1.40)
- chia – 190 (€1.80)
"""
DEALT = """\
The RDA is 400 mg for men ages 19–30 and 350 mg for men 31 and older; women 19–30 and women over 30
have 310 and 320 mg, respectively.
"""
SALTS = """\
Elemental magnesium in 1 g of salts:

| Salt | mg per g |
|---|---|
| Oxide | 603 |
| Glycinate | 241 |
"""
CASES = [
    pytest.param(SALTS, ["241"], id="milligrams per gram of a compound"),
    pytest.param(
        "Oxide is 60% magnesium, glycinate only 24%.", ["24%"], id="so many per cent the nutrient"
    ),
    pytest.param(
        "Oxide (60% magnesium) costs 40% less than glycinate, and 90% of buyers like it. Oxide, "
        "which is 60% magnesium, sells in tubs that are 35% larger.",
        [],
        id="other shares beside a share of the nutrient",
    ),
    pytest.param(TURNED, ["190"], id="a table turned, its portions in a row"),
    pytest.param(PRICED, ["190"], id="a bare number with its price in brackets"),
    pytest.param(DEALT, ["350 mg"], id="respectively deals out what follows the semicolon"),
    pytest.param(
        "**Tip 2** 1/2 cup of cooked quinoa has 59 mg.", [], id="a tip's number is no part"
    ),
    pytest.param("My son (16) needs 360 mg a day.", ["360 mg"], id="one person's age in brackets"),
    pytest.param(
        "I'm 52, male, and my RDA is 400 mg.", ["400 mg"], id="an age in the first person"
    ),
    pytest.param(
        "A man past thirty should have 420 mg a day, a woman of that age three hundred and twenty.",
        [],
        id="people with a bare number of their own",
    ),
    pytest.param(
        "Of the body's magnesium, 48% of Americans are below what they need. A third is absorbed.",
        [],
        id="a share of another matter in the next sentence",
    ),
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

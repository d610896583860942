"""One case for each rule that a round of bench/drift brought: what is flagged in it, and only that."""

import pytest

from tests.literals.small import outcomes

AGAIN = """\
Four ounces of almonds.

- **Spinach.** You get 157 mg from a boiled cup, or 50% DV.
"""
LIMITS = """\
Upper limits for supplements by age:

- Ages 9 to 13: 350 mg
- Ages 14 and up: 400 mg
"""
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
WEIGHED = """\
| Form | Elemental Mg | Compound per tablet | Elemental per tablet |
|---|---|---|---|
| Oxide | 60% | 500 mg | 302 mg |
| Glycinate | 14% | 500 mg | 100 mg |
"""
OUT_OF = """\
| Form | Out of 1,000 mg you get |
|---|---|
| Oxide | 603 mg |
| Glycinate | 241 mg |
"""
PER_WEIGHT = """\
| | Almonds | Chia |
|---|---|---|
| Magnesium per ounce (mg) | 77 | 95 |
| Magnesium per 100 g (mg) | 240 | 335 |
"""
CARRYING_LESS = """\
Oxide is 60 percent magnesium by weight, so 500 mg of it give 300 mg. Other salts carry less:

- glycinate: 24%
"""
FROM_SALT = """\
| Salt | From 500 mg of the salt |
|---|---|
| Oxide | 300 mg |
| Glycinate | 100 mg |
"""
EUROPEAN = """\
EFSA's values for men:

- men: 350 mg
"""
ASKED = """\
A tub tells the weight of a salt. How much of that is magnesium?

- Oxide is 60% magnesium by weight.
- Glycinate: 31%.
"""
SUMMED_UP = """\
An ounce of almonds, 77 mg.

| | Mg |
|---|---|
| Morning | 160 mg |
"""
ABROAD = """\
European labels are another matter.

| Limit for supplements | mg a day |
|---|---|
| United States, age 9 and over | 400 |
"""
SPACED = """\
Take levothyroxine half an hour before breakfast, and magnesium an hour apart from levothyroxine. Are
30 minutes between levothyroxine and magnesium enough? Levothyroxine and magnesium want 30 minutes between them.
"""
CASES = [
    pytest.param(
        "The RDA is 400 to 420 mg for men and 310 to 350 for women.",
        ["310 to 350"],
        id="a number beside people takes the unit of the one before",
    ),
    pytest.param(
        "The RDA of 400 mg holds for men, though 150 women took part.",
        [],
        id="a number of people takes no unit",
    ),
    pytest.param(
        "**How much when pregnant?** Between 350 and 360 mg for adult women.",
        [],
        id="an answer is about the people of its question",
    ),
    pytest.param(
        "A man of 25 needs 400 mg, a woman of 25 310 mg. Once you turn 31 it is 420 mg and 360 mg.",
        ["360 mg"],
        id="an age told for either sex",
    ),
    pytest.param(
        "Women: 310 mg through age 30 and 340 mg afterwards. Men need 400 mg up to age 30 and 420 mg after that.",
        ["340 mg"],
        id="people older than those named before",
    ),
    pytest.param(
        "**Upper limit.** 400 mg a day, from supplements only.",
        ["400 mg"],
        id="a limit that opens its paragraph as a heading does",
    ),
    pytest.param(
        "**Chia.** My mother swears by it. It has 190 mg in an ounce.",
        ["190 mg"],
        id="a food that opens its paragraph as a heading does",
    ),
    pytest.param(
        "- Almonds instead of pumpkin seeds: 77 mg an ounce", [], id="what another stands for"
    ),
    pytest.param(
        "With oxide, 500 mg of the salt give you 300 mg. With glycinate, 1,000 mg give 300 mg.",
        ["300 mg"],
        id="a compound's weight after its name",
    ),
    pytest.param(WEIGHED, ["100 mg"], id="columns of compounds and of the element"),
    pytest.param(OUT_OF, ["241 mg"], id="a column headed by the compound's weight"),
    pytest.param(EUROPEAN, [], id="a list that is announced as another authority's"),
    pytest.param(ASKED, ["31%"], id="a list that answers a question"),
    pytest.param(
        "Two cups of boiled spinach have 157 mg each. Two cups of boiled spinach have 314 mg apiece.",
        ["314 mg"],
        id="one of several servings",
    ),
    pytest.param(
        "With 3 roasted ounces of pumpkin seeds you get 468 mg, with 2 raw ounces of almonds 300 mg.",
        ["300 mg"],
        id="a word between a number and its ounces",
    ),
    pytest.param(
        "A man past thirty needs 420 mg a day, a woman past thirty three hundred and twenty.",
        [],
        id="an age in words before an amount in words",
    ),
    pytest.param(
        "The RDA for men is 400–420 mg and for women 310–350 mg.",
        ["310–350 mg"],
        id="and for others",
    ),
    pytest.param(
        "The limit of 350 mg counts supplements, not food. Children of four to eight: 110 mg.",
        [],
        id="a limit that goes on in the next sentence",
    ),
    pytest.param(SUMMED_UP, [], id="a table after a sentence with an amount of its own"),
    pytest.param(
        "An ounce of chia has 95 mg of magnesium; selenium 15 mcg (89% DV).",
        [],
        id="a share in brackets after another nutrient",
    ),
    pytest.param("Almonds, 1 oz ........ 97 mg", ["97 mg"], id="a row of dots ends no sentence"),
    pytest.param("%DV is based on 400 mg.", ["400 mg"], id="what the Daily Value is based on"),
    pytest.param(
        "Girls from 14 up to 18 need 360 mg a day, boys from 14 up to 18 need 360 mg.",
        ["360 mg"],
        id="ages up to",
    ),
    pytest.param(FROM_SALT, ["100 mg"], id="a salt in a header is no sodium"),
    pytest.param(ABROAD, ["400"], id="a table of limits, by country and age"),
    pytest.param(
        "A wall chart has 100 mg for children of 1 to 3 years and 130 mg for those of 4 to 8.",
        ["100 mg"],
        id="an amount for people of some age, and no word of needing",
    ),
    pytest.param(
        "In the study 200 mg for women aged 19 to 30 did nothing. A capsule has 250 mg for men of 31 years.",
        [],
        id="a study's dose, and a product's, for people of some age",
    ),
    pytest.param("An ounce of chia: 95 mg, so 40%.", ["40%"], id="a share that follows an amount"),
    pytest.param(
        "With an ounce of chia (95 mg) and one of almonds (77 mg) the bowl comes to 172 mg.",
        [],
        id="the sum of a list",
    ),
    pytest.param(
        "The body must spare more magnesium: an expectant mother of 25 needs 350 mg a day.",
        [],
        id="expectant mothers",
    ),
    pytest.param(PER_WEIGHT, ["240"], id="the unit of a row is not that of its serving"),
    pytest.param(CARRYING_LESS, ["24%"], id="a list whose lead follows the words for its shares"),
    pytest.param(
        "**Oxide flakes** hold 47% magnesium oxide.", [], id="how much of a compound is in a thing"
    ),
    pytest.param(
        "Magnesium is behind more than 3,000 enzymes, not 600 enzymes.",
        ["3,000"],
        id="a nought too many",
    ),
    pytest.param(SPACED, ["an hour", "30 minutes"], id="hours in words, and minutes"),
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
    pytest.param(
        "People keep saying almonds. An ounce is only 77 mg, or about 30% of the Daily Value. A cup "
        "of boiled spinach? Call it 157 mg, so about 37% DV.",
        ["30%"],
        id="a per cent that says an amount again is about the same food",
    ),
    pytest.param(
        "An ounce of almonds has 77 mg of magnesium, or 6 g of protein, or 12% of the Daily Value.",
        [],
        id="a per cent that says another nutrient's amount again",
    ),
    pytest.param(AGAIN, ["50%"], id="a per cent in an item is not about the paragraph above"),
    pytest.param(
        "Two ounces of almonds add up to 250 mg. An ounce of almonds has 77 mg, an ounce of chia "
        "95 mg; they add up to 250 mg.",
        ["250 mg"],
        id="one amount adds up to nothing but itself",
    ),
    pytest.param(
        "Almonds have 77 mg an ounce. Potassium, at 208 mg, is another matter.",
        [],
        id="another nutrient, at so many milligrams",
    ),
    pytest.param(
        "The upper limit for supplements is 350 mg a day. Two of our 150 mg capsules stay below it.",
        [],
        id="what a capsule holds is no limit",
    ),
    pytest.param(
        "The upper limit stays as it is in pregnancy. It is 400 mg a day from tablets.",
        ["400 mg"],
        id="it is what the sentence before began with",
    ),
    pytest.param(LIMITS, ["400 mg"], id="a list of limits by age"),
    pytest.param(
        "The girls of the squad (14 to 18) should get 360 mg and the boys of the same age 240 mg.",
        ["240 mg"],
        id="ages in brackets, and the same age",
    ),
    pytest.param(
        "A man of thirty-one needs 420 mg. A man of 28 aims for the 420 mg recommended at his age.",
        ["420 mg"],
        id="an age in words after of, and his age",
    ),
    pytest.param(
        "Women in their twenties should get 310 mg; from their thirty-first birthday it's 320 mg.",
        [],
        id="birthdays in words",
    ),
    pytest.param(
        "Women need 310 mg up to 30 and 350 mg from 31 on.",
        ["350 mg"],
        id="an age after up to is no end of a range",
    ),
    pytest.param(
        "A dose of 1,000 mg of magnesium oxide works out to 603 mg of magnesium. Had they used "
        "800 mg of magnesium oxide, you would receive 80 mg. Glycinate: out of 1 g you get 400 mg.",
        ["80 mg", "400 mg"],
        id="what a compound's weight works out to",
    ),
    pytest.param(
        "Chia, an ounce of it stirred into cooked spinach, has 95 mg. Spread it on spinach (157 mg a cup).",
        [],
        id="what a food is stirred into is not what is told of",
    ),
]


@pytest.mark.parametrize(("text", "flagged"), CASES)
def test_only_what_drifts_is_flagged(text: str, flagged: list[str]) -> None:
    assert [said for said, outcome in outcomes(text) if outcome == "drift"] == flagged

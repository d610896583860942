"""What is no literal, and what is one that no fact decides: both stay silent."""

import pytest

from tests.literals.small import outcomes


@pytest.mark.parametrize(
    "text",
    [
        "Almonds have been roasted since 1900.",
        "Roast the almonds for 12 minutes.",
        "An ounce of almonds has 164 kcal.",
        "A bag of almonds costs $12.50.",
        "Almonds: `105 mg per ounce`",
        "    Almonds have 105 mg per ounce.",
        "```\nAlmonds have 105 mg per ounce.\n```",
        "<!-- almonds: 105 mg per ounce -->",
        "<https://example.org/almonds-105-mg-per-ounce>",
        "[Almonds](https://example.org/105-mg-per-ounce)",
        "“Almonds have 105 mg per ounce” [@review].",
        "> Almonds have 105 mg per ounce.",
        "1. Almonds\n2. Chia seeds",
        "## 7 almonds a day",
        "Dark chocolate with 70% cocoa is rich in it.",
        "He rowed 10 km in 50 minutes with 30 g of almonds.",
        "It is the second most abundant cation inside cells.",
        "Magnesium is the fourth most abundant mineral in the body.",
        "Vitamin B6 and B12 are others.",
    ],
)
def test_no_literal(text: str) -> None:
    assert outcomes(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The trial gave 46 men 500 mg of magnesium a day.", "500 mg"),
        ("In a study, women aged 40 took 250 mg a day.", "250 mg"),
        ("Take 200 mg at bedtime.", "200 mg"),
        ("A capsule has 100 mg.", "100 mg"),
        ("An ounce of almonds has 208 mg of potassium.", "208 mg"),
        ("Men 31 and older need 11 mg of zinc a day.", "11 mg"),
        ("An ounce of mackerel has 27 mg.", "27 mg"),
        ("An ounce of almond milk has 5 mg.", "5 mg"),
        ("Almonds are cheap. Mackerel has 27 mg per ounce.", "27 mg"),
        ("Almonds gave 300 mg.", "300 mg"),
        ("Rowers lost 12 mg in an hour of sweat.", "12 mg"),
        ("Her magnesium was 0.85 mmol/L.", "0.85 mmol/L"),
        ("Almonds have 27 mg more per ounce than they seem to.", "27 mg"),
        ("An ounce of almonds and one of chia seeds together have 172 mg.", "172 mg"),
        ("A cup of boiled spinach has 24 mg.", "24 mg"),
        ("The NHS says that supplements below 400 mg are unlikely to harm.", "400 mg"),
        ("British men need 300 mg a day.", "300 mg"),
        ("A rower may need 10–20% more.", "10–20%"),
        ("Take 4x100 mg.", "4x100 mg"),
        ("Men 31 and older need 2 g of potassium.", "2 g"),
        ("An ounce of almonds has 5 g of magnesium citrate.", "5 g"),
        ("An ounce of almonds has 0.1 g of magnesium.", "0.1 g"),  # 77 mg, rounded
        ("According to a study, men 31 and older need 410 mg a day.", "410 mg"),
        ("Men 31 and older need 410 mg a day, a study found.", "410 mg"),
        ("In a trial, men 31 and older needed 410 mg a day.", "410 mg"),
        ("Researchers say that men 31 and older need 410 mg a day.", "410 mg"),
        ("Magnesium is a cofactor of >600 enzymes.", "600"),
    ],
)
def test_a_literal_that_no_fact_decides(text: str, number: str) -> None:
    assert outcomes(text) == [(number, "unclaimed")]

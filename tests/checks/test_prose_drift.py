"""prose-drift: silent on numbers that agree or are about other things, speaking on others."""

from pathlib import Path

from tests.literals.small import ALLOWANCES, CLAIMS, FOODS, FORMS, GUIDE, LIMITS
from tests.minisite import report

RULE = "prose-drift"


def test_silent_on_amounts_per_ounce_cup_and_100_g(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

- Pumpkin seeds: 156 mg per ounce
- Almonds, 1 oz (28 g): 77 mg
- Cooked quinoa: 118 mg in a cup
- Boiled spinach: 78 mg in half a cup

Almonds hold 270 mg per 100 g. A cup of raw spinach has 24 mg, and 50 g of chia seeds 168 mg.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_per_cent_of_daily_value(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

An ounce of pumpkin seeds covers 37% of the Daily Value, one of almonds 18 per cent of it.

- Pumpkin seeds, 1 oz: 156 mg (37% DV)
"""
        + GUIDE
        + FOODS
        + ALLOWANCES
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_roundings_and_on_more_room_after_a_hedge(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

An ounce of pumpkin seeds has 150 mg. An ounce of pumpkin seeds has about 170 mg.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_allowances_by_band(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Men aged 19 to 30 need 400 mg a day, men 31 and older 420 mg. Women 31 and older need 320 mg.
Boys of 14 to 18 years need 410 mg a day, and girls of 14 to 18 years need 360 mg.
Pregnant women aged 19 to 30 need 350 mg a day.
"""
        + GUIDE
        + ALLOWANCES
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_a_range_that_spans_a_group(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Men need 400–420 mg of magnesium a day, women between 310 and 320 mg, and adults 310 to 420 mg.
"""
        + GUIDE
        + ALLOWANCES
        + LIMITS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_tables(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

| Age | Men | Women |
|---|---|---|
| 19–30 years | 400 mg | 310 mg |
| 31 and older | 420 mg | 320 mg |

| Food | Serving | Potassium (mg) | Magnesium (mg) |
|---|---|---|---|
| Almonds | 1 oz | 208 | 77 |
| Spinach, boiled | 1 cup | 839 | 157 |
"""
        + GUIDE
        + FOODS
        + ALLOWANCES
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_an_upper_limit_beside_an_allowance(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

The RDA for men over 30 is 420 mg a day from all sources; the upper limit of 350 mg counts
supplements only. Supplements should stay below 350 mg a day, whatever food brings.
"""
        + GUIDE
        + ALLOWANCES
        + LIMITS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_two_rankings_that_count_different_things(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Magnesium is the second most abundant cation inside cells.

Magnesium is the fourth most abundant mineral in the body.
"""
        + GUIDE
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_the_elemental_share_of_a_compound(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Magnesium glycinate is 14% elemental magnesium by weight, magnesium oxide 60%.
A tablet of 500 mg of magnesium oxide provides 300 mg of elemental magnesium.
"""
        + GUIDE
        + FORMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_doses_of_studies_and_of_products(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

The trial gave 46 men 500 mg of magnesium a day. In a study, women aged 40 took 250 mg a day.
Some take 200 mg at bedtime. A capsule of magnesium glycinate has 100 mg.
"""
        + GUIDE
        + ALLOWANCES
        + FORMS
        + LIMITS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_other_nutrients_and_other_foods(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

An ounce of almonds has 208 mg of potassium and 164 kcal. Men 31 and older need 11 mg of zinc a day.
An ounce of mackerel has 27 mg, a cup of almond milk 15 mg.
"""
        + GUIDE
        + FOODS
        + ALLOWANCES
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_years_minutes_distances_and_prices(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Almonds have been roasted since 1900. Roast the almonds for 12 minutes. A bag of almonds costs
$12.50 at a shop 10 km away.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_numbers_in_other_spellings(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

One and a half cups of boiled spinach hold 235&nbsp;mg. An ounce of almonds has 0.077 g of magnesium.
Men need four hundred to four hundred and twenty milligrams a day, men over 30 need 4 × 105 mg.
"""
        + GUIDE
        + FOODS
        + ALLOWANCES
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_code_addresses_comments_and_quotations(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Type `almonds: 105 mg per ounce`, or see <https://example.org/almonds-105-mg-per-ounce>.
[Almonds](https://example.org/105-mg-per-ounce) are nuts.
<!-- almonds: 105 mg per ounce -->
“Almonds have 105 mg per ounce” [@review].

    Almonds have 105 mg per ounce.

> Almonds have 105 mg per ounce.
"""
        + GUIDE
        + FOODS
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_references_which_cannot_drift(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Pumpkin seeds have {{ foods.pumpkin_seeds.per_ounce }} per ounce.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_differences_sums_and_multiples(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Almonds have 27 mg more per ounce than they seem to.
An ounce of almonds and an ounce of pumpkin seeds together have 233 mg.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_an_amount_that_no_serving_is_stated_for(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Almonds gave 300 mg.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_what_is_exempt_for_a_reason(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

<!-- allow prose-drift: the wrong figure of an old label, told as a mistake -->
An old label gave pumpkin seeds 105 mg per ounce.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == ""
    assert report(tmp_path, site, "unused-allow") == (
        """\
warning[unused-allow]: nothing here needs an exemption from prose-drift
 --> content/articles/notes.md:6:1
  |
6 | <!-- allow prose-drift: the wrong figure of an old label, told as a mistake -->
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"""
    )


def test_speaks_of_an_amount_in_a_bullet(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

- Almonds: 77 mg per ounce
- Pumpkin seeds: 105 mg per ounce
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says 105 mg, but the figure for pumpkin seeds (roasted) is 156 mg per ounce
 --> content/articles/notes.md:7:18
  |
7 | - Pumpkin seeds: 105 mg per ounce
  |                  ^^^^^^
note: the fact
 --> content/facts/foods.yaml:9:16
  |
9 |   mg_per_100g: 550
  |                ^^^
help: write {{ foods.pumpkin_seeds.per_ounce }}, which cannot drift
"""
    )


def test_speaks_of_a_number_whose_unit_is_set_apart_by_an_entity(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Almonds have 105&nbsp;mg per ounce.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says 105 mg, but the figure for almonds (raw) is 77 mg per ounce
  --> content/articles/notes.md:6:14
   |
 6 | Almonds have 105&nbsp;mg per ounce.
   |              ^^^^^^^^^^^
note: the fact
  --> content/facts/foods.yaml:19:16
   |
19 |   mg_per_100g: 270
   |                ^^^
help: write {{ foods.almonds.per_ounce }}, which cannot drift
"""
    )


def test_speaks_of_an_amount_per_cup(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

A cup of cooked quinoa has 160 mg.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says 160 mg, but the figure for quinoa (cooked) is 118 mg per cup
  --> content/articles/notes.md:6:28
   |
 6 | A cup of cooked quinoa has 160 mg.
   |                            ^^^^^^
note: the fact
  --> content/facts/foods.yaml:55:16
   |
55 |   mg_per_100g: 64
   |                ^^
help: write {{ foods.quinoa.per_serving }}, which cannot drift
"""
    )


def test_speaks_of_an_amount_per_100_g(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Pumpkin seeds have 450 mg per 100 g.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says 450 mg, but the figure for pumpkin seeds (roasted) is 550 mg per 100 g
 --> content/articles/notes.md:6:20
  |
6 | Pumpkin seeds have 450 mg per 100 g.
  |                    ^^^^^^
note: the fact
 --> content/facts/foods.yaml:9:16
  |
9 |   mg_per_100g: 550
  |                ^^^
help: write {{ foods.pumpkin_seeds.per_100g }}, which cannot drift
"""
    )


def test_speaks_of_per_cent_of_daily_value(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

An ounce of pumpkin seeds has 156 mg (45% DV).
"""
        + GUIDE
        + FOODS
        + ALLOWANCES
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says 45%, but the figure for pumpkin seeds (roasted) is 37% DV per ounce
 --> content/articles/notes.md:6:39
  |
6 | An ounce of pumpkin seeds has 156 mg (45% DV).
  |                                       ^^^
note: the fact
 --> content/facts/foods.yaml:9:16
  |
9 |   mg_per_100g: 550
  |                ^^^
help: write {{ foods.pumpkin_seeds.percent_dv }}, which cannot drift
"""
    )


def test_speaks_of_the_band_of_an_allowance(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Men 31 and older need 400 mg a day.
"""
        + GUIDE
        + ALLOWANCES
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says 400 mg, but the RDA for men 31 years and older is 420 mg a day
  --> content/articles/notes.md:6:23
   |
 6 | Men 31 and older need 400 mg a day.
   |                       ^^^^^^
note: the fact
  --> content/facts/allowances.yaml:63:15
   |
63 |   mg_per_day: 420
   |               ^^^
help: write {{ allowances.men_31.amount }}, which cannot drift
"""
    )


def test_speaks_of_the_second_half_of_a_sentence(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Men 31 and older need 420 mg a day, women 31 and older 310 mg.
"""
        + GUIDE
        + ALLOWANCES
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says 310 mg, but the RDA for women 31 years and older is 320 mg a day
  --> content/articles/notes.md:6:56
   |
 6 | Men 31 and older need 420 mg a day, women 31 and older 310 mg.
   |                                                        ^^^^^^
note: the fact
  --> content/facts/allowances.yaml:81:15
   |
81 |   mg_per_day: 320
   |               ^^^
help: write {{ allowances.women_31.amount }}, which cannot drift
"""
    )


def test_speaks_of_a_subject_carried_over_from_the_sentence_before(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Almonds are a handy snack. An ounce has 105 mg.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says 105 mg, but the figure for almonds (raw) is 77 mg per ounce
  --> content/articles/notes.md:6:41
   |
 6 | Almonds are a handy snack. An ounce has 105 mg.
   |                                         ^^^^^^
note: the fact
  --> content/facts/foods.yaml:19:16
   |
19 |   mg_per_100g: 270
   |                ^^^
help: write {{ foods.almonds.per_ounce }}, which cannot drift
"""
    )


def test_speaks_of_a_subject_in_the_heading(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

## Pumpkin seeds

An ounce has 105 mg.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says 105 mg, but the figure for pumpkin seeds (roasted) is 156 mg per ounce
 --> content/articles/notes.md:8:14
  |
8 | An ounce has 105 mg.
  |              ^^^^^^
note: the fact
 --> content/facts/foods.yaml:9:16
  |
9 |   mg_per_100g: 550
  |                ^^^
help: write {{ foods.pumpkin_seeds.per_ounce }}, which cannot drift
"""
    )


def test_speaks_of_a_list_whose_serving_stands_above_it(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Per ounce:

- almonds, 77 mg
- pumpkin seeds, 105 mg
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says 105 mg, but the figure for pumpkin seeds (roasted) is 156 mg per ounce
 --> content/articles/notes.md:9:18
  |
9 | - pumpkin seeds, 105 mg
  |                  ^^^^^^
note: the fact
 --> content/facts/foods.yaml:9:16
  |
9 |   mg_per_100g: 550
  |                ^^^
help: write {{ foods.pumpkin_seeds.per_ounce }}, which cannot drift
"""
    )


def test_speaks_of_a_cell_by_its_row_and_column(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

| Age | Men | Women |
|---|---|---|
| 19–30 years | 400 mg | 310 mg |
| 31 and older | 400 mg | 320 mg |
"""
        + GUIDE
        + ALLOWANCES
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says 400 mg, but the RDA for men 31 years and older is 420 mg a day
  --> content/articles/notes.md:9:18
   |
 9 | | 31 and older | 400 mg | 320 mg |
   |                  ^^^^^^
note: the fact
  --> content/facts/allowances.yaml:63:15
   |
63 |   mg_per_day: 420
   |               ^^^
help: write {{ allowances.men_31.amount }}, which cannot drift
"""
    )


def test_speaks_of_a_bare_number_in_a_column_of_milligrams(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

| Food | Serving | Magnesium (mg) |
|---|---|---|
| Almonds | 1 oz | 77 |
| Pumpkin seeds | 1 oz | 105 |
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says 105, but the figure for pumpkin seeds (roasted) is 156 mg per ounce
 --> content/articles/notes.md:9:26
  |
9 | | Pumpkin seeds | 1 oz | 105 |
  |                          ^^^
note: the fact
 --> content/facts/foods.yaml:9:16
  |
9 |   mg_per_100g: 550
  |                ^^^
help: write {{ foods.pumpkin_seeds.per_ounce }}, which cannot drift
"""
    )


def test_speaks_of_a_range_that_is_not_the_span_of_its_group(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Men need 350–420 mg of magnesium a day.
"""
        + GUIDE
        + ALLOWANCES
        + LIMITS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says 350–420 mg, but the facts for these people give 400–420 mg a day
  --> content/articles/notes.md:6:10
   |
 6 | Men need 350–420 mg of magnesium a day.
   |          ^^^^^^^^^^
note: the fact
  --> content/facts/allowances.yaml:54:15
   |
54 |   mg_per_day: 400
   |               ^^^
help: write 400–420 mg
"""
    )


def test_speaks_of_a_hedged_amount_beyond_a_tenth(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Almonds hold about 95 mg an ounce.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says 95 mg, but the figure for almonds (raw) is 77 mg per ounce
  --> content/articles/notes.md:6:20
   |
 6 | Almonds hold about 95 mg an ounce.
   |                    ^^^^^
note: the fact
  --> content/facts/foods.yaml:19:16
   |
19 |   mg_per_100g: 270
   |                ^^^
help: write {{ foods.almonds.per_ounce }}, which cannot drift
"""
    )


def test_speaks_of_an_upper_limit(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

The upper limit for supplements is 400 mg a day.
"""
        + GUIDE
        + LIMITS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says 400 mg, but the upper limit for supplements only (United States, 9 years and older) is 350 mg a day
 --> content/articles/notes.md:6:36
  |
6 | The upper limit for supplements is 400 mg a day.
  |                                    ^^^^^^
note: the fact
 --> content/facts/limits.yaml:7:15
  |
7 |   mg_per_day: 350
  |               ^^^
help: write {{ limits.us_adults.amount }}, which cannot drift
"""
    )


def test_speaks_of_the_daily_value(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

The Daily Value on labels is 400 mg.
"""
        + GUIDE
        + ALLOWANCES
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says 400 mg, but the Daily Value is 420 mg a day
   --> content/articles/notes.md:6:30
    |
  6 | The Daily Value on labels is 400 mg.
    |                              ^^^^^^
note: the fact
   --> content/facts/allowances.yaml:114:15
    |
114 |   mg_per_day: 420
    |               ^^^
help: write {{ allowances.us_daily_value.amount }}, which cannot drift
"""
    )


def test_speaks_of_an_elemental_share(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Magnesium glycinate is 20% elemental magnesium by weight.
"""
        + GUIDE
        + FORMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says 20%, but magnesium bisglycinate is 14.1% magnesium by weight
 --> content/articles/notes.md:6:24
  |
6 | Magnesium glycinate is 20% elemental magnesium by weight.
  |                        ^^^
note: the fact
 --> content/facts/forms.yaml:6:12
  |
6 |   formula: Mg(C2H4NO2)2
  |            ^^^^^^^^^^^^
help: write {{ forms.glycinate.elemental_percent }}, which cannot drift
"""
    )


def test_speaks_of_milligrams_out_of_a_compound(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

A tablet of 500 mg of magnesium oxide provides 200 mg of elemental magnesium.
"""
        + GUIDE
        + FORMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says 200 mg, but one gram of magnesium oxide holds 302 mg per 0.5 g of magnesium
  --> content/articles/notes.md:6:48
   |
 6 | A tablet of 500 mg of magnesium oxide provides 200 mg of elemental magnesium.
   |                                                ^^^^^^
note: the fact
  --> content/facts/forms.yaml:13:12
   |
13 |   formula: MgO
   |            ^^^
help: write 302 mg
"""
    )


def test_speaks_of_a_number_in_words(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Men 31 and older need four hundred milligrams a day.
"""
        + GUIDE
        + ALLOWANCES
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says four hundred milligrams, but the RDA for men 31 years and older is 420 mg a day
  --> content/articles/notes.md:6:23
   |
 6 | Men 31 and older need four hundred milligrams a day.
   |                       ^^^^^^^^^^^^^^^^^^^^^^^
note: the fact
  --> content/facts/allowances.yaml:63:15
   |
63 |   mg_per_day: 420
   |               ^^^
help: write {{ allowances.men_31.amount }}, which cannot drift
"""
    )


def test_speaks_of_a_share_of_people(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

About two-thirds of Americans fall short of the average requirement.
"""
        + GUIDE
        + CLAIMS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says two-thirds, but the share of Americans below the average requirement is 48%
  --> content/articles/notes.md:6:7
   |
 6 | About two-thirds of Americans fall short of the average requirement.
   |       ^^^^^^^^^^
note: the fact
  --> content/facts/claims.yaml:22:14
   |
22 |       value: 48 %
   |              ^^^^
help: write {{ claims.shortfall.figure }}, which cannot drift
"""
    )


def test_speaks_of_an_exemption_that_covers_nothing(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

<!-- allow prose-drift: an old label is quoted -->
Almonds have 77 mg per ounce.

Almonds have 105 mg per ounce.
"""
        + GUIDE
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[prose-drift]: the article says 105 mg, but the figure for almonds (raw) is 77 mg per ounce
  --> content/articles/notes.md:9:14
   |
 9 | Almonds have 105 mg per ounce.
   |              ^^^^^^
note: the fact
  --> content/facts/foods.yaml:19:16
   |
19 |   mg_per_100g: 270
   |                ^^^
help: write {{ foods.almonds.per_ounce }}, which cannot drift
"""
    )
    assert report(tmp_path, site, "unused-allow") == (
        """\
warning[unused-allow]: nothing here needs an exemption from prose-drift
 --> content/articles/notes.md:6:1
  |
6 | <!-- allow prose-drift: an old label is quoted -->
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"""
    )

"""A small whole guide with a little of everything: what the tests of incremental builds edit."""

from tests.minisite import files

TODAY = "2026-01-15"
TEXT = """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know about iron.
base_url: https://example.org/
nutrient: {name: iron, symbol: Fe, unit: mg, daily_value: daily}
publisher: The example team
editor: ann
licence: CC-BY-4.0
programs:
  shop:
    name: Shop
    search: https://shop.example/s?k={query}&tag={tag}
    tag: rower-77
    sentence: As a partner of Shop we earn from qualifying purchases.
    hosts: [shop.example]
podcast:
  title: The Boat House
  description: Two people talk about iron.
  author: The example team
--- content/redirects.yaml
/old/: /articles/one/
--- content/facts/people.yaml
ann:
  name: Ann
  role: Author
bob:
  name: Bob
  role: Reviewer
--- content/facts/sources.yaml
tables:
  authors: [An agency]
  name: Tables of foods
  address: https://tables.example/
  study: dataset
doe2020:
  authors: [Doe J]
  name: Iron in rowers
  year: 2020
  study: rct
--- content/facts/allowances.yaml
daily:
  label: Daily Value
  reference: DV
  authority: An agency
  jurisdiction: us
  mg_per_day: 18
  sources: [tables]
--- content/facts/foods.yaml
almonds:
  name: Almonds, raw
  short: almonds
  state: raw
  category: nuts
  dataset: a table of foods
  mg_per_100g: 3.7
  serving: {amount: 1, unit: oz, grams: 28.35}
  note: A plain note.
  sources: [tables]
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: a table of foods
  mg_per_100g: 3.3
  serving: {amount: 1, unit: cup, grams: 198}
  sources: [tables]
oats:
  name: Oats, dry
  short: oats
  state: dry
  category: grains
  dataset: a table of foods
  mg_per_100g: 4.3
  serving: {amount: 0.5, unit: cup, grams: 40}
  sources: [tables]
--- content/facts/forms.yaml
sulfate:
  name: Iron sulfate
  short: sulfate
  formula: FeSO4
  stated_percent: 36.76
  organic: false
  summary: A salt of sulfuric acid.
  gut: loosening
  best_for: Those who were told to take it.
  sources: [doe2020]
--- content/facts/products.yaml
sulfate_pick:
  name: Iron sulfate
  rank: 1
  form: sulfate
  label: {compound_mg: 100, example: true}
  summary: The plain one.
  why: [It is plain.]
  who_for: Those who were told to take it.
  not_for: Anyone with kidney disease.
  look_for: [The elemental amount.]
  pros: [Easy to find.]
  cons: [A metallic taste.]
  links: {shop: iron sulfate}
  timing: With a meal.
  checked: 2026-01-10
--- content/articles/one.md
---
title: One
description: The first, on almonds.
author: ann
reviewer: bob
published: 2026-01-10
reviewed: 2026-01-10
tags: [food]
order: 10
---

An ounce of almonds has {{ foods.almonds.per_serving }} [@tables]. See [two](two.md#a-part).
All are [here](/foods/).

## Little

A footnote.[^n] The picture: ![a dot](/dot.svg)

[^n]: Here it is.
--- content/articles/two.md
---
title: Two
description: The second.
author: ann
reviewer: bob
published: 2026-01-11
reviewed: 2026-01-10
tags: [food, training]
order: 20
---

## A part

{{ table("foods", columns=["name", "per_serving"], sort="-per_serving", limit=2, caption="The best") }}

Oats have {{ foods.oats.per_100g }}.
--- content/articles/three.md
---
title: Three
description: The third.
author: ann
reviewer: bob
published: 2026-01-12
reviewed: 2026-01-10
tags: [training]
order: 30
---

Words without a figure, {{ guide.title }}.

<!-- allow unclaimed-number: a sample -->

This holds 17 mg of something.
--- content/articles/four.md
---
title: Four
description: The fourth.
author: ann
reviewer: bob
published: 2026-01-12
reviewed: 2026-01-10
order: 40
---

{{ badge("almonds") }}

Lentils have 6.5 mg per cup, and an ounce of almonds has about 1 mg.
--- content/forms/sulfate.md
---
title: Iron sulfate
description: What iron sulfate is.
author: ann
reviewer: bob
published: 2026-01-12
reviewed: 2026-01-10
---

It is {{ forms.sulfate.elemental_percent }} iron.
--- content/episodes/first.md
---
title: The first
description: A talk.
season: 1
episode: 1
published: 2026-01-12
duration: 60
audio: {url: https://media.example/1.mp3, bytes: 1000, type: audio/mpeg}
hosts: [ann]
author: ann
reviewer: bob
reviewed: 2026-01-10
summary: Ann talks [@doe2020].
takeaways: [Eat.]
---

Notes.
--- content/pages/method.md
---
title: Method
description: How we work.
author: ann
reviewer: bob
published: 2026-01-12
reviewed: 2026-01-10
---

By hand.
--- content/pages/disclosure.md
---
title: Disclosure
description: What we earn.
author: ann
reviewer: bob
published: 2026-01-12
reviewed: 2026-01-10
---

We earn a commission.
--- content/static/dot.svg
<svg xmlns="http://www.w3.org/2000/svg"/>
--- templates/blocks/badge.html
{#- A food and its milligrams. -#}
{%- macro badge(food) -%}
<p class="badge">{{ foods[food].short }}: {{ foods[food].per_serving }}</p>
{%- endmacro -%}
"""


def guide() -> dict[str, bytes]:
    """The files of the guide by path."""
    return {path: text.encode() for path, text in files(TEXT).items()}

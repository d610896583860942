"""missing-caution: silent on pages that warn of kidneys and medicines, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "missing-caution"
GUIDE = """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know about iron.
base_url: https://example.org/
nutrient: {name: iron, symbol: Fe}
publisher: The example team
programs:
  store:
    name: Store
    search: https://store.example.com/search?q={query}&ref={tag}
    tag: rowers-1
    sentence: As a Store partner we earn from qualifying purchases.
    label: paid link
    hosts: [store.example.com]
"""
FORM = """\
--- content/facts/forms.yaml
bisglycinate:
  name: Iron bisglycinate
  short: bisglycinate
  formula: C4H8FeN2O4
  organic: true
  summary: Iron bound to glycine.
  best_for: People who take tablets.
"""
LIMIT = """\
--- content/facts/limits.yaml
us_adults:
  jurisdiction: us
  authority: An authority
  region: United States
  ages: {first: 19}
  mg_per_day: 45
  scope: all
"""


def test_silent_on_a_page_with_a_limit(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

Up to {{ limits.us_adults.amount }}.
"""
        + LIMIT
    )
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_a_page_without_a_dose(tmp_path: Path) -> None:
    site = """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

Text.
--- templates/article.html
<main><h1>{{ title }}</h1>{{ doc.body }}</main>
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_both(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

Up to {{ limits.us_adults.amount }}.
"""
        + LIMIT
        + """\
--- templates/article.html
<main><h1>{{ title }}</h1>{{ doc.body }}</main><footer>Kidney disease, medicines</footer>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[missing-caution]: /articles/cramps/ gives a dose or a pick, and no word about kidney disease or medicines
 --> content/articles/cramps.md:1:1
  |
1 | ---
  | ^^^
help: say it in templates/partials/disclaimer.html
"""
    )


def test_speaks_of_the_one_that_is_left_out(tmp_path: Path) -> None:
    site = (
        GUIDE
        + FORM
        + """\
--- content/facts/products.yaml
bisglycinate_tablets:
  name: Iron bisglycinate
  rank: 1
  form: bisglycinate
  summary: A tablet.
  why: [It is sold everywhere.]
  who_for: Rowers with low stores.
  timing: In the morning.
  look_for: [The amount of iron.]
  pros: [It is small.]
  cons: [It is dear.]
  links: {store: iron bisglycinate}
  checked: 2026-01-05
--- templates/picks.html
<main><p>Not with kidney disease.</p>{% for item in shop_links(products.bisglycinate_tablets) %}<p>{{ shop_link(item) }}</p>{% endfor %}</main>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[missing-caution]: /picks/ gives a dose or a pick, and no word about medicines
 --> templates/picks.html:1:1
  |
1 | <main><p>Not with kidney disease.</p>{% for item in shop_links(products.bisglycinate_tablets) %}<p>{…
  | ^
help: say it in templates/partials/disclaimer.html
"""
    )

"""missing-disclaimer: silent on pages that say they are no medical advice, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "missing-disclaimer"
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


def test_speaks_of_a_dose_without_it(tmp_path: Path) -> None:
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
<main><h1>{{ title }}</h1>{{ doc.body }}</main>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[missing-disclaimer]: /articles/cramps/ gives a dose or a pick, and no disclaimer stands near its top
 --> content/articles/cramps.md:1:1
  |
1 | ---
  | ^^^
help: put {{ disclaimer_slot() }} below the title
"""
    )


def test_speaks_of_one_at_the_page_s_end(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
---

## One

Up to {{ limits.us_adults.amount }}.

## Two

Text.
"""
        + LIMIT
        + """\
--- templates/article.html
<main><h1>{{ title }}</h1>{{ doc.body }}<p>This is not medical advice.</p></main>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[missing-disclaimer]: /articles/cramps/ gives a dose or a pick, and no disclaimer stands near its top
 --> content/articles/cramps.md:1:1
  |
1 | ---
  | ^^^
help: put {{ disclaimer_slot() }} below the title
"""
    )


def test_speaks_of_one_folded_away(tmp_path: Path) -> None:
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
<main><h1>{{ title }}</h1><details>This is not medical advice.</details>{{ doc.body }}</main>
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[missing-disclaimer]: /articles/cramps/ gives a dose or a pick, and no disclaimer stands near its top
 --> content/articles/cramps.md:1:1
  |
1 | ---
  | ^^^
help: put {{ disclaimer_slot() }} below the title
"""
    )

"""unused-allow: silent on exemptions that are needed, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "unused-allow"


def test_silent_on_an_exemption_in_use(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

<!-- allow empty-section: it is filled next week -->
## Forms
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_one_from_an_unknown_rule_which_has_a_finding_of_its_own(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

<!-- allow no-such-rule: no reason -->
Text.
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_one_that_nothing_needs(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

<!-- allow empty-section: it is filled next week -->
## Forms

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
warning[unused-allow]: nothing here needs an exemption from empty-section
 --> content/articles/food-first.md:6:1
  |
6 | <!-- allow empty-section: it is filled next week -->
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"""
    )


def test_speaks_of_one_above_the_wrong_paragraph(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

<!-- allow broken-link: it comes next week -->
Text.

[Soon](soon.md).
"""
    assert report(tmp_path, site, RULE) == (
        """\
warning[unused-allow]: nothing here needs an exemption from broken-link
 --> content/articles/food-first.md:6:1
  |
6 | <!-- allow broken-link: it comes next week -->
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"""
    )

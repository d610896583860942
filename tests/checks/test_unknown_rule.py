"""unknown-rule: silent on rules that exist, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "unknown-rule"


def test_silent_on_rules(tmp_path: Path) -> None:
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


def test_speaks_of_an_exemption(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

<!-- allow empty-sections: it is filled next week -->
## Forms
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-rule]: there is no rule called empty-sections
 --> content/articles/food-first.md:6:1
  |
6 | <!-- allow empty-sections: it is filled next week -->
  | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: did you mean empty-section?
"""
    )


def test_speaks_of_a_severity(tmp_path: Path) -> None:
    site = """\
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know.
base_url: https://example.org/
nutrient: {name: iron, symbol: Fe}
publisher: The example team
severity:
  empty-section: warning
  unused-sources: off
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-rule]: there is no rule called unused-sources
 --> content/guide.yaml:8:19
  |
8 |   unused-sources: off
  |                   ^^^
help: did you mean unused-source?
"""
    )

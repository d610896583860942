"""future-date: silent on days up to today, speaking on later ones."""

from pathlib import Path

from tests.minisite import report

RULE = "future-date"


def test_silent_on_today_and_before(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
published: 2025-03-01
reviewed: 2026-01-15
---

Text.
--- content/facts/sources.yaml
zhang2017:
  name: A study of iron
  study: review
  year: 2026
  accessed: 2026-01-14
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_dates_in_front_matter_facts_and_changes(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
reviewed: 2062-01-15
changes:
  - {date: 2026-01-16, note: More.}
---

Text.
--- content/facts/sources.yaml
zhang2017:
  name: A study of iron
  study: review
  year: 2027
  accessed: 2026-02-01
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[future-date]: 2062-01-15 is in the future (today is 2026-01-15)
 --> content/articles/food-first.md:4:11
  |
4 | reviewed: 2062-01-15
  |           ^^^^^^^^^^

error[future-date]: 2026-01-16 is in the future (today is 2026-01-15)
 --> content/articles/food-first.md:6:12
  |
6 |   - {date: 2026-01-16, note: More.}
  |            ^^^^^^^^^^

error[future-date]: the year 2027 has not begun
 --> content/facts/sources.yaml:4:9
  |
4 |   year: 2027
  |         ^^^^

error[future-date]: 2026-02-01 is in the future (today is 2026-01-15)
 --> content/facts/sources.yaml:5:13
  |
5 |   accessed: 2026-02-01
  |             ^^^^^^^^^^
"""
    )

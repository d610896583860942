"""missing-byline: silent on documents with author, reviewer and date, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "missing-byline"


def test_silent_on_a_whole_byline(tmp_path: Path) -> None:
    site = """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
author: team
reviewer: team
reviewed: 2026-01-05
---

Text.
--- content/facts/people.yaml
team:
  name: The team
  role: Editors
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_standing_pages(tmp_path: Path) -> None:
    site = """\
--- content/pages/method.md
---
title: Method
description: How we work.
---

Text.
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_an_episode_with_hosts(tmp_path: Path) -> None:
    site = """\
--- content/episodes/one.md
---
title: One
season: 1
episode: 1
published: 2025-11-03
summary: We talk.
hosts: [team]
---

Text.
--- content/facts/people.yaml
team:
  name: The team
  role: Hosts
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_all_that_is_missing(tmp_path: Path) -> None:
    site = """\
--- content/articles/cramps.md
---
title: Iron and cramps
description: What studies found.
author: team
---

Text.
--- content/facts/people.yaml
team:
  name: The team
  role: Editors
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[missing-byline]: the document has no reviewer and no date of review
 --> content/articles/cramps.md:2:8
  |
2 | title: Iron and cramps
  |        ^^^^^^^^^^^^^^^
"""
    )


def test_speaks_of_an_episode_without_anybody(tmp_path: Path) -> None:
    site = """\
--- content/episodes/one.md
---
title: One
season: 1
episode: 1
published: 2025-11-03
summary: We talk.
---

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[missing-byline]: the document has no author
 --> content/episodes/one.md:2:8
  |
2 | title: One
  |        ^^^
"""
    )

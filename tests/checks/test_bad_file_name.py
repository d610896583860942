"""bad-file-name: silent on lower-case names, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "bad-file-name"


def test_silent_on_lower_case_words_joined_by_dashes(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Text.
--- content/articles/2-foods.md
---
title: Food later
description: Iron from food.
---

Text.
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_capitals_and_signs(tmp_path: Path) -> None:
    site = """\
--- content/articles/Food_First.md
---
title: Food first
description: Iron from food.
---

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[bad-file-name]: the file name Food_First is more than lower-case words joined by dashes
 --> content/articles/Food_First.md:1:1
  |
1 | ---
  | ^^^
help: call the file food-first.md, and let redirects.yaml lead to it if it was public
"""
    )

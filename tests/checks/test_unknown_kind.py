"""unknown-kind: silent on files of a kind, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "unknown-kind"
FOODS = """\
--- content/facts/foods.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: a table of foods
  mg_per_100g: 3.3
  serving: {amount: 1, unit: cup, grams: 198}
"""
ARTICLE = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Text.
"""


def test_silent_on_a_kind(tmp_path: Path) -> None:
    site = FOODS
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_file_of_facts(tmp_path: Path) -> None:
    site = """\
--- content/facts/food.yaml
lentils_boiled:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: a table of foods
  mg_per_100g: 3.3
  serving: {amount: 1, unit: cup, grams: 198}
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-kind]: there is no kind of fact called food
 --> content/facts/food.yaml:1:1
  |
1 | lentils_boiled:
  | ^
help: did you mean foods?
"""
    )


def test_speaks_of_a_stray_file(tmp_path: Path) -> None:
    site = (
        ARTICLE
        + """\
--- content/notes.txt
To do.
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-kind]: nothing reads content/notes.txt
 --> content/notes.txt:1:1
  |
1 | To do.
  | ^
help: files that are copied as they are belong in content/static/
"""
    )


def test_speaks_of_a_folder_of_documents(tmp_path: Path) -> None:
    site = """\
--- content/article/food-first.md
---
title: Food first
description: Iron from food.
---

Text.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[unknown-kind]: there is no sort of document called article
 --> content/article/food-first.md:1:1
  |
1 | ---
  | ^
help: did you mean articles?
"""
    )

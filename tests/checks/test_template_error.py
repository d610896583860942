"""template-error: silent on expressions that can be evaluated, speaking on others."""

from pathlib import Path
from unittest.mock import patch

import pytest

from factbook.stages import making
from tests.commandline import run
from tests.minisite import build, lay, options, report, shown

RULE = "template-error"
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


def test_silent_on_an_expression(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

{{ "%d" % 3 }}
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_an_expression_that_does_not_end(tmp_path: Path) -> None:
    site = (
        """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Lentils have {{ foods.lentils_boiled. }}.
"""
        + FOODS
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[template-error]: expected name or number
 --> content/articles/food-first.md:6:14
  |
6 | Lentils have {{ foods.lentils_boiled. }}.
  |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^
"""
    )


def test_speaks_of_what_the_sandbox_refuses(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Lentils have {{ guide.__class__ }} and {{ "".__class__.__mro__ }}.
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[template-error]: not allowed in prose: access to attribute '__class__' of 'SettingsView' object is unsafe.
 --> content/articles/food-first.md:6:14
  |
6 | Lentils have {{ guide.__class__ }} and {{ "".__class__.__mro__ }}.
  |              ^^^^^^^^^^^^^^^^^^^^^

error[template-error]: not allowed in prose: access to attribute '__class__' of 'str' object is unsafe.
 --> content/articles/food-first.md:6:40
  |
6 | Lentils have {{ guide.__class__ }} and {{ "".__class__.__mro__ }}.
  |                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^
"""
    )


BROKEN = """\
--- templates/article.html
<title>{{ title }}</title>
{% if title %}
"""
BROKEN_SAID = """\
error[template-error]: Unexpected end of template. Jinja was looking for the following tags: 'elif' or 'else' or 'endif'. The innermost block that needs to be closed is 'if'.
 --> templates/article.html:2:1
  |
2 | {% if title %}
  | ^
"""


def test_speaks_of_a_broken_template_once(tmp_path: Path) -> None:
    assert report(tmp_path, ARTICLE + BROKEN, RULE) == BROKEN_SAID


def test_so_it_does_where_several_processes_prepare_templates(tmp_path: Path) -> None:
    chosen = options(lay(tmp_path, ARTICLE + BROKEN))._replace(jobs=2)
    with patch.object(making, "MANY", 2):
        found = [j for j in build(chosen).judged if j.diagnostic.rule == RULE]
    assert shown(tmp_path, found) == BROKEN_SAID


def test_speaks_of_a_template_that_never_ends(tmp_path: Path) -> None:
    site = (
        ARTICLE + "--- templates/article.html\n<p>{{ title }}</p>\n{% include 'article.html' %}\n"
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[template-error]: /articles/food-first/: it includes or calls itself without end
 --> templates/article.html:2:1
  |
2 | {% include 'article.html' %}
  | ^
note: the page
 --> content/articles/food-first.md:1:1
  |
1 | ---
  | ^^^
"""
    )


def test_the_place_is_the_same_where_the_guide_is_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path, ARTICLE + "--- templates/article.html\n{{ title.nothing }}\n")
    monkeypatch.chdir(tmp_path)
    assert "--> templates/article.html:1:1" in run("check", "--root", ".").err

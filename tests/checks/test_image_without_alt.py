"""image-without-alt: silent on images with words, speaking on those without."""

from pathlib import Path

from tests.minisite import report

RULE = "image-without-alt"
ARTICLE = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Text.
"""


def test_silent_on_an_image_with_words(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

![A label that gives 14 mg per serving](/label.svg)
--- content/static/label.svg
<svg/>
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_an_exempted_decoration(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

<!-- allow image-without-alt: it only decorates -->
![](/label.svg)
--- content/static/label.svg
<svg/>
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_empty_brackets(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

Text, then ![](/label.svg).
--- content/static/label.svg
<svg/>
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[image-without-alt]: the image /label.svg has no alternative text
 --> content/articles/food-first.md:6:12
  |
6 | Text, then ![](/label.svg).
  |            ^^^^^^^^^^^^^^^
help: say in the brackets what it shows
"""
    )


def test_speaks_of_a_template_without_the_attribute(tmp_path: Path) -> None:
    site = (
        ARTICLE
        + """\
--- templates/article.html
<!doctype html><title>{{ title }}</title><img src="/label.svg">
"""
    )
    assert report(tmp_path, site, RULE) == (
        """\
error[image-without-alt]: /articles/food-first/ has an image without an alt attribute: <img src="/label.svg">
 --> content/articles/food-first.md:1:1
  |
1 | ---
  | ^^^
"""
    )

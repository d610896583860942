"""missing-image: silent on images that are there, speaking on those that are not."""

from pathlib import Path

from tests.minisite import report

RULE = "missing-image"


def test_silent_on_images_of_the_guide_and_of_other_sites(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

![A label](/label.svg) ![A label](../static/label.svg) ![A tree](https://example.com/tree.png)
--- content/static/label.svg
<svg/>
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_file_that_is_not_there(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

![A label](/lable.svg)
--- content/static/label.svg
<svg/>
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[missing-image]: there is no image /lable.svg
 --> content/articles/food-first.md:6:1
  |
6 | ![A label](/lable.svg)
  | ^^^^^^^^^^^^^^^^^^^^^^
help: images are files in content/static/
"""
    )


def test_speaks_of_a_page_in_the_place_of_an_image(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

![The foods](/articles/)
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[missing-image]: there is no image /articles/
 --> content/articles/food-first.md:6:1
  |
6 | ![The foods](/articles/)
  | ^^^^^^^^^^^^^^^^^^^^^^^^
help: images are files in content/static/
"""
    )

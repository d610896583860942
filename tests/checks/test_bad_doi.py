"""bad-doi: silent on DOIs, speaking on what only looks like one."""

from pathlib import Path

from tests.minisite import report

RULE = "bad-doi"


def test_silent_on_dois_of_all_shapes(tmp_path: Path) -> None:
    site = """\
--- content/facts/sources.yaml
zhang2017:
  name: A study of iron
  study: review
  doi: 10.1002/14651858.CD009402.pub3
two:
  name: A study of iron
  study: review
  doi: 10.1016/j.nut.2021.111294
three:
  name: A study of iron
  study: review
  doi: 10.1136/openhrt-2017-000668
  address: https://doi.org/10.1136/openhrt-2017-000668
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

See [it](https://doi.org/10.3390/nu9090946) and [more](https://example.org/10.1/x).
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_placeholders(tmp_path: Path) -> None:
    site = """\
--- content/facts/sources.yaml
zhang2017:
  name: A study of iron
  study: review
  doi: 10.1016/j.sleep.2024.123456
two:
  name: A study of iron
  study: review
  doi: 10.1234/abc.def
three:
  name: A study of iron
  study: review
  doi: 10.1016/j.nut.xxxx
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[bad-doi]: 10.1016/j.sleep.2024.123456 is a placeholder
 --> content/facts/sources.yaml:4:8
  |
4 |   doi: 10.1016/j.sleep.2024.123456
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^

error[bad-doi]: 10.1234/abc.def is a placeholder
 --> content/facts/sources.yaml:8:8
  |
8 |   doi: 10.1234/abc.def
  |        ^^^^^^^^^^^^^^^

error[bad-doi]: 10.1016/j.nut.xxxx is a placeholder
  --> content/facts/sources.yaml:12:8
   |
12 |   doi: 10.1016/j.nut.xxxx
   |        ^^^^^^^^^^^^^^^^^^
"""
    )


def test_speaks_of_addresses_and_labels_in_place_of_a_doi(tmp_path: Path) -> None:
    site = """\
--- content/facts/sources.yaml
zhang2017:
  name: A study of iron
  study: review
  doi: https://doi.org/10.3390/nu9090946
two:
  name: A study of iron
  study: review
  doi: "doi:10.3390/nu9090946."
three:
  name: A study of iron
  study: review
  doi: 11.3390/nu9090946
four:
  name: A study of iron
  study: review
  address: https://doi.org/10.33
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[bad-doi]: 'https://doi.org/10.3390/nu9090946' is no DOI
 --> content/facts/sources.yaml:4:8
  |
4 |   doi: https://doi.org/10.3390/nu9090946
  |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
help: write 10.3390/nu9090946

error[bad-doi]: 'doi:10.3390/nu9090946.' is no DOI
 --> content/facts/sources.yaml:8:8
  |
8 |   doi: "doi:10.3390/nu9090946."
  |        ^^^^^^^^^^^^^^^^^^^^^^^^
help: write 10.3390/nu9090946

error[bad-doi]: '11.3390/nu9090946' is no DOI
  --> content/facts/sources.yaml:12:8
   |
12 |   doi: 11.3390/nu9090946
   |        ^^^^^^^^^^^^^^^^^

error[bad-doi]: '10.33' is no DOI
  --> content/facts/sources.yaml:16:12
   |
16 |   address: https://doi.org/10.33
   |            ^^^^^^^^^^^^^^^^^^^^^
"""
    )


def test_speaks_of_links_in_prose(tmp_path: Path) -> None:
    site = """\
--- content/articles/food-first.md
---
title: Food first
description: Iron from food.
---

So says [a trial](https://doi.org/10.1016/j.sleep.2023.123456).
"""
    assert (
        report(tmp_path, site, RULE)
        == """\
error[bad-doi]: 10.1016/j.sleep.2023.123456 is a placeholder
 --> content/articles/food-first.md:6:9
  |
6 | So says [a trial](https://doi.org/10.1016/j.sleep.2023.123456).
  |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
"""
    )

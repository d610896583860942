"""stated-count: silent on counts that hold, speaking on others."""

from pathlib import Path

from tests.minisite import report

RULE = "stated-count"


def test_silent_on_a_list_of_as_many(tmp_path: Path) -> None:
    site = """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

There are three forms to know:

- citrate
- glycinate

  It is also called bisglycinate.
- oxide

Two foods lead:

1. almonds
2. pumpkin seeds
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_a_table_of_as_many_rows(tmp_path: Path) -> None:
    site = """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

The two foods:

| Food | Serving |
|---|---|
| Almonds | 1 oz |
| Pumpkin seeds | 1 oz |
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_the_items_of_a_list_within_the_list(tmp_path: Path) -> None:
    site = """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Three questions to ask:

- How much?
  - in food
  - in tablets
- How often?
- With what?
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_measures_which_a_list_does_not_count(tmp_path: Path) -> None:
    site = """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

In the first four weeks:

- eat almonds
- eat spinach

After 12 minutes:

- stir
- serve
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_where_nothing_says_that_the_list_is_meant(tmp_path: Path) -> None:
    site = """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Five forms are sold. Some are dear.

- citrate
- oxide
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_a_sentence_with_two_counts(tmp_path: Path) -> None:
    site = """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Of the five forms, these two questions are asked most:

- Which one is cheap?
- Which one is gentle?
- Which one is strong?
"""
    assert report(tmp_path, site, RULE) == ""


def test_silent_on_a_list_further_down(tmp_path: Path) -> None:
    site = """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

There are three forms:

They are sold everywhere.

- almonds
- spinach
"""
    assert report(tmp_path, site, RULE) == ""


def test_speaks_of_a_longer_list(tmp_path: Path) -> None:
    site = """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

There are five forms to know:

- citrate
- chloride
- glycinate
- malate
- oxide
- taurate
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[stated-count]: the text announces five forms, but the list has 6
 --> content/articles/notes.md:6:11
  |
6 | There are five forms to know:
  |           ^^^^^^^^^^
note: the list
 --> content/articles/notes.md:8:3
  |
8 | - citrate
  |   ^^^^^^^
"""
    )


def test_speaks_of_a_shorter_list_and_digits(tmp_path: Path) -> None:
    site = """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Below are 11 forms:

- citrate
- oxide
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[stated-count]: the text announces 11 forms, but the list has 2
 --> content/articles/notes.md:6:11
  |
6 | Below are 11 forms:
  |           ^^^^^^^^
note: the list
 --> content/articles/notes.md:8:3
  |
8 | - citrate
  |   ^^^^^^^
"""
    )


def test_speaks_of_a_heading(tmp_path: Path) -> None:
    site = """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

## Four questions

1. How much?
2. How often?
3. When?
4. Which form?
5. With what?
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[stated-count]: the text announces Four questions, but the list has 5
 --> content/articles/notes.md:6:4
  |
6 | ## Four questions
  |    ^^^^^^^^^^^^^^
note: the list
 --> content/articles/notes.md:8:4
  |
8 | 1. How much?
  |    ^^^^^^^^^
"""
    )


def test_speaks_of_a_table(tmp_path: Path) -> None:
    site = """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

These are the three foods:

| Food | Serving |
|---|---|
| Almonds | 1 oz |
| Pumpkin seeds | 1 oz |
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[stated-count]: the text announces three foods, but the table has 2
 --> content/articles/notes.md:6:15
  |
6 | These are the three foods:
  |               ^^^^^^^^^^^
note: the table
 --> content/articles/notes.md:8:3
  |
8 | | Food | Serving |
  |   ^^^^
"""
    )


def test_speaks_of_the_outer_list_alone(tmp_path: Path) -> None:
    site = """\
--- content/articles/notes.md
---
title: Notes
description: Notes on a mineral.
---

Two questions to ask:

- How much?
  - in food
  - in tablets
- How often?
- With what?
"""
    assert report(tmp_path, site, RULE) == (
        """\
error[stated-count]: the text announces Two questions, but the list has 3
 --> content/articles/notes.md:6:1
  |
6 | Two questions to ask:
  | ^^^^^^^^^^^^^
note: the list
 --> content/articles/notes.md:8:3
  |
8 | - How much?
  |   ^^^^^^^^^
"""
    )

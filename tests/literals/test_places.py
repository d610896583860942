"""Where each number stands: line, column and length, drawn below the text with carets."""

import pytest

from tests.literals.small import findings


def drawn(text: str) -> str:
    """The lines that hold numbers, each with carets below its numbers."""
    lines = text.split("\n")
    below: dict[int, str] = {}
    for one in findings(text):
        marks = below.get(one.span.line, "")
        below[one.span.line] = marks.ljust(one.span.column - 1) + "^" * one.span.length
    return "\n".join(f"{lines[line - 1]}\n{marks}" for line, marks in sorted(below.items()))


@pytest.mark.parametrize(
    "expected",
    [
        """\
Almonds: 77 mg per ounce
         ^^^^^""",
        """\
## Almonds: 77 mg per ounce
            ^^^^^""",
        """\
- **Pumpkin seeds**: *105* mg per ounce
                      ^^^^^^^""",
        """\
Women need between 310 and 320 mg a day, men 400–420 mg.
                   ^^^^^^^^^^^^^^            ^^^^^^^^^^""",
        """\
Men 31 and older need three hundred and fifty milligrams a day.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^""",
        """\
Almonds have ~80 mg, or about 18% of the Daily Value, per ounce.
              ^^^^^           ^^^""",
        """\
Almonds have {{ foods.almonds.per_ounce }} and 5 mg per ounce.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^     ^^^^""",
        """\
Almonds&nbsp;have&#8239;77&nbsp;mg &amp; 5&thinsp;mg per&nbsp;ounce.
                        ^^^^^^^^^^       ^^^^^^^^^^^""",
        """\
Almonds have {{ foods.almonds.per_ounce }}&nbsp;or 5&nbsp;mg per ounce.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^         ^^^^^^^^^""",
        """\
🌰🌰 almonds: 77 mg per ounce
            ^^^^^""",
    ],
)
def test_places_in_a_line(expected: str) -> None:
    assert drawn(expected.partition("\n")[0]) == expected


def test_places_in_a_table() -> None:
    text = """\
| Food | Serving | Magnesium (mg) |
|---|:-:|--:|
| Almonds | 1 oz | 77 |
|Pumpkin seeds|1 oz|**105**|
"""
    assert (
        drawn(text)
        == """\
| Almonds | 1 oz | 77 |
                   ^^
|Pumpkin seeds|1 oz|**105**|
                      ^^^"""
    )


def test_places_in_a_paragraph_of_several_lines() -> None:
    text = """\
Almonds
have 77 mg
per ounce, pumpkin
seeds 105 mg.
"""
    assert (
        drawn(text)
        == """\
have 77 mg
     ^^^^^
seeds 105 mg.
      ^^^^^^"""
    )


def test_places_in_a_nested_list() -> None:
    text = """\
1. Almonds
   - per ounce: 77 mg
   - per 100 g: 350 mg
"""
    assert (
        drawn(text)
        == """\
   - per ounce: 77 mg
                ^^^^^
   - per 100 g: 350 mg
                ^^^^^^"""
    )

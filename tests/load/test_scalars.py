"""The characters of YAML strings: each at its place, whatever quotes, escapes and folds lie between."""

import re
import string

import pytest
import yaml as pyyaml
from hypothesis import given
from hypothesis import strategies as st

from factbook.load import scalars, yaml
from factbook.load.lines import stretch
from factbook.source import Source

TEXTS = st.text(
    string.ascii_letters + string.digits + " '\"\\|>-:#\néß豆🌰\u00a0\u202f", max_size=80
)
ESCAPE = re.compile(r"\\(?:x..|u.{4}|U.{8}|.)", re.DOTALL)


def places(source: Source, text: str) -> list[tuple[str, str]]:
    """Each character of the string under `a`, beside the one that stands at its place."""
    mark = yaml.parse(source).marks[("a",)]
    lines = scalars.lines(source, mark, text)
    quoted = source.text.startswith('"', source.offset(mark.line, mark.column))
    found = []
    for offset, char in enumerate(text):
        if char.isspace():
            continue
        line = lines[stretch(lines, offset)]
        at = source.offset(line.line, line.column + offset - line.offset)
        escape = ESCAPE.match(source.text, at) if quoted else None
        there = pyyaml.safe_load(f'"{escape[0]}"') if escape else source.text[at : at + 1]
        found.append((char, there))
    return found


@given(TEXTS, st.sampled_from(['"', "'", "|", ">", None]), st.sampled_from([12, 80]), st.booleans())
def test_each_character_is_where_the_string_was_written(
    text: str, style: str | None, width: int, unicode: bool
) -> None:
    written = pyyaml.safe_dump({"a": text}, default_style=style, width=width, allow_unicode=unicode)
    source = Source("f.yaml", written)
    value = yaml.parse(source).value["a"]
    if not isinstance(value, str):
        return
    for char, there in places(source, value.strip()):
        assert there == char


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("seeds 80 mg", "seeds 80 mg"),
        ("'it''s 80 mg'", "it's 80 mg"),
        ('"so \\"called\\" 80 mg"', 'so "called" 80 mg'),
        ('"caf\\u00e9 \\U0001f330 80 mg"', "café 🌰 80 mg"),
        ('"a\\tb\\n80 mg"', "a\tb\n80 mg"),
        ('"one \\\n  two 80 mg"', "one two 80 mg"),
        (">-\n  -5 to 80 mg\n  > all\n", "-5 to 80 mg > all"),
        ("|2\n   2 lines\n  |80 mg\n", " 2 lines\n|80 mg\n"),
        ("> # folded\n  one\n\n  two\n", "one\ntwo\n"),
        ("&name 'anchored'", "anchored"),
        ("plain\n  on two lines", "plain on two lines"),
        ("'quoted\n\n  on three'", "quoted\non three"),
    ],
)
def test_the_styles_of_yaml(written: str, text: str) -> None:
    source = Source("f.yaml", f"a: {written}\n")
    assert yaml.parse(source).value["a"].strip() == text.strip()
    for char, there in places(source, text):
        assert there == char

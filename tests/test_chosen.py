"""What was said on the command line: plain words mean what argparse takes them for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factbook.arguments import parsed
from factbook.chosen import plain

WORDS = st.sampled_from(
    "build check --root --output --strict --drafts --quiet . guide /a/guide site --jobs 2".split()
)
NOT_PLAIN = (
    "--root guide/", "--root ./guide", "--output a//b", "--root=guide", "--jobs 2", "--format json",
    "serve", "--root", "--output --quiet", "build build", "--quiet build", "check check",
)  # fmt: skip


@given(st.lists(WORDS, max_size=6))
def test_plain_words_are_understood_as_argparse_does(words: list[str]) -> None:
    chosen = plain(words)
    if chosen is not None:
        by_argparse = parsed(words)
        names = [name for name in dir(chosen) if not name.startswith("_")]
        assert [getattr(by_argparse, n) for n in names] == [getattr(chosen, n) for n in names]


@pytest.mark.parametrize("words", NOT_PLAIN)
def test_what_is_not_plain_is_left_to_argparse(words: str) -> None:
    assert plain(words.split()) is None


def test_places_are_written_alike_either_way() -> None:
    assert parsed(["--root", "./guide/", "--output", "a//b"]).root == "guide"
    assert parsed(["--root", "./guide/", "--output", "a//b"]).output == "a/b"

"""Broken files give findings, never a traceback."""

from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.commandline import run

IRON = Path(__file__).parent / "guides" / "iron"
PLACES = ("content/guide.yaml", "content/facts/foods.yaml", "content/facts/forms.yaml")
SCRAPS = st.sampled_from(
    [
        "{{",
        "}}",
        "`",
        "[^a",
        "<!--",
        "---\n",
        '"',
        ": ",
        "- ",
        "\t",
        "&x *x",
        "0" * 300,
        "|",
        "\x00",
        "[[[",
    ]
)


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small guide of its own."""
    return Path(copytree(IRON, tmp_path_factory.mktemp("fuzz") / "guide"))


@settings(max_examples=15)
@given(st.sampled_from(PLACES), st.floats(0, 1), SCRAPS, st.binary(max_size=3))
def test_a_file_broken_anywhere_is_reported(
    guide: Path, name: str, where: float, scrap: str, bytes_: bytes
) -> None:
    path = guide / name
    whole = (IRON / name).read_bytes()
    at = int(where * len(whole))
    path.write_bytes(whole[:at] + scrap.encode() + bytes_ + whole[at:])
    try:
        assert run("check", "--root", str(guide), "--format", "concise", "--jobs", "1").status in (
            0,
            1,
        )
    finally:
        path.write_bytes(whole)

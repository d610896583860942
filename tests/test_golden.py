"""Golden mini-sites: each a folder with a guide and the files that it must become.

`compare.txt` names the outputs that are held against `expected/`, one pattern a line. After a
wanted change, `python -m pytest tests/test_golden.py --update` writes them anew; review the
difference as you would review code.
"""

import shutil
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.commandline import run

GOLDEN = Path(__file__).parent / "golden"
NAMES = sorted(path.parent.name for path in GOLDEN.glob("*/compare.txt"))


def compared(site: Path, patterns: list[str]) -> dict[str, str]:
    """The outputs that match a pattern, by path."""
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {
        name: path.read_text("utf-8")
        for name, path in sorted(found.items())
        if any(fnmatch(name, pattern) for pattern in patterns)
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_guide_becomes_what_it_became_before(name: str, tmp_path: Path, *, update: bool) -> None:
    folder = GOLDEN / name
    for part in ("content", "templates"):
        if (folder / part).is_dir():
            shutil.copytree(folder / part, tmp_path / part)
    said = run("--root", tmp_path, today="2026-01-15")
    assert (said.status, said.err) == (0, "")
    made = compared(tmp_path / "site", (folder / "compare.txt").read_text("utf-8").split())
    if update:
        shutil.rmtree(folder / "expected", ignore_errors=True)
        for path, text in made.items():
            (folder / "expected" / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / "expected" / path).write_text(text, encoding="utf-8", newline="")
    assert made == compared(folder / "expected", ["*"])
    assert made

"""Looking at a guide's files: which of them count."""

import os
from pathlib import Path

import pytest

from factbook.glance import stats


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_only_files_count_and_no_link_is_followed_in_a_circle(tmp_path: Path) -> None:
    inside, beside = tmp_path / "guide" / "static", tmp_path / "beside"
    inside.mkdir(parents=True)
    beside.mkdir()
    (inside / "a.txt").write_text("a")
    (beside / "b.txt").write_text("b")
    os.mkfifo(inside / "pipe")
    (inside / "here").symlink_to(".")
    (inside / "up").symlink_to("..")
    (inside / "beside").symlink_to(beside)
    (inside / "nowhere").symlink_to("gone")
    (inside / "file.txt").symlink_to("a.txt")
    assert list(stats(tmp_path / "guide")) == [
        "static/a.txt",
        "static/beside/b.txt",
        "static/file.txt",
    ]

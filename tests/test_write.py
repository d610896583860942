"""Writing: only what differs is replaced, each file at once; only what earlier builds made goes."""

import re
from errno import EACCES, ENOSPC, EROFS
from os import strerror
from pathlib import Path

import pytest

from factbook.model import Artifact
from factbook.outcome import USAGE
from factbook.write import Written, clear, holds, remove, write
from tests.commandline import files, run
from tests.minisite import lay

SITE = """\
--- content/facts/people.yaml
sample_team: {name: Sample team, role: Author, team: true}
--- content/pages/about.md
---
title: About
description: What this guide is for.
published: 2026-01-10
updated: 2026-01-10
---

Some words.
--- content/pages/method.md
---
title: Method
description: How this guide is made.
published: 2026-01-10
updated: 2026-01-10
---

Other words.
--- content/static/pictures/leaf.svg
<svg/>
"""


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A small guide, built."""
    said = run("--root", lay(tmp_path / "guide", SITE))
    assert (said.status, said.err) == (0, "")
    return tmp_path / "guide"


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """The inode and the time of each file: what changes when a file is replaced."""
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


class TestWrite:
    def test_what_differs_is_replaced_and_the_rest_is_left_alone(self, tmp_path: Path) -> None:
        write(tmp_path, [Artifact("a.html", b"one"), Artifact("b/c.html", b"two")], {})
        before = stamps(tmp_path)
        done, made = write(tmp_path, [Artifact("a.html", b"one"), Artifact("b/c.html", b"new")], {})
        assert done == Written(written=1, removed=0, kept=1)
        assert (tmp_path / "b" / "c.html").read_bytes() == b"new"
        assert stamps(tmp_path)["a.html"] == before["a.html"]
        assert stamps(tmp_path)["b/c.html"] != before["b/c.html"]
        assert made == {path: (3, stamp[1]) for path, stamp in stamps(tmp_path).items()}

    def test_a_file_of_equal_length_and_other_bytes_differs(self, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"one")
        assert holds(tmp_path / "a", b"one")
        assert not holds(tmp_path / "a", b"two")
        assert not holds(tmp_path / "none", b"")
        assert not holds(tmp_path, b"")

    def test_who_reads_the_old_file_goes_on_reading_it(self, tmp_path: Path) -> None:
        write(tmp_path, [Artifact("a.html", b"old words")], {})
        with (tmp_path / "a.html").open("rb") as reader:
            assert reader.read(3) == b"old"
            write(tmp_path, [Artifact("a.html", b"new")], {})
            assert reader.read() == b" words"
        assert files(tmp_path).keys() == {"a.html"}

    def test_bytes_that_wait_elsewhere_are_moved(self, tmp_path: Path) -> None:
        waiting = tmp_path / "waiting"
        waiting.write_bytes(b"page")
        write(tmp_path / "site", [Artifact("x/a.html", waiting)], {})
        assert (tmp_path / "site" / "x" / "a.html").read_bytes() == b"page"
        assert not waiting.exists()

    def test_what_stands_already_needs_no_bytes(self, tmp_path: Path) -> None:
        (tmp_path / "a.html").write_bytes(b"kept")
        done, made = write(tmp_path, [Artifact("a.html", None)], {"a.html": (3, 0)})
        assert (done.kept, set(made)) == (1, {"a.html"})
        assert (tmp_path / "a.html").read_bytes() == b"kept"

    def test_what_is_no_longer_made_goes_with_the_folders_it_leaves_empty(
        self, tmp_path: Path
    ) -> None:
        write(tmp_path, [Artifact("a/b/c.html", b"1"), Artifact("a/d.html", b"2")], {})
        (tmp_path / "a" / "own.txt").write_bytes(b"mine")
        done, _ = write(
            tmp_path, [], dict.fromkeys(["a/b/c.html", "a/d.html", "gone/before.html"], (1, 0))
        )
        assert done == Written(written=0, removed=2, kept=0)
        assert files(tmp_path).keys() == {"a/own.txt"}
        assert not (tmp_path / "a" / "b").exists()

    def test_a_file_may_become_a_folder_and_a_folder_a_file(self, tmp_path: Path) -> None:
        write(tmp_path, [Artifact("a", b"1"), Artifact("b/c", b"2")], {})
        write(tmp_path, [Artifact("a/x", b"3"), Artifact("b", b"4")], {"a": (1, 0), "b/c": (1, 0)})
        assert (tmp_path / "a" / "x").read_bytes() == b"3"
        assert (tmp_path / "b").read_bytes() == b"4"

    def test_a_folder_of_somebody_else_is_never_removed(self, tmp_path: Path) -> None:
        (tmp_path / "theirs" / "empty").mkdir(parents=True)
        assert remove(tmp_path, ["theirs"]) == 0
        assert (tmp_path / "theirs" / "empty").is_dir()

    def test_a_failure_leaves_the_old_file_as_it_was(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        write(tmp_path, [Artifact("a.html", b"old")], {})

        def full(path: Path, content: bytes) -> int:
            with open(path, "wb") as file:  # noqa: PTH123 - Path's own method is the one replaced
                file.write(content[:1])
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, "write_bytes", full)
        with pytest.raises(OSError, match="No space left"):
            write(tmp_path, [Artifact("a.html", b"new")], {"a.html": (3, 0)})
        assert (tmp_path / "a.html").read_bytes() == b"old"

    def test_clearing_what_is_not_there_is_no_fault(self, tmp_path: Path) -> None:
        clear(tmp_path / "none")
        (tmp_path / "some").mkdir()
        clear(tmp_path / "some")
        assert not (tmp_path / "some").exists()


class TestBuilds:
    def test_only_the_changed_page_and_what_shows_it_are_replaced(self, built: Path) -> None:
        before = stamps(built / "site")
        page = built / "content" / "pages" / "about.md"
        page.write_text(page.read_text().replace("Some words.", "Some new words."))
        said = run("--root", built)
        assert said.status == 0
        after = stamps(built / "site")
        changed = {path for path in after if after[path] != before[path]}
        assert changed == {"about/index.html"}

    def test_a_page_that_is_no_longer_made_is_removed_and_others_files_stay(
        self, built: Path
    ) -> None:
        (built / "site" / "method" / "notes.txt").write_text("mine")
        (built / "site" / "CNAME").write_text("iron.example")
        (built / "content" / "pages" / "method.md").unlink()
        (built / "content" / "static" / "pictures" / "leaf.svg").unlink()
        assert run("--root", built).status == 0
        left = files(built / "site").keys()
        assert "method/index.html" not in left
        assert not (built / "site" / "pictures").exists()
        assert {"method/notes.txt", "CNAME"} <= left

    def test_a_site_that_lost_its_files_is_made_whole(self, built: Path) -> None:
        before = files(built / "site")
        (built / "site" / "about" / "index.html").unlink()
        (built / "site" / "index.html").write_text("somebody wrote here")
        (built / "site" / "pictures" / "leaf.svg").write_text("and here")
        assert run("--root", built).status == 0
        assert files(built / "site") == before

    def test_a_folder_in_the_place_of_a_page_is_named(self, built: Path) -> None:
        page = built / "site" / "about" / "index.html"
        page.unlink()
        page.mkdir()
        said = run("--root", built)
        assert said.status == USAGE
        assert said.err.startswith(f"{page}: ")

    def test_another_output_is_a_site_of_its_own(self, built: Path, tmp_path: Path) -> None:
        before = stamps(built / "site")
        assert run("--root", built, "--output", tmp_path / "out" / "there").status == 0
        assert files(tmp_path / "out" / "there") == files(built / "site")
        assert stamps(built / "site") == before

    def test_a_check_writes_nothing(self, tmp_path: Path) -> None:
        root = lay(tmp_path / "guide", SITE)
        assert run("check", "--root", root).status == 0
        assert not (root / "site").exists()

    def test_an_error_leaves_everything_as_it_was(self, built: Path) -> None:
        before = stamps(built / "site")
        page = built / "content" / "pages" / "about.md"
        page.write_text(page.read_text().replace("Some words.", "[Some](gone.md) words."))
        (built / "content" / "pages" / "method.md").unlink()
        said = run("--root", built)
        assert said.status == 1
        assert re.search(r"there is no document content/pages/gone\.md", said.err)
        assert stamps(built / "site") == before

    def test_nothing_is_left_beside_the_site_s_own_files(self, built: Path) -> None:
        strays = [path for path in built.rglob("*") if ".factbook-partial" in path.name]
        assert strays == []
        assert not list((built / ".factbook").glob("*.new-*"))

    def test_what_a_build_left_that_was_cut_short_goes_with_the_next(self, built: Path) -> None:
        left, other = built / ".factbook" / "site.new-1", built / ".factbook" / "else.new-1"
        for folder in (left, other):
            (folder / "pages").mkdir(parents=True)
        (built / "content" / "pages" / "method.md").unlink()
        assert run("--root", built).status == 0
        assert not left.exists()
        assert other.exists()  # another output's build may be at work there

    @pytest.mark.parametrize("number", [ENOSPC, EROFS, EACCES])
    def test_a_disk_that_refuses_is_no_fault_of_ours(
        self, number: int, built: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def refuse(path: Path, target: Path) -> Path:
            raise OSError(number, strerror(number), str(path))

        (built / "content" / "pages" / "method.md").unlink()
        with monkeypatch.context() as full:
            full.setattr(Path, "replace", refuse)
            said = run("--root", built)
        assert said.status == USAGE
        assert strerror(number) in said.err
        assert "Traceback" not in said.err
        assert run("--root", built).status == 0
        assert run("--root", built, "--output", built / "clean" / "site").status == 0
        assert files(built / "site") == files(built / "clean" / "site")

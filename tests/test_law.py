"""The law: after any sequence of edits an incremental build equals a clean one, byte for byte.

A small guide is edited, its output and its state are damaged, builds are cut short; after each step
the build that remembers is held against one that remembers nothing: the exit status, the findings
and, when nothing stopped it, every file of the site. A stopped build leaves the site as it was.
"""

import gc
import io
import os
import pickle
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

import jinja2
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from factbook import cli, glance, inputs, pipeline, write
from factbook.commands import build as command
from factbook.incremental.state import State
from factbook.render import templates
from tests.guide_edits import EDITS, FOODS, GUIDE, IDS, Files, pick
from tests.small_guide import TODAY, guide

FAULT = 3
NUMBERS = st.integers(0, 30)


class Killed(BaseException):
    """The process ends here: nothing of ours may catch it."""


@dataclass
class Said:
    """What one run of the command line said."""

    status: int
    findings: str
    errors: str


def run(*arguments: str) -> Said:
    """One run of the command line."""
    out, errors = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(errors):
        try:
            status = cli.main(["--format", "json", "--quiet", "--today", TODAY, *arguments])
        finally:
            gc.enable()  # a build turns it off for good
    return Said(status, out.getvalue(), errors.getvalue())


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@lru_cache(maxsize=500)
def parsed(text: str) -> jinja2.nodes.Template:
    """A template's syntax tree, made once for all builds: they ask it only what it refers to."""
    return jinja2.Environment(autoescape=True).parse(text)


class Remembering(jinja2.Environment):
    """Jinja, with the trees of templates that were parsed before."""

    def parse(
        self, source: str, name: str | None = None, filename: str | None = None
    ) -> jinja2.nodes.Template:
        return parsed(source) if name is None else super().parse(source, name, filename)


@pytest.fixture(scope="module", autouse=True)
def shared() -> Iterator[Path]:
    """The shared templates as they are now, and room for them compiled."""
    with tempfile.TemporaryDirectory(prefix="factbook-law-") as folder:
        place = Path(folder)
        shutil.copytree(inputs.SHARED, place / "templates")
        (place / "bytecode").mkdir()
        with (
            patch.object(glance, "SHARED", str(place / "templates")),
            patch.object(templates, "Environment", Remembering),
        ):
            yield place


@dataclass
class World:
    """A guide on disk, its files, the states of them before, and the site that is built of them."""

    place: Path
    bytecode: Path
    jobs: int = 1
    files: Files = field(default_factory=guide)
    earlier: list[Files] = field(default_factory=list)
    good: Files = field(default_factory=guide)  # as they were when a build last went through
    foreign: set[str] = field(
        default_factory=set
    )  # files of the site that no list calls ours any more
    builds: int = 0

    def __post_init__(self) -> None:
        self.lay({})
        (self.kept).mkdir()
        (self.kept / "bytecode").symlink_to(self.bytecode)

    @property
    def root(self) -> Path:
        return self.place / "guide"

    @property
    def site(self) -> Path:
        return self.root / "site"

    @property
    def kept(self) -> Path:
        return self.root / ".factbook"

    def lay(self, before: Files) -> None:
        """Bring the disk from the files before to those now."""
        for path in before.keys() - self.files.keys():
            (self.root / path).unlink()
            folder = (self.root / path).parent
            while folder != self.root and not any(folder.iterdir()):
                folder.rmdir()
                folder = folder.parent
        for path, content in self.files.items():
            if before.get(path) != content:
                (self.root / path).parent.mkdir(parents=True, exist_ok=True)
                (self.root / path).write_bytes(content)
        (self.root / "content").mkdir(exist_ok=True)

    def edit(self, name: str, a: int, b: int) -> None:
        """One edit, damage or return to an earlier state."""
        before = dict(self.files)
        if name == "back":
            self.files = dict(pick(self.earlier, a)) if self.earlier else guide()
        elif name == "mend":
            self.files = dict(self.good)
        elif name in DAMAGE:
            DAMAGE[name](self, a, b)
        else:
            EDITS[name](self.files, a, b)
        self.lay(before)
        if self.files != before:
            self.earlier.append(before)

    def put(self, path: str, content: bytes | None) -> None:
        """A file as it is from now on, or gone."""
        before = dict(self.files)
        if content is None:
            del self.files[path]
        else:
            self.files[path] = content
        self.lay(before)

    def build(self, *flags: str) -> None:
        """One build that remembers and one that does not, held against each other."""
        before = tree(self.site)
        flags = (*flags, "--root", str(self.root), "--jobs", str(self.jobs))
        said = run(*flags)
        fresh = self.place / f"fresh-{self.builds}"
        self.builds += 1
        (fresh / ".factbook").mkdir(parents=True)
        (fresh / ".factbook" / "bytecode").symlink_to(self.bytecode)
        clean = run(*flags, "--output", str(fresh / "site"))
        assert clean.status != FAULT, clean.errors
        assert said.status != FAULT, said.errors
        assert said.findings == clean.findings, f"{said.findings}\n--- clean:\n{clean.findings}"
        assert said.status == clean.status
        after = tree(self.site)
        if said.status or "check" in flags:
            assert differences(after, before) == []
        else:
            self.good = dict(self.files)
            expected = tree(fresh / "site")
            ours = {p: c for p, c in after.items() if p in expected or p not in self.foreign}
            assert differences(ours, expected) == []
            self.foreign &= after.keys() - expected.keys()
        shutil.rmtree(fresh)


def differences(now: Files, expected: Files) -> list[str]:
    """Where two trees differ: a file too many or too few, or the place where one begins to differ."""
    found = []
    for path in sorted(p for p in now.keys() | expected.keys() if now.get(p) != expected.get(p)):
        here, there = now.get(path), expected.get(path)
        if here is None or there is None:
            found.append(f"{path} is {'missing' if here is None else 'left over'}")
        else:
            pairs = enumerate(zip(here, there, strict=False))
            at = next((i for i, (one, other) in pairs if one != other), min(len(here), len(there)))
            around = slice(max(at - 60, 0), at + 60)
            found.append(f"{path}, byte {at}: {here[around]!r} is not {there[around]!r}")
    return found


# --- damage --------------------------------------------------------------------------------------


def touch(world: World, a: int, b: int) -> None:
    """A file of the guide with another time and the same bytes."""
    path = pick(sorted(world.files), a)
    os.utime(world.root / path)


def output(world: World, a: int, b: int) -> None:
    """A file of the site gone, cut short, or with other bytes."""
    found = [path for path in sorted(world.site.rglob("*")) if path.is_file()]
    if not found:
        return
    path = pick(found, a * 7 + b)
    if b % 3 == 0:
        path.unlink()
    elif b % 3 == 1:
        path.write_bytes(path.read_bytes()[: a * 10])
    else:
        path.write_bytes(b"x" * path.stat().st_size)


def no_output(world: World, a: int, b: int) -> None:
    """The whole site gone."""
    shutil.rmtree(world.site, ignore_errors=True)


def spoil(path: Path, how: int) -> None:
    """A kept file gone, cut short, emptied, or no longer what it was."""
    if not path.is_file():
        return
    data = path.read_bytes()
    if how % 5 == 0:
        path.unlink()
    elif how % 5 == 1:
        path.write_bytes(data[: len(data) * (how % 8) // 8])
    elif how % 5 == 2:
        path.write_bytes(b"")
    elif how % 5 == 3:
        path.write_bytes(os.urandom(0) + bytes((i * 37 + how) % 256 for i in range(200)))
    else:
        at = len(data) * (how % 9) // 9
        path.write_bytes(data[:at] + b"\x00garbage\xff" * 50 + data[at + 450 :])


def state(world: World, a: int, b: int) -> None:
    """The state damaged."""
    spoil(world.kept / "site.sqlite", a + b)


def last(world: World, a: int, b: int) -> None:
    """The last build's report damaged."""
    spoil(world.kept / "site.last", a + b)


def manifest(world: World, a: int, b: int) -> None:
    """The list of files damaged: what it alone knew to be ours is a stranger's from now on."""
    spoil(world.kept / "site.files", a + b)
    world.foreign |= tree(world.site).keys()


def older(world: World, a: int, b: int) -> None:
    """A state of another engine."""
    path = world.kept / "site.sqlite"
    if path.is_file():
        try:
            with closing(sqlite3.connect(path)) as connection, connection:
                connection.execute(
                    "UPDATE meta SET value = ? WHERE name = 'key'", (pickle.dumps("old"),)
                )
        except sqlite3.DatabaseError:
            return


def forget(world: World, a: int, b: int) -> None:
    """All that is kept, gone."""
    for path in world.kept.glob("site.*"):
        path.unlink()
    world.foreign |= tree(world.site).keys()


def killed(world: World, a: int, b: int) -> None:
    """A build that was cut short at some point."""
    points: tuple[tuple[Any, str], ...] = (
        (pipeline.manifest, "save"), (write, "_bring"), (write, "remove"), (State, "save"),
        (State, "_save_made"), (command, "save"), (pipeline, "_found"), (pipeline.making, "make"), (os, "replace"),
    )  # fmt: skip
    holder, name = pick(points, a)
    real, left = getattr(holder, name), [b % 4]

    def dying(*args: Any, **kwargs: Any) -> Any:
        if not left[0]:
            raise Killed
        left[0] -= 1
        return real(*args, **kwargs)

    with patch.object(holder, name, dying):
        try:
            run("--root", str(world.root), "--jobs", "1")
        except Killed:
            return


DAMAGE = {
    damage.__name__: damage
    for damage in (touch, output, no_output, state, last, manifest, older, forget, killed)
}

FLAGS = (
    (), (), (), (), ("check",), ("check", "--strict"), ("--strict",), ("--drafts",),
    ("--base-url", "https://other.example/path/"), ("--today", "2027-06-01"),
)  # fmt: skip
ONE = st.tuples(st.sampled_from([*EDITS, *DAMAGE, "back", "mend", "mend"]), NUMBERS, NUMBERS)
STEP = st.tuples(st.lists(ONE, max_size=3), st.sampled_from(FLAGS))
Step = tuple[Sequence[tuple[str, int, int]], Sequence[str]]
TORTURE = bool(os.environ.get("FACTBOOK_TORTURE"))


def live(steps: Sequence[Step], shared: Path, jobs: int = 1) -> None:
    """A guide that goes through some steps."""
    with tempfile.TemporaryDirectory(prefix="factbook-law-") as folder:
        world = World(Path(folder), shared / "bytecode", jobs)
        world.build()
        for edits, flags in steps:
            for name, a, b in edits:
                world.edit(name, a, b)
            world.build(*flags)


@settings(max_examples=4, derandomize=True, phases=[Phase.generate])
@given(steps=st.lists(STEP, min_size=3, max_size=6))
def test_a_build_that_remembers_equals_one_that_does_not(steps: list[Step], shared: Path) -> None:
    live(steps, shared)


@pytest.mark.torture
@settings(max_examples=3000 if TORTURE else 10)
@given(steps=st.lists(STEP, min_size=1, max_size=12))
def test_so_it_does_however_long_the_story(steps: list[Step], shared: Path) -> None:
    live(steps, shared)


@pytest.mark.torture
@settings(max_examples=300 if TORTURE else 3)
@given(steps=st.lists(STEP, min_size=1, max_size=6))
def test_so_it_does_on_two_processes(steps: list[Step], shared: Path) -> None:
    with patch.object(pipeline.making, "MANY", 2), patch.object(pipeline.reading, "MANY", 2):
        live(steps, shared, jobs=2)


# --- stories that once ended badly ---------------------------------------------------------------


@pytest.fixture
def world(shared: Path, tmp_path: Path) -> World:
    """A guide that was built once."""
    made = World(tmp_path, shared / "bytecode")
    made.build()
    return made


ONE_MD, THREE_MD = "content/articles/one.md", "content/articles/three.md"


def test_a_document_is_gone_whose_neighbours_were_asked(world: World) -> None:
    world.put(THREE_MD, None)
    world.build()


def test_two_processes_make_what_one_makes(world: World) -> None:
    with patch.object(pipeline.making, "MANY", 2), patch.object(pipeline.reading, "MANY", 2):
        world.jobs = 2
        world.put(FOODS, world.files[FOODS].replace(b"3.7", b"3.9"))
        world.build()


def test_a_file_becomes_a_folder_and_a_folder_a_file(world: World) -> None:
    world.put("content/static/notes", b"A file.")
    world.build()
    world.put("content/static/notes", None)
    world.put("content/static/notes/a.txt", b"In a folder.")
    world.build()
    world.put("content/static/notes/a.txt", None)
    world.put("content/static/notes", b"A file.")
    world.build()


@pytest.mark.parametrize(
    "point", [0, 3, 8, *(pytest.param(n, marks=pytest.mark.torture) for n in (1, 2, 4, 5, 6, 7))]
)
def test_a_build_is_cut_short_and_its_edit_taken_back(world: World, point: int) -> None:
    before = world.files[FOODS]
    for late in range(3 if TORTURE else 1):
        world.put(FOODS, before.replace(b"3.7", b"9.1"))
        killed(world, point, late)
        world.put(FOODS, before)
        world.build()


def test_the_list_of_files_is_lost_and_pages_are_not_what_they_were(world: World) -> None:
    for path in (world.kept / "site.files", world.kept / "site.last", world.site / "dot.svg"):
        path.unlink()
    (world.site / "index.html").write_bytes(b"Not a page.")
    world.build()


def test_a_state_is_damaged_and_opens_all_the_same(world: World) -> None:
    path = world.kept / "site.sqlite"
    data = path.read_bytes()
    before = world.files[ONE_MD]
    parts = 16 if TORTURE else 3
    for part in range(parts):
        at = len(data) * part // parts + 200
        path.write_bytes(data[:at] + b"\x00garbage" * 20 + data[at + 160 :])
        world.put(ONE_MD, before + b"\nMore words %d.\n" % part)
        world.build()


def lowered(world: World, *rules: str) -> None:
    """Findings of these rules no longer stop a build."""
    words = ", ".join(f"{rule}: warning" for rule in rules)
    world.put(GUIDE, world.files[GUIDE] + f"severity: {{{words}}}\n".encode())
    world.build()


def test_a_file_that_could_not_be_read_can_be_read_again(world: World) -> None:
    lowered(
        world, "invalid-encoding", "unknown-fact", "broken-link", "unknown-person", "broken-anchor"
    )
    for path in (ONE_MD, "content/facts/people.yaml"):
        before = world.files[path]
        world.put(path, before + b"\xff\n")
        world.build()
        world.build()
        world.put(path, before)
        world.build()


def test_a_template_stays_broken_while_other_things_change(world: World) -> None:
    lowered(world, "template-error")
    world.put("templates/blocks/badge.html", b"{%- macro badge(food -%}")
    world.build()
    world.put(ONE_MD, world.files[ONE_MD] + b"\nMore words.\n")
    world.build()


def test_a_name_that_is_like_an_unknown_one_comes_in(world: World) -> None:
    lowered(world, "unknown-fact", "unknown-block")
    world.put(THREE_MD, world.files[THREE_MD] + b"\n{{ foods.bean.per_100g }}\n\n{{ badges() }}\n")
    world.build()
    world.edit("add_food", IDS.index("beans"), 3)
    world.put("templates/blocks/badges2.html", b"{%- macro badges2() -%}{%- endmacro -%}")
    world.build()

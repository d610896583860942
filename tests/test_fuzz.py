"""Broken files: whatever an editor's slip or a stray program makes of one, the answer is a diagnostic.

Files of two guides are cut, doubled, indented anew, and filled with what does not belong there. Then
they are read, and the whole guide is checked: never a traceback, never a place outside the file. And
storms of single signs are measured by counting calls, so that no text costs the square of its length.
"""

import gc
import io
import os
import random
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bench.fuzz_speed import CASES, FRONTS, HEAD
from factbook import arguments, cli, pipeline
from factbook.checks import _run as checks
from factbook.load import files
from factbook.load import site as loading
from factbook.model import Defect, Site
from factbook.reads import Reads
from factbook.source import Source
from factbook.stages import making
from factbook.stages.options import Options
from tests import minisite
from tests.small_guide import TEXT, TODAY, guide

ROOT = Path(__file__).parent.parent
TORTURE = bool(os.environ.get("FACTBOOK_TORTURE"))
REAL = {
    f"content/{path.relative_to(ROOT / 'content').as_posix()}": path.read_bytes()
    for path in sorted((ROOT / "content").rglob("*"))
    if path.suffix in (".md", ".yaml") and path.name not in ("guide.yaml", "redirects.yaml")
}
SMALL = guide()
Damage = Callable[[bytes, random.Random], bytes]

STRAY = (
    b"\x00", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\r", b"\t", b"\x1b[31m", b"\x7f", b"\xc2\x85",
    "\u2028".encode(), "\u202e".encode(), "\ufffe".encode(), "👩‍🚀".encode(), "e\u0301".encode(), "½".encode(),
    b"{{", b"}}", b"{%", b"{#", b"[@", b"](", b"[^a]: ", b"```", b"`", b"::: note", b":::", b"<!-- allow", b"-->",
    b"---\n", b"...\n", b"- ", b"? ", b": ", b"!!python/object:os.system", b"&a ", b"*a", b"<<: ", b"|", b">-", b"%TAG",
    b"'", b'"', b"\\", b"#", b"@", b"~", b"1e9999", b"9" * 5000, b"-0", b"0x", b"1_000", b".inf", b"12:30",
    b"2026-02-30", b"[" * 300, b"{a: " * 60, b"> " * 300, b"- " * 300, b"(" * 300, b"*" * 300, b"{{ " * 200,
    b"{{ (((((1 }}", b"{{ 9**9**9 }}", b"{{ 'a' * 9 }}", b"{{ foods.__class__ }}", b"{{ guide }}", b"{{ range(3) }}",
    b"x" * 20_000, b"7" * 2000 + b" mg", b"http://" * 50, b"|a" * 200 + b"\n" + b"|-" * 200,
)  # fmt: skip


def cut(data: bytes, chance: random.Random) -> bytes:
    """A part of the file is gone: its end, or some bytes in it."""
    start = chance.randrange(len(data) + 1)
    return data[:start] + (data[start + chance.randrange(40) :] if chance.random() < 0.6 else b"")


def double(data: bytes, chance: random.Random) -> bytes:
    """Some lines twice, or elsewhere."""
    lines = data.splitlines(keepends=True) or [b""]
    start = chance.randrange(len(lines))
    some = lines[start : start + chance.randrange(1, 6)]
    place = chance.randrange(len(lines) + 1)
    return b"".join([*lines[:place], *some, *lines[place:]])


def indent(data: bytes, chance: random.Random) -> bytes:
    """Some lines further in, or less."""
    lines = data.splitlines(keepends=True) or [b""]
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(len(lines))
        shift = chance.choice((b"  ", b"    ", b"\t", b""))
        lines[at] = shift + lines[at] if shift else lines[at].lstrip()
    return b"".join(lines)


def stray(data: bytes, chance: random.Random) -> bytes:
    """Something that does not belong there."""
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(STRAY) + data[at:]


def swap(data: bytes, chance: random.Random) -> bytes:
    """One byte for another."""
    if not data:
        return bytes([chance.randrange(256)])
    at = chance.randrange(len(data))
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def unquote(data: bytes, chance: random.Random) -> bytes:
    """A sign that closes something, gone."""
    signs = [found.start() for found in re.finditer(rb"[\"'\]})`:-]", data)]
    if not signs:
        return data
    at = chance.choice(signs)
    return data[:at] + data[at + 1 :]


def noise(data: bytes, chance: random.Random) -> bytes:
    """Characters of all scripts in the middle of it."""
    at = chance.randrange(len(data) + 1)
    text = "".join(
        chr(chance.choice((chance.randrange(32, 0xD800), chance.randrange(0xE000, 0x110000))))
        for _ in range(8)
    )
    return data[:at] + text.encode() + data[at:]


DAMAGES: tuple[Damage, ...] = (cut, double, indent, stray, stray, swap, unquote, noise)
HARM = st.tuples(st.integers(0, 2**32), st.lists(st.sampled_from(DAMAGES), min_size=1, max_size=5))


def damaged(data: bytes, harm: tuple[int, list[Damage]]) -> bytes:
    """A file after some damage."""
    seed, damages = harm
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    for damage in damages:
        data = damage(data, chance)
    return data


# --- reading -------------------------------------------------------------------------------------


def is_inside(defect: Defect, source: Source) -> bool:
    """Whether a defect stands in the file that it is about."""
    span, lines = defect.span, source.lines
    return (
        span.path == source.path
        and 1 <= span.line <= len(lines)
        and 1 <= span.column <= len(lines[span.line - 1]) + 1
    )


@settings(max_examples=20_000 if TORTURE else 120)
@given(path=st.sampled_from(sorted(REAL)), harm=HARM)
def test_a_damaged_file_is_read_to_the_end(path: str, harm: tuple[int, list[Damage]]) -> None:
    data = damaged(REAL[path], harm)
    try:
        source = Source(path, files.decode(data))
    except UnicodeDecodeError:
        return  # reported as such, below
    part, body = loading.parse(source)
    assert [d for d in part.defects if not is_inside(d, source)] == []
    spans = (*(one.span for one in (*body.references, *body.links, *body.citations)),)
    assert [s for s in spans if not 1 <= s.line <= len(source.lines)] == []


@settings(max_examples=20_000 if TORTURE else 60)
@given(
    text=st.text(alphabet=st.characters(codec="utf-8"), max_size=200),
    kind=st.sampled_from(("yaml", "md", "front")),
)
def test_any_text_at_all_is_read_to_the_end(text: str, kind: str) -> None:
    path = "content/facts/foods.yaml" if kind == "yaml" else "content/articles/x.md"
    source = Source(path, f"---\n{text}\n---\n\n{text}" if kind == "front" else text)
    part, _ = loading.parse(source)
    assert [d for d in part.defects if not is_inside(d, source)] == []


# --- checking ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small guide, built once."""
    root = minisite.lay(tmp_path_factory.mktemp("fuzz"), TEXT)
    status, errors = checked(root, "json", "build")
    assert status == 0, errors
    return root


def checked(root: Path, form: str, command: str = "check") -> tuple[int, str]:
    """The exit status of a check, and what stands on stderr."""
    out, errors = io.StringIO(), io.StringIO()
    words = [
        command,
        "--root",
        str(root),
        "--format",
        form,
        "--jobs",
        "1",
        "--today",
        TODAY,
        "--quiet",
    ]
    try:
        with redirect_stdout(out), redirect_stderr(errors):
            status = cli.main(words)
    finally:
        gc.enable()  # a build turns it off for good
    return status, errors.getvalue()


@settings(max_examples=3000 if TORTURE else 25, phases=list(Phase) if TORTURE else [Phase.generate])
@given(path=st.sampled_from(sorted(SMALL)), harm=HARM, form=st.sampled_from(arguments.FORMATS))
def test_a_guide_with_a_damaged_file_is_checked(
    path: str, harm: tuple[int, list[Damage]], form: str, built: Path
) -> None:
    try:
        (built / path).write_bytes(damaged(SMALL[path], harm))
        status, errors = checked(built, form)
        assert status in (0, 1), errors
    finally:
        (built / path).write_bytes(SMALL[path])


@pytest.mark.parametrize("path", sorted(SMALL))
def test_a_file_that_is_no_text_is_checked(path: str, built: Path) -> None:
    try:
        (built / path).write_bytes(b"\x89PNG\r\n\x1a\n\x00\xff\xfe\xed\xa0\x80")
        status, errors = checked(built, "full")
        assert status == (0 if path.startswith("content/static/") else 1), errors
    finally:
        (built / path).write_bytes(SMALL[path])


@pytest.mark.parametrize("path", sorted(SMALL))
def test_an_empty_file_is_checked(path: str, built: Path) -> None:
    try:
        (built / path).write_bytes(b"")
        status, errors = checked(built, "full")
        assert status in (0, 1), errors
    finally:
        (built / path).write_bytes(SMALL[path])


def test_a_folder_where_a_file_was_is_no_fault_of_ours(built: Path, tmp_path: Path) -> None:
    root = shutil.copytree(built, tmp_path / "guide")
    for path in sorted(SMALL):
        (root / path).unlink()
        (root / path).mkdir()
    status, errors = checked(root, "full")
    assert status == 1, errors


# --- storms --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def site(built: Path) -> Iterator[Site]:
    """The small guide as checks of documents see it."""
    try:
        yield pipeline.build(
            Options(root=built, output=built / "site", today=TODAY, write=False)
        ).site
    finally:
        gc.enable()


def calls(site: Site, text: str) -> int:
    """How many calls it takes to read and check a document."""
    count = 0

    def counted(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    source = Source("content/articles/storm.md", text)
    before = sys.getprofile()
    sys.setprofile(counted)
    try:
        part, body = loading.parse(source)
        if part.summary is not None:
            whole = making.document(site, source.path, body, lambda text=source: text)
            checks.check_document(whole, Reads(site))
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("name", [*CASES, *FRONTS])
def test_twice_the_text_takes_twice_the_work(name: str, site: Site) -> None:
    make = {**CASES, **FRONTS}[name]

    def storm(size: int) -> str:
        return (
            HEAD + make(size)
            if name in CASES
            else HEAD.replace("---\n\n", make(size) + "\n---\n\n")
        )

    calls(site, storm(500))  # what is done once is done now
    few, many = calls(site, storm(2000)), calls(site, storm(4000))
    assert many <= 2.6 * few + 2000


@pytest.mark.parametrize("name", ["table", "tables", "list items", "numbers in lines"])
def test_so_does_a_long_one(name: str, site: Site) -> None:
    calls(site, HEAD + CASES[name](16000))  # what caches know then, both know, whatever ran before
    few, many = calls(site, HEAD + CASES[name](8000)), calls(site, HEAD + CASES[name](16000))
    assert many <= 2.2 * few

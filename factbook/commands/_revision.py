"""The settings and facts of a guide as they were at a git revision."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from factbook.load import site as loading
from factbook.load.settings import GUIDE
from factbook.load.texts import decode
from factbook.model import Defect, Part, Site
from factbook.record import Library
from factbook.source import Source

FACTS = "content/facts"


class NoRevision(Exception):
    """A revision that cannot be read; its text says why, for people."""


class Earlier(NamedTuple):
    """The site at a revision; it has facts and settings, and no documents."""

    commit: str
    site: Site
    no_settings: bool  # true when those of today stand in for settings that do not load


def earlier(root: Path, revision: str, today: Site) -> Earlier:
    """The guide at a revision; raises NoRevision."""
    git = _Git(root)
    commit = git.commit(revision)
    texts = dict(git.contents(commit))
    if not texts:
        raise NoRevision(f"there is nothing of this guide in {revision}")
    settings = loading.parse_settings(lambda path: _source(path, texts))
    loaded = loading.Loaded(
        guide=settings.guide or today.guide,
        parts=tuple(_part(path, texts) for path in sorted(texts) if path != GUIDE),
        bodies={},
    )
    site = loading.assemble(loaded, today.today)
    # Values that follow from today's date or templates are no matter here: only facts are compared.
    library = Library(loaded.guide, site.library.facts, site.library.broken)
    return Earlier(commit, replace(site, library=library), settings.guide is None)


def _source(path: str, texts: Mapping[str, bytes]) -> Source | Defect | None:
    """One file as text; None when it was not there, or is no text."""
    try:
        return Source(path, decode(texts[path])) if path in texts else None
    except UnicodeDecodeError:
        return None


def _part(path: str, texts: Mapping[str, bytes]) -> Part:
    """What one file of facts gave."""
    source = _source(path, texts)
    return loading.parse(source)[0] if isinstance(source, Source) else loading.unreadable(path)


class _Git:
    """Git, asked about the repository that a folder is in."""

    def __init__(self, root: Path) -> None:
        found = shutil.which("git")
        if found is None:
            raise NoRevision("git is not installed, and earlier facts are read with it")
        self._start = [found, "-C", str(root)]
        said = self._run("rev-parse", "--show-toplevel")
        if said.returncode != 0:
            why = said.stderr.decode(errors="replace").strip().split("\n")[0]
            raise NoRevision(f"{root} is in no git repository that can be read: {why}")

    def _run(self, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        """One run of git."""
        return subprocess.run(
            [*self._start, *arguments], input=given, capture_output=True, check=False
        )

    def commit(self, revision: str) -> str:
        """The commit that a revision names."""
        said = self._run(
            "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
        )
        if said.returncode != 0:
            raise NoRevision(f"{revision!r} is no revision of this repository")
        return said.stdout.decode().strip()

    def contents(self, commit: str) -> Iterator[tuple[str, bytes]]:
        """The settings and the files of facts of a commit, paths from the guide's root."""
        listed = self._run("ls-tree", "-r", "-z", commit, "--", GUIDE, FACTS).stdout
        blobs = {}
        for line in listed.decode().split("\0"):
            about, _, path = line.partition("\t")
            if path == GUIDE or path.endswith((".yaml", ".yml")):
                blobs[path] = about.split(" ")[2]
        answer = self._run("cat-file", "--batch", given="\n".join(blobs.values()).encode()).stdout
        at = 0
        for path in blobs:
            head_end = answer.index(b"\n", at)
            size = int(answer[at:head_end].split(b" ")[2])
            yield path, answer[head_end + 1 : head_end + 1 + size]
            at = head_end + 1 + size + 1

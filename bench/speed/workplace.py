"""The folder in which a rival builds: laying out sources, forgetting output, running commands."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from corpus import Corpus
from rival import Command, Rival

STOPWATCH = Path(__file__).with_name("stopwatch.py")


class Failed(Exception):
    """A build that did not end well, with the last lines it printed."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One run of a command and its children: wall time, processor time, peak memory, output."""

    seconds: float
    processor: float
    bytes: int
    printed: str


@dataclass(frozen=True, slots=True)
class Workplace:
    """One rival's site of one size."""

    rival: Rival
    root: Path

    @property
    def output(self) -> Path:
        """The finished site."""
        return self.root / self.rival.output

    def differing(self, corpus: Corpus) -> Iterator[tuple[Path, str]]:
        """The sources that are not on disk with this text."""
        for name, text in self.rival.files(corpus).items():
            path = self.root / name
            if not path.is_file() or path.read_text("utf-8") != text:
                yield path, text

    def lay_out(self, corpus: Corpus) -> None:
        """The sources on disk; a file whose text is right already is not touched."""
        for path, text in self.differing(corpus):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")

    def forget(self) -> None:
        """No output and no cache, so that the next build is a cold one."""
        for name in (self.rival.output, *self.rival.caches):
            shutil.rmtree(self.root / name, ignore_errors=True)

    def build(self, what: str = "time", command: Command | None = None) -> Measured:
        """One build, timed (`what` is "time") or with its memory sampled ("memory")."""
        return measure(command or self.rival.build(self.rival.home, self.root), self.root, what)


def measure(command: Command, folder: Path, what: str) -> Measured:
    """One run under the stopwatch; what was written before is on the disk first."""
    os.sync()
    log = folder / "bench.log"
    watched = [sys.executable, "-I", str(STOPWATCH), what, str(log), *command]
    done = subprocess.run(watched, cwd=folder, stdout=subprocess.PIPE, text=True, check=True)
    result = json.loads(done.stdout)
    printed = log.read_text("utf-8", errors="replace")
    log.unlink()
    if result["status"]:
        last = printed.strip().replace(f"{folder}/", "").splitlines()[-3:]
        raise Failed(f"exit status {result['status']}: {' / '.join(last)}")
    return Measured(result["seconds"], result["processor"], result["bytes"], printed)

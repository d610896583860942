"""The command line as tests call it: the arguments in, the exit status and all that was said out."""

import gc
import hashlib
import io
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from factbook import cli


@dataclass(frozen=True)
class Said:
    """What a command said and how it ended."""

    status: int
    out: str
    err: str


def run(*arguments: str | Path, today: str = "2026-11-21") -> Said:
    """One command, in this process, as on the given day."""
    out, err = io.StringIO(), io.StringIO()
    words = [*map(str, arguments), "--today", today, "--jobs", "1"]
    try:
        with redirect_stdout(out), redirect_stderr(err):
            status = cli.main(words)
    finally:
        gc.enable()  # a build turns it off for good, as a process of its own may
    return Said(status, out.getvalue(), err.getvalue())


def files(folder: Path) -> dict[str, str]:
    """The digest of each file below a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }

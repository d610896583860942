"""The seal of the state file: a damaged file may still open, but is not as a build left it."""

from contextlib import suppress
from pathlib import Path


def put(path: Path) -> None:
    """Note the size and the time of a file beside it."""
    path.with_suffix(".seal").write_text(_now(path), "utf-8")


def holds(path: Path) -> bool:
    """Whether a file is as it was when it was sealed."""
    with suppress(OSError, ValueError):
        return path.with_suffix(".seal").read_text("utf-8") == _now(path)
    return False


def remove(path: Path) -> None:
    """Take a state file away, with its journal and its seal."""
    for suffix in (".sqlite", ".sqlite-journal", ".seal"):
        path.with_suffix(suffix).unlink(missing_ok=True)


def _now(path: Path) -> str:
    """The size and the time of a file."""
    stat = path.stat()
    return f"{stat.st_size} {stat.st_mtime_ns}"

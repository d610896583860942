"""Disk out: files that differ are replaced, each at once; those no longer made are removed."""

import os
from collections.abc import Iterable, Mapping, Sequence
from errno import EXDEV
from glob import escape
from pathlib import Path
from shutil import rmtree
from typing import NamedTuple

from factbook.glance import Stat
from factbook.model import Artifact

PARTIAL = ".factbook-partial"  # the one file in the output that is not finished yet, if any
Content = bytes | Path | None  # bytes, the file that holds them, or None where they stand already


class Written(NamedTuple):
    """What writing changed: counts of files."""

    written: int
    removed: int
    kept: int


def holds(path: Path, content: bytes) -> bool:
    """Whether a file has these bytes already."""
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def put(path: Path, content: bytes) -> Path:
    """A file of its own for some bytes that wait to be moved; its folder is made if need be."""
    try:
        path.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return path


def write(
    output: Path,
    artifacts: Sequence[Artifact],
    earlier: Mapping[str, Stat],
    standing: Iterable[str] = (),
) -> tuple[Written, dict[str, Stat]]:
    """Bring `output` to hold the artifacts; returns counts, and each file as it was left.

    `earlier` holds what an earlier build made, as it left it: `standing` are those of them that are
    known to be so still. What is no longer made is removed, no other file is. That goes first, for a
    file may have become a folder, or a folder a file.
    """
    made = {path: earlier[path] for path in standing}
    wanted = {artifact.path for artifact in artifacts} | made.keys()
    removed = remove(output, [path for path in earlier if path not in wanted])
    written, root = 0, str(output)
    for artifact in artifacts:
        if artifact.content is not None:
            written += _bring(output / artifact.path, artifact.content, output / PARTIAL)
        stat = os.stat(f"{root}/{artifact.path}")  # noqa: PTH116 - a Path for each file is dear
        made[artifact.path] = (stat.st_size, stat.st_mtime_ns)
    (output / PARTIAL).unlink(missing_ok=True)  # of a build that was cut short
    return Written(written, removed, len(made) - written), made


def _bring(path: Path, content: Content, partial: Path) -> bool:
    """Give a file its new bytes, all at once; false when it has them already."""
    if isinstance(content, Path):
        try:
            _move(content, path)
        except OSError as error:
            if error.errno != EXDEV:
                raise
            # The output is a disk of its own, to which nothing can be moved from here.
            content = content.read_bytes()
        else:
            return True
    if content is None or holds(path, content):
        return False
    _move(put(partial, content), path)
    return True


def _move(waiting: Path, path: Path) -> None:
    """Put a finished file in its place; its folder is made if need be."""
    try:
        waiting.replace(path)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        waiting.replace(path)


def remove(output: Path, paths: Iterable[str]) -> int:
    """Remove files that an earlier build made, and the folders that this leaves empty."""
    count = 0
    for name in paths:
        path = output / name
        if path.is_file():
            path.unlink()
            count += 1
        folder = path.parent
        while folder != output and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent
    return count


def clear(folder: Path) -> None:
    """Remove a folder of files that waited and are no longer wanted."""
    rmtree(folder, ignore_errors=True)


def clear_left(folder: Path) -> None:
    """Remove the folders of its kind that builds left behind which were cut short."""
    kind = folder.name.rpartition("-")[0]
    for left in folder.parent.glob(f"{escape(kind)}-*[0-9]"):
        clear(left)

"""Disk out: what differs is replaced, each file at once; what an earlier build made and this did not goes."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

from factbook.model import Artifact

PARTIAL = ".factbook-partial"


@dataclass(frozen=True, slots=True)
class Written:
    """What writing changed: counts of files."""

    written: int
    removed: int
    kept: int


def digest(content: bytes) -> str:
    """The digest by which an output file is known."""
    return blake2b(content, digest_size=16).hexdigest()


def write(
    output: Path, artifacts: Iterable[Artifact], earlier: Mapping[str, str]
) -> tuple[Written, dict[str, str]]:
    """Bring `output` to hold the artifacts; returns the counts and the digest of each file made.

    `earlier` holds the digests of what an earlier build made: those no longer made are removed,
    and no other file is touched.
    """
    made: dict[str, str] = {}
    written = kept = 0
    for artifact in artifacts:
        made[artifact.path] = digest(artifact.content)
        path = output / artifact.path
        if _holds(path, artifact.content):
            kept += 1
        else:
            _replace(path, artifact.content)
            written += 1
    removed = remove(output, [path for path in earlier if path not in made])
    return Written(written, removed, kept), made


def _holds(path: Path, content: bytes) -> bool:
    """Whether a file has these bytes already."""
    try:
        return path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _replace(path: Path, content: bytes) -> None:
    """A file's new bytes, all at once: written beside it, then renamed onto it."""
    partial = path.with_name(path.name + PARTIAL)
    try:
        partial.write_bytes(content)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(content)
    os.replace(partial, path)


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

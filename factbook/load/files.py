"""Disk in: the guide's files as sources, or as defects when they are not UTF-8 text."""

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path, PurePosixPath

from factbook.model import Defect
from factbook.source import Source, Span


def walk(root: Path, folder: str) -> Iterator[str]:
    """The paths of all files below a folder, relative to the root with "/", sorted; no hidden files."""
    for entry in sorted((root / folder).rglob("*")):
        relative = PurePosixPath(entry.relative_to(root))
        if entry.is_file() and not any(p.startswith(".") for p in relative.parts):
            yield str(relative)


def read_text(root: Path, path: str) -> Source | Defect:
    """A file as text: UTF-8, a byte-order mark and CRLF accepted; else a defect at the first bad byte."""
    data = (root / path).read_bytes()
    try:
        return Source(path, decode(data))
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        return Defect("invalid-encoding", Span(path, line, column), f"0x{data[error.start]:02x}")


def decode(data: bytes) -> str:
    """Bytes as text with `\\n` newlines; raises UnicodeDecodeError when they are not UTF-8."""
    return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def read_bytes(root: Path, path: str) -> bytes:
    """A file as it is: for what is copied."""
    return (root / path).read_bytes()


def fingerprint(root: Path, path: str) -> str:
    """A short digest of a file's bytes."""
    return blake2b((root / path).read_bytes(), digest_size=8).hexdigest()

"""Disk in: the guide's files as sources, or as defects when they are not UTF-8 text."""

from hashlib import blake2b
from pathlib import Path

from factbook.load.texts import decode
from factbook.model import Defect
from factbook.source import Source, Span


def read_text(root: Path, path: str) -> Source | Defect:
    """A file as text, or a defect where it is none."""
    return text(path, read_bytes(root, path))


def text(path: str, data: bytes) -> Source | Defect:
    """The bytes of a file as text: UTF-8, a byte-order mark and CRLF accepted; else a defect."""
    try:
        return Source(path, decode(data))
    except UnicodeDecodeError as error:
        # What was being decoded has no byte-order mark any more.
        before = decode(bytes(error.object[: error.start]))
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        bad = error.object[error.start]
        return Defect("invalid-encoding", Span(path, line, column), f"0x{bad:02x}")


def read_bytes(root: Path, path: str) -> bytes:
    """A file as it is."""
    with open(f"{root}/{path}", "rb", buffering=0) as file:  # noqa: PTH123 - a Path for each of many files is dear
        return file.readall()


def fingerprint(data: bytes) -> str:
    """A short digest of a file's bytes."""
    return blake2b(data, digest_size=8).hexdigest()

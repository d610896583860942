"""Disk in: the guide's files as sources, or as defects when they are not UTF-8 text."""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

from factbook.model import Defect
from factbook.source import Source, Span


class Sources(Mapping[str, Source]):
    """The texts that diagnostics quote, read when they are; a file that is no text is left out."""

    def __init__(self, root: Path, folders: Sequence[Path]) -> None:
        self._root, self._folders = root, folders
        self._read: dict[str, Source | None] = {}

    def __getitem__(self, path: str) -> Source:
        if path not in self._read:
            self._read[path] = self._one(path)
        found = self._read[path]
        if found is None:
            raise KeyError(path)
        return found

    def _one(self, path: str) -> Source | None:
        """One file of the guide, or one of its templates wherever they are."""
        places = [self._root]
        if path.startswith("templates/"):
            places.extend(folder.parent for folder in self._folders)
        for place in places:
            if (place / path).is_file():
                found = read_text(place, path)
                return found if isinstance(found, Source) else None
        return None

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)


def read_text(root: Path, path: str) -> Source | Defect:
    """A file as text: UTF-8, a byte-order mark and CRLF accepted; else a defect where it is not."""
    data = (root / path).read_bytes()
    try:
        return Source(path, decode(data))
    except UnicodeDecodeError as error:
        # What was being decoded has no byte-order mark any more.
        before = decode(bytes(error.object[: error.start]))
        line = before.count("\n") + 1
        column = len(before) - before.rfind("\n")
        bad = error.object[error.start]
        return Defect("invalid-encoding", Span(path, line, column), f"0x{bad:02x}")


def decode(data: bytes) -> str:
    r"""Bytes as text with `\n` newlines; raises UnicodeDecodeError when they are not UTF-8."""
    return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def read_bytes(root: Path, path: str) -> bytes:
    """A file as it is: for what is copied."""
    return (root / path).read_bytes()


def fingerprint(root: Path, path: str) -> str:
    """A short digest of a file's bytes."""
    return blake2b((root / path).read_bytes(), digest_size=8).hexdigest()

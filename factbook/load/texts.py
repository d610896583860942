"""Disk in, the least of it: files as texts, for the reports of a build that loads nothing else."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from factbook.source import Source


def decode(data: bytes) -> str:
    r"""Bytes as text with `\n` newlines; raises UnicodeDecodeError when they are not UTF-8."""
    return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


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
            try:
                return Source(path, decode((place / path).read_bytes()))
            except (OSError, UnicodeDecodeError):
                continue
        return None

    def __iter__(self) -> Iterator[str]:
        return iter(self._read)

    def __len__(self) -> int:
        return len(self._read)

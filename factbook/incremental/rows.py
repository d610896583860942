"""What the state holds, row by row: input files, pages, documents, blocks, and what a build adds."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

from factbook.glance import Stat

Key = tuple[str, ...]
# path, size, time, digest, whether every build wants its part, part, body
FileRow = tuple[str, int, int, str, bool, bytes | None, bytes | None]


class KnownFile(NamedTuple):
    """An input file: its stat, the digest of its bytes, and that digest in the last good build."""

    stat: Stat
    digest: str
    built: str | None


class Made(NamedTuple):
    """What a build made, to be saved: its name, what else is known of it, and what it read."""

    name: str  # a page's URL, a document's path, a block's key
    values: tuple[str | bytes, ...]
    noted: Mapping[Key, str]


class PageRow(NamedTuple):
    """One page as it was made: its file, and what it read."""

    output: str
    reads: Sequence[int]


class BlockRow(NamedTuple):
    """One block as it was rendered."""

    key: Key
    html: str
    reads: Sequence[int]


class Save(NamedTuple):
    """What a build adds to the state, and what it takes from it."""

    good: bool = False  # whether the output now is what these files make
    files: Collection[FileRow] = ()
    gone_files: Collection[str] = ()
    pages: Collection[Made] = ()  # values: output, anchors, found
    gone_pages: Collection[str] = ()
    documents: Collection[Made] = ()  # values: found, tally, numbers
    gone_documents: Collection[str] = ()
    blocks: Collection[Made] = ()  # values: html
    gone_blocks: Collection[str] = ()
    digests: Mapping[Key, str] = {}
    meta: Mapping[str, Any] = {}

"""Reading: the files of a guide to parts and bodies, each parsed only when its bytes changed."""

import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from factbook import inputs
from factbook.incremental.rows import FileRow, KnownFile
from factbook.incremental.state import State
from factbook.inputs import Stat
from factbook.load import files
from factbook.load import site as loading
from factbook.model import Body, Defect, Part
from factbook.source import Source
from factbook.workers import spread

CONTENT = "content"
STATIC = "content/static/"
MANY = 40  # files to parse or pages to render from which on other processes are worth their start


class Bodies(Mapping[str, Body]):
    """The bodies of documents by path, each unpickled when it is first wanted."""

    def __init__(self, fresh: Mapping[str, bytes], paths: Sequence[str], state: State) -> None:
        self._fresh, self._paths, self._state = fresh, dict.fromkeys(paths), state
        self._made: dict[str, Body] = {}

    def __getitem__(self, path: str) -> Body:
        if path not in self._made:
            if path not in self._paths:
                raise KeyError(path)
            data = self._fresh.get(path) or self._state.body(path)
            self._made[path] = pickle.loads(data) if data else Body()
        return self._made[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


@dataclass(frozen=True, slots=True)
class Read:
    """What reading gave: parts and bodies, and what of them is other than it was."""

    stats: Mapping[str, Stat]
    parts: Mapping[str, Part]
    bodies: Bodies
    static: Mapping[str, str]  # name -> digest
    defects: tuple[Defect, ...]
    changed: frozenset[str]  # the paths that are new, or other than in the last good build
    gone: frozenset[str]
    rows: tuple[FileRow, ...]  # what the state does not know yet


@dataclass(frozen=True, slots=True)
class _Parsed:
    """One file as a process parsed it: its digest, and its part and body, pickled."""

    path: str
    digest: str
    part: bytes | None
    body: bytes | None
    defect: Defect | None = None


def read(root: Path, stats: Mapping[str, Stat], state: State, now: int, jobs: int) -> Read:
    """The guide's files; `stats` are those of `content/`, `now` the time at which they were taken."""
    known = state.files()
    trusted = inputs.settled(stats, now)
    doubtful = [
        path for path, stat in stats.items() if path not in known or known[path].stat != stat
    ]
    if len(doubtful) < MANY:
        jobs = 1
    shares = spread(
        _parser(root, {p: known[p].digest for p in doubtful if p in known}), doubtful, jobs
    )
    parsed = {one.path: one for share in shares for one in share}
    rows = [_row(one, trusted[one.path]) for one in parsed.values() if one.defect is None]
    parts = {path: _part(path, parsed, known) for path in stats if loading.is_content(path)}
    digests = {
        path: parsed[path].digest if path in parsed else known[path].digest for path in stats
    }
    return Read(
        stats=stats,
        parts=parts,
        bodies=Bodies({p: one.body for p, one in parsed.items() if one.body}, list(parts), state),
        static={p.removeprefix(STATIC): d for p, d in digests.items() if p.startswith(STATIC)},
        defects=tuple(one.defect for one in parsed.values() if one.defect is not None),
        changed=frozenset(p for p, d in digests.items() if p not in known or known[p].built != d),
        gone=frozenset(path for path in known if path not in stats),
        rows=tuple(rows),
    )


def _parser(root: Path, known: Mapping[str, str]) -> Callable[[Sequence[str]], list[_Parsed]]:
    """The work of one process: the files of its share, parsed where their bytes are not known."""

    def parse(paths: Sequence[str]) -> list[_Parsed]:
        return [_parsed(root, path, known.get(path)) for path in paths]

    return parse


def _parsed(root: Path, path: str, known: str | None) -> _Parsed:
    """One file, parsed unless its digest is the known one or nothing of ours is in it."""
    digest = files.fingerprint(root, path)
    if digest == known or not loading.is_content(path):
        return _Parsed(path, digest, None, None)
    source = files.read_text(root, path)
    if isinstance(source, Defect):
        return _Parsed(path, digest, None, None, source)
    part, body = loading.parse(source)
    return _Parsed(path, digest, pickle.dumps(part, 5), pickle.dumps(body, 5))


def _row(one: _Parsed, stat: Stat) -> FileRow:
    """What the state is told of a file."""
    return (one.path, *stat, one.digest, one.part, one.body)


def _part(path: str, parsed: Mapping[str, _Parsed], known: Mapping[str, KnownFile]) -> Part:
    """The part that a file gives, newly parsed or as it was kept; an empty one if it is no text."""
    fresh = parsed.get(path)
    if fresh is not None and fresh.defect is not None:
        return loading.unreadable(path)
    data = known[path].part if fresh is None or fresh.part is None else fresh.part
    part: Part = pickle.loads(data) if data else loading.unreadable(path)
    return part


def reader(root: Path, stats: Mapping[str, Stat]) -> Callable[[str], Source | Defect | None]:
    """A reader of the settings' files, which gives None for one that is not there."""

    def read_one(path: str) -> Source | Defect | None:
        return files.read_text(root, path) if path in stats else None

    return read_one

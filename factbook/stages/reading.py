"""Reading: the files of a guide to parts and bodies, each parsed only when its bytes changed."""

import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from factbook import inputs
from factbook.glance import Stat
from factbook.incremental.rows import FileRow
from factbook.incremental.state import State
from factbook.inputs import Look
from factbook.lazy import Lazy
from factbook.load import files
from factbook.load import site as loading
from factbook.load.settings import GUIDE, REDIRECTS
from factbook.load.site import Settings
from factbook.markup import Body
from factbook.model import Card, Defect, Part, Summary
from factbook.source import Source
from factbook.workers import spread

CONTENT = "content"
FACTS = "content/facts/"
STATIC = "content/static/"
TEXTS = 8  # texts held at a time: each is wanted for one page and one check, one after the other
CARDS = "cards"  # the name under which the state has the cards
SETTINGS = "settings"  # and the settings
MANY = 40  # files to parse or pages to render from which on other processes are worth their start


CardRow = tuple[Any, ...]  # a card as the state holds it: written and read several times as fast


class Read(NamedTuple):
    """What reading gave: facts and cards at hand, documents to be opened, and what is other than it was."""

    stats: Mapping[str, Stat]
    parts: tuple[Part, ...]  # of the facts, and of all in which something is wrong
    cards: Mapping[str, Card]
    summary: Callable[[str], Summary]  # opens a document
    bodies: Mapping[str, Body]
    digests: Mapping[str, str]  # of the bytes of each file
    static: Mapping[str, str]  # name -> digest
    defects: tuple[Defect, ...]
    changed: frozenset[str]  # the paths that are new, or other than in the last good build
    gone: frozenset[str]
    rows: tuple[FileRow, ...]  # what the state does not know yet
    kept_cards: Mapping[str, CardRow]  # of all files that the state knows, gone ones among them
    settings: "KeptSettings"


class KeptSettings(NamedTuple):
    """The settings as the state holds them, and the digests of the files that they were read from."""

    digests: tuple[str | None, ...]
    settings: Settings


class _Parsed(NamedTuple):
    """One file as a process parsed it: its digest, its card, and its part and body, pickled."""

    path: str
    digest: str
    card: Card | None = None
    wanted: bool = False  # whether every build wants its part
    part: bytes | None = None
    body: bytes | None = None
    defect: Defect | None = None


def read(root: Path, look: Look, state: State, jobs: int) -> Read:
    """The files of a guide as it was looked at."""
    stats = look.content
    known = state.files()
    kept_cards: Mapping[str, CardRow] = state.meta(CARDS) or {}
    doubtful = [
        path for path, stat in stats.items() if path not in known or known[path].stat != stat
    ]
    if len(doubtful) < MANY:
        jobs = 1
    known_digests = {path: known[path].digest for path in doubtful if path in known}
    shares = spread(_parser(root, known_digests, state), doubtful, jobs)
    parsed = {one.path: one for share in shares for one in share}
    fresh = {path: one for path, one in parsed.items() if one.part is not None}
    wanted = {path: data for path, data in state.wanted().items() if path not in fresh}
    wanted.update((path, one.part) for path, one in fresh.items() if one.part and one.wanted)
    digests = {
        path: parsed[path].digest if path in parsed else known[path].digest for path in stats
    }
    return Read(
        stats=stats,
        parts=tuple(_parts(stats, parsed, wanted)),
        cards=dict(_cards(stats, fresh, parsed, kept_cards)),
        summary=_opener(fresh, state),
        bodies=Lazy(filter(loading.is_content, stats), _bodies(fresh, state), TEXTS),
        digests=digests,
        static={p.removeprefix(STATIC): d for p, d in digests.items() if p.startswith(STATIC)},
        defects=tuple(one.defect for one in parsed.values() if one.defect is not None),
        changed=frozenset(p for p, d in digests.items() if p not in known or known[p].built != d),
        gone=frozenset(path for path in known if path not in stats),
        rows=tuple(_rows(parsed, look)),
        kept_cards=kept_cards,
        settings=_settings(root, digests, state),
    )


def _parser(
    root: Path, known: Mapping[str, str], state: State
) -> Callable[[Sequence[str]], list[_Parsed]]:
    """The work of one process: the files of its share, parsed where their bytes are not known."""

    def parse(paths: Sequence[str]) -> list[_Parsed]:
        return [_parsed(root, path, known.get(path), state) for path in paths]

    return parse


def _parsed(root: Path, path: str, known: str | None, state: State) -> _Parsed:
    """One file, parsed unless its digest is the known one or nothing of ours is in it."""
    data = files.read_bytes(root, path)
    digest = files.fingerprint(data)
    if digest == known or not loading.is_content(path):
        return _Parsed(path, digest)
    source = files.text(path, data)
    if isinstance(source, Defect):
        return _Parsed(path, digest, defect=source)
    part, body = loading.parse(source, _earlier(path, state) if known else None)
    wanted = part.summary is None or bool(part.defects)
    return _Parsed(path, digest, part.card, wanted, pickle.dumps(part, 5), pickle.dumps(body, 5))


def _earlier(path: str, state: State) -> Part | None:
    """What the state has of a document; of facts, all that changed are read anew."""
    data = state.part(path) if path.endswith(".md") else None
    found: Part | None = pickle.loads(data) if data else None
    return found


def _rows(parsed: Mapping[str, _Parsed], look: Look) -> Iterator[FileRow]:
    """What the state is told of the files that were looked into."""
    trusted = inputs.settled({path: look.content[path] for path in parsed}, look.time)
    for one in parsed.values():
        if one.defect is None:
            yield (one.path, *trusted[one.path], one.digest, one.wanted, one.part, one.body)


def _parts(
    stats: Mapping[str, Stat], parsed: Mapping[str, _Parsed], wanted: Mapping[str, bytes]
) -> Iterator[Part]:
    """The parts that every build wants, in the order of the files; of no text, an empty one."""
    unreadable = {path for path, one in parsed.items() if one.defect is not None}
    for path in sorted({*wanted, *unreadable}):
        if path in unreadable:
            yield loading.unreadable(path)
        elif path in stats:
            yield pickle.loads(wanted[path])


def _cards(
    stats: Mapping[str, Stat],
    fresh: Mapping[str, _Parsed],
    parsed: Mapping[str, _Parsed],
    kept: Mapping[str, CardRow],
) -> Iterator[tuple[str, Card]]:
    """The cards of all files that have one, in the order of the files."""
    for path in stats:
        one = parsed.get(path)
        if one is not None and (path in fresh or one.defect is not None):
            yield path, one.card or Card(path)
        elif path in kept:
            yield path, Card(*kept[path])


def _opener(fresh: Mapping[str, _Parsed], state: State) -> Callable[[str], Summary]:
    """What opens a document by its path: from what was just parsed, or from the state."""

    def summary(path: str) -> Summary:
        part: Part = pickle.loads(_stored(fresh[path].part if path in fresh else state.part(path)))
        if part.summary is None:
            raise KeyError(path)
        return part.summary

    return summary


def _bodies(fresh: Mapping[str, _Parsed], state: State) -> Callable[[str], Body]:
    """What opens the text of a file by its path; an empty one where nothing could be parsed."""

    def body(path: str) -> Body:
        data = fresh[path].body if path in fresh else state.body(path)
        found: Body = pickle.loads(data) if data else Body()
        return found

    return body


def _stored(data: bytes | None) -> bytes:
    """What the state must have; raises LookupError where it was taken away meanwhile."""
    if data is None:
        raise LookupError("the state of the last build is gone")
    return data


def _settings(root: Path, digests: Mapping[str, str], state: State) -> KeptSettings:
    """The settings, read anew only when one of their files changed."""
    now = (digests.get(GUIDE), digests.get(REDIRECTS))
    kept: KeptSettings | None = state.meta(SETTINGS)
    if kept is not None and kept.digests == now:
        return kept

    def read_one(path: str) -> Source | Defect | None:
        return files.read_text(root, path) if path in digests else None

    return KeptSettings(now, loading.parse_settings(read_one))

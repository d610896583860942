"""What is kept between builds, in one SQLite file beside the output: disk in and out.

A state of another engine, a damaged one or none at all reads as empty: the build is then a clean one.
"""

import os
import pickle
import sqlite3
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from factbook.incremental import seal
from factbook.incremental.rows import BlockRow, Key, KnownFile, PageRow, Save
from factbook.incremental.tables import COLUMNS, FILE, INDEXES, TABLES

FOLDER = ".factbook"
_JOIN = "\x1f"
Hold = Callable[[Key], tuple[str, str | None]]  # the domain of a key, and its owner
# Keys up to which SQLite looks for their readers, which saves loading what all others read.
_FEW = 64
_MANY = 500  # names in one question: SQLite's limit was 999 for long


def _packed(noted: Mapping[Key, str], ids: Mapping[Key, int]) -> bytes:
    """Keys as the numbers that stand for them, four bytes each."""
    return array("I", [ids[key] for key in noted]).tobytes()


def _named(connection: sqlite3.Connection, names: Sequence[str]) -> Iterator[tuple[int, str, str]]:
    """The rows of the keys of some names, many at a time: the number, the name, the digest."""
    for start in range(0, len(names), _MANY):
        some = names[start : start + _MANY]
        marks = ", ".join("?" * len(some))
        query = f"SELECT id, key, digest FROM keys WHERE key IN ({marks})"
        yield from connection.execute(query, some)


def join(key: Key) -> str:
    """A key as one text."""
    return _JOIN.join(key)


def split(text: str) -> Key:
    """The key that a text stands for."""
    return tuple(text.split(_JOIN))


class State:
    """One state file. Reading methods give what an earlier build saved; `save` is all or nothing."""

    def __init__(self, path: Path, key: str) -> None:
        self._path, self._key = path, key
        self._open: dict[int, sqlite3.Connection] = {}
        self._ids: dict[Key, int] = {}
        self._names: dict[int, Key] = {}
        self._then: dict[Key, str] = {}  # the digests of keys as the state has them
        self._held: dict[str, Any] = {}
        if not seal.holds(path) or self._meta_raw("key") != key:
            self._forget()

    def __del__(self) -> None:
        # Documents are opened from here as long as somebody holds the site: no block can close it.
        if (connection := self._open.pop(os.getpid(), None)) is not None:
            connection.close()

    def _forget(self) -> None:
        """Make the state an empty one: nothing of an earlier build is known."""
        if (connection := self._open.pop(os.getpid(), None)) is not None:
            connection.close()
        seal.remove(self._path)
        self._ids, self._then, self._held = {}, {}, {}

    def _connect(self) -> sqlite3.Connection:
        """The connection of this process; forked ones have one each, for they must never share."""
        process = os.getpid()
        if process not in self._open:
            # A server builds in one thread and lets go of the site in another, never both at once.
            opened = sqlite3.connect(self._path, isolation_level=None, check_same_thread=False)
            opened.execute("PRAGMA synchronous=OFF")
            self._open[process] = opened
        return self._open[process]

    def _rows(self, query: str, *values: object) -> list[Any]:
        """The rows of a query; none when there is no state, or none that can be read."""
        if not self._path.is_file():
            return []
        try:
            return self._connect().execute(query, values).fetchall()
        except sqlite3.DatabaseError:
            self._forget()
            return []

    def _meta_raw(self, name: str) -> Any:
        """A saved value, or None."""
        rows = self._rows("SELECT value FROM meta WHERE name = ?", name)
        try:
            return pickle.loads(rows[0][0]) if rows else None
        except (pickle.UnpicklingError, EOFError, AttributeError, ImportError):
            return None

    def meta(self, name: str) -> Any:
        """A saved value by name, or None; it is held, so that it is not saved again as it was."""
        if name not in self._held:
            self._held[name] = self._meta_raw(name)
        return self._held[name]

    @property
    def empty(self) -> bool:
        """Whether nothing of an earlier build is known."""
        return not self._path.is_file()

    def files(self) -> dict[str, KnownFile]:
        """What is known of each input file, by path."""
        query = "SELECT path, size, time, digest, built FROM files"
        return {p: KnownFile((size, at), d, built) for p, size, at, d, built in self._rows(query)}

    def wanted(self) -> dict[str, bytes]:
        """The parts that every build wants: facts, and all in which something is wrong."""
        return dict(self._rows("SELECT path, part FROM texts JOIN files USING(path) WHERE wanted"))

    def part(self, path: str) -> bytes | None:
        """The saved part of a file."""
        rows = self._rows("SELECT part FROM texts WHERE path = ?", path)
        return rows[0][0] if rows else None

    def body(self, path: str) -> bytes | None:
        """The saved body of a document."""
        rows = self._rows("SELECT body FROM texts WHERE path = ?", path)
        return rows[0][0] if rows else None

    def keys(self, domains: Collection[str], owners: Collection[str]) -> dict[Key, str]:
        """The digests of the keys in some domains, or owned by some documents."""
        rows = []
        for column, names in (("domain", domains), ("owner", owners)):
            for name in names:
                query = f"SELECT id, key, digest FROM keys WHERE {column} = ?"
                rows.extend(self._rows(query, name))
        found = {}
        for id, text, digest in rows:
            key = split(text)
            found[key] = self._then[key] = digest
            self._ids[key] = id
            self._names[id] = key
        return found

    def ids(self, keys: Iterable[Key]) -> set[int]:
        """The numbers by which rows name keys."""
        return {self._ids[key] for key in keys if key in self._ids}

    def blocks(self) -> dict[int, BlockRow]:
        """The rendered blocks by the numbers of their own keys."""
        query = "SELECT k.id, b.key, b.html, b.reads FROM blocks b JOIN keys k ON k.key = b.key"
        found = {}
        for id, text, html, reads in self._rows(query):
            row = found[id] = BlockRow(split(text), html, array("I", reads))
            self._names[id], self._ids[row.key] = row.key, id
        return found

    def pages(self) -> dict[str, PageRow]:
        """The pages by URL, with all that they read."""
        rows = self._rows("SELECT url, output, reads FROM pages")
        return {url: PageRow(output, array("I", reads)) for url, output, reads in rows}

    def outputs(self) -> dict[str, str]:
        """The file of each page by URL."""
        return dict(self._rows("SELECT url, output FROM pages"))

    def anchors(self, url: str) -> bytes:
        """The anchors of a page."""
        rows = self._rows("SELECT anchors FROM pages WHERE url = ?", url)
        return rows[0][0] if rows else b""

    def found(self, table: str) -> dict[str, bytes]:
        """The findings in pages or documents, by name; those without any are left out."""
        column, _ = COLUMNS[table]
        return dict(self._rows(f"SELECT {column}, found FROM {table} WHERE found <> x''"))

    def documents(self) -> dict[str, str]:
        """The checked documents by path, each with the counts of its numbers."""
        return dict(self._rows("SELECT path, tally FROM documents"))

    def numbers(self) -> dict[str, bytes]:
        """The numbers in each document, by path."""
        return dict(self._rows("SELECT path, numbers FROM documents"))

    def reading(self, table: str, ids: Collection[int]) -> dict[str, int]:
        """The pages or documents that read any of some keys, by name, each with one that it read."""
        column, _ = COLUMNS[table]
        query, packed = f"SELECT {column}, reads FROM {table}", []
        if len(ids) <= _FEW:
            # Four bytes may be found across two numbers: what is found is looked at again below.
            query += f" WHERE {' OR '.join(['instr(reads, ?)'] * len(ids)) or '0'}"
            packed = [array("I", [id]).tobytes() for id in ids]
        found, wanted = {}, frozenset(ids)
        for name, reads in self._rows(query, *packed):
            numbers = array("I", reads)
            if not wanted.isdisjoint(numbers):
                found[name] = next(id for id in numbers if id in wanted)
        return found

    def name(self, id: int) -> Key:
        """The key that a number stands for."""
        if id not in self._names:
            rows = self._rows("SELECT key FROM keys WHERE id = ?", id)
            self._names[id] = split(rows[0][0])
        return self._names[id]

    def readers(self, prefix: str) -> Iterator[tuple[Key, str, str]]:
        """The keys that begin with some words, each with what reads it: ("page", URL) and so on."""
        wanted = {}
        for id, text in self._rows(
            "SELECT id, key FROM keys WHERE key = ? OR key GLOB ?", prefix, f"{prefix}{_JOIN}*"
        ):
            wanted[id] = split(text)
        for table, (column, _) in COLUMNS.items():
            for name, reads in self._rows(f"SELECT {column}, reads FROM {table}"):
                for id in array("I", reads):
                    if id in wanted:
                        yield wanted[id], table, name

    def save(self, new: Save, hold: Hold) -> None:
        """Write what a build made, all or nothing; `hold` gives a key's domain and owner."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        try:
            connection = self._connect()
            connection.executescript(TABLES)
            connection.execute("BEGIN")
            self._save_files(connection, new)
            self._save_made(connection, new, hold)
            meta = {**new.meta, "key": self._key}
            rows = [
                (name, pickle.dumps(value, 5))
                for name, value in meta.items()
                if value is None or value is not self._held.get(name)
            ]
            connection.executemany("REPLACE INTO meta VALUES(?, ?)", rows)
            connection.execute("COMMIT")
            connection.executescript(INDEXES)
            seal.put(self._path)
        except sqlite3.DatabaseError:
            self._forget()

    def keep(self, name: str, value: Any) -> None:
        """Write one more value of the build that was just saved."""
        self.save(Save(meta={name: value}), lambda _: ("", None))

    def _save_files(self, connection: sqlite3.Connection, new: Save) -> None:
        """The rows of input files; one whose digest is what it was keeps its part and its body."""
        rows = [(*row[:5], row[3] if new.good else None) for row in new.files]
        connection.executemany(FILE, rows)
        texts = [(row[0], *row[5:]) for row in new.files if row[5] is not None]
        connection.executemany("REPLACE INTO texts VALUES(?, ?, ?)", texts)
        for table in ("files", "texts"):
            query = f"DELETE FROM {table} WHERE path = ?"
            connection.executemany(query, [(path,) for path in new.gone_files])
        if new.good:
            connection.execute("UPDATE files SET built = digest WHERE built IS NOT digest")

    def _save_made(self, connection: sqlite3.Connection, new: Save, hold: Hold) -> None:
        """The rows of pages, documents and blocks, and the keys that they name."""
        digests = dict(new.digests)
        for row in (*new.pages, *new.documents, *new.blocks):
            digests.update(row.noted)
        ids = self._numbered(connection, digests, hold)

        for table, gone, made in (
            ("pages", new.gone_pages, new.pages),
            ("documents", new.gone_documents, new.documents),
            ("blocks", new.gone_blocks, new.blocks),
        ):
            column, values = COLUMNS[table]
            connection.executemany(f"DELETE FROM {table} WHERE {column} = ?", [(n,) for n in gone])
            marks = ", ".join("?" * (len(values) + 2))
            columns = ", ".join((column, *values, "reads"))
            rows = [(m.name, *m.values, _packed(m.noted, ids)) for m in made]
            connection.executemany(f"REPLACE INTO {table}({columns}) VALUES({marks})", rows)

    def _numbered(
        self, connection: sqlite3.Connection, digests: Mapping[Key, str], hold: Hold
    ) -> dict[Key, int]:
        """The numbers of keys, new ones given; the digest of each is set to what it is now."""
        known, earlier = dict(self._ids), dict(self._then)
        (highest,) = connection.execute("SELECT COALESCE(MAX(id), 0) FROM keys").fetchone()
        if highest:
            names = [join(key) for key in digests if key not in known]
            for id, text, digest in _named(connection, names):
                key = split(text)
                known[key], earlier[key] = id, digest
        rows: list[tuple[object, ...]] = []
        for key, digest in digests.items():
            if earlier.get(key) != digest:
                known.setdefault(key, highest + len(rows) + 1)
                rows.append((known[key], join(key), digest, *hold(key)))
        connection.executemany("REPLACE INTO keys VALUES(?, ?, ?, ?, ?)", rows)
        return known

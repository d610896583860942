"""Watching the guide's folders: the moments at which a build may be due.

The system's messages only wake: what is built is decided from the files themselves. A tick a second
finds what no message told, on network drives for one, and folders that were put in place of others.
"""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any, Final

from watchfiles import watch

from factbook import inputs

TICK: Final = 1_000  # milliseconds between two looks without a message
GATHER: Final = 200  # milliseconds at most over which messages are gathered
QUIET: Final = 25  # milliseconds without a message that end the gathering


def moments(root: Path, stop: Event) -> Iterator[bool]:
    """True when something was said to have changed, False at each tick; ends when `stop` is set."""
    while not stop.is_set():
        folders = _folders(root)
        if not folders:
            stop.wait(TICK / 1000)
            yield False
            continue
        for messages in watch(
            *(path for path, _ in folders), watch_filter=_counts, debounce=GATHER, step=QUIET,
            stop_event=stop, rust_timeout=TICK, yield_on_timeout=True, raise_interrupt=False,
        ):  # fmt: skip
            yield bool(messages)
            if _folders(root) != folders:
                break


def _counts(_change: Any, path: str) -> bool:
    """Whether a file is an input: hidden ones, such as editors' swap files, are not."""
    return not Path(path).name.startswith(".")


def _folders(root: Path) -> list[tuple[Path, int]]:
    """The folders that there are to watch, each with its number in the file system."""
    found = []
    for path in (root / inputs.CONTENT, *inputs.folders(root)):
        try:
            found.append((path, path.stat().st_ino))
        except OSError:
            continue
    return found

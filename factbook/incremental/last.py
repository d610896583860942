"""What the last build saw and said: enough to repeat it when nothing changed, and no more.

A build with nothing to do loads this, so it stands on what Python has loaded at its own start.
"""

import marshal
import os

from factbook.glance import Place

_DAMAGE = (OSError, EOFError, ValueError, TypeError, MemoryError)


class Last:
    """The last build: what it started from, what it said, and whether its output was written."""

    __slots__ = ("counts", "judged", "key", "stopped", "tally", "wrote")

    def __init__(
        self,
        key: str,
        judged: bytes,
        counts: dict[str, int],
        tally: str,
        stopped: bool,  # noqa: FBT001 - as they are kept, one after the other
        wrote: bool,  # noqa: FBT001
    ) -> None:
        self.key, self.counts, self.tally = key, counts, tally
        self.judged = judged  # pickled, so that a build without findings unpickles nothing
        self.stopped, self.wrote = stopped, wrote


def load(path: Place) -> Last | None:
    """The last build, or None when there was none that can be read."""
    try:
        with open(path, "rb", buffering=0) as file:
            return Last(*marshal.loads(file.readall()))
    except _DAMAGE:
        return None


def save(path: Place, last: Last) -> None:
    """Keep what a build saw and said."""
    kept = (last.key, last.judged, last.counts, last.tally, last.stopped, last.wrote)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    waiting = f"{os.fspath(path)}.new"
    with open(waiting, "wb") as file:
        file.write(marshal.dumps(kept))
    os.replace(waiting, path)

"""What the last build saw and said: enough to repeat it when nothing changed, and no more.

Only the standard library is imported here: a build with nothing to do reads one small file.
"""

import pickle
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple


class Last(NamedTuple):
    """The last build: what it started from, what it said, and whether its output was written."""

    key: str
    judged: bytes  # pickled, so that a build without findings unpickles nothing
    counts: Mapping[str, int]
    tally: str
    stopped: bool
    wrote: bool


def load(path: Path) -> Last | None:
    """The last build, or None when there was none that can be read."""
    found: Any = None
    with suppress(
        OSError,
        pickle.UnpicklingError,
        EOFError,
        AttributeError,
        ImportError,
        TypeError,
        ValueError,
    ):
        found = Last(*pickle.loads(path.read_bytes()))
    return found if isinstance(found, Last) and isinstance(found.key, str) else None


def save(path: Path, last: Last) -> None:
    """Keep what a build saw and said."""
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = path.with_suffix(".new")
    waiting.write_bytes(pickle.dumps(tuple(last), 5))
    waiting.replace(path)

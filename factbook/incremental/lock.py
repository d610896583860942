"""One build at a time for one output: a second one waits until the first is done."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    from fcntl import LOCK_EX, flock
except ImportError:
    # Windows has no flock: two builds of one output at once are not kept apart there.
    flock = None  # type: ignore[assignment]


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file of an output; it goes with the process, however that ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        if flock is not None:
            flock(file, LOCK_EX)
        yield

"""The list of the files that builds made in an output: what may be removed, and how each was left."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from factbook.inputs import Stat


def load(path: Path) -> dict[str, Stat]:
    """The files that an earlier build made, as it left them; none if there is no list."""
    found: dict[str, Stat] = {}
    with suppress(OSError, ValueError):
        for line in path.read_text(encoding="utf-8").splitlines():
            size, time, name = line.split(" ", 2)
            found[name] = (int(size), int(time))
    return found


def save(path: Path, made: Mapping[str, Stat]) -> None:
    """Keep the list of the files that a build made or is about to make."""
    path.parent.mkdir(parents=True, exist_ok=True)
    waiting = path.with_suffix(".new-files")
    lines = [f"{size} {time} {name}\n" for name, (size, time) in sorted(made.items())]
    waiting.write_text("".join(lines), encoding="utf-8")
    waiting.replace(path)

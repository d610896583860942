"""The list of the files that builds made in an output: what may be removed, and how each was left.

A build with nothing to do reads it, so it stands on what Python has loaded at its own start.
"""

import os

from factbook.glance import Place, Stat


def load(path: Place) -> dict[str, Stat]:
    """The files that an earlier build made, as it left them; none if there is no list."""
    found: dict[str, Stat] = {}
    try:
        with open(path, "rb", buffering=0) as file:
            lines = file.readall().decode().splitlines()
        for line in lines:
            size, time, name = line.split(" ", 2)
            found[name] = (int(size), int(time))
    except (OSError, ValueError):
        pass  # what was understood of a damaged one is ours none the less
    return found


def save(path: Place, made: dict[str, Stat]) -> None:
    """Keep the list of the files that a build made or is about to make."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    waiting = f"{os.fspath(path)}.new"
    lines = [f"{size} {time} {name}\n" for name, (size, time) in sorted(made.items())]
    with open(waiting, "w", encoding="utf-8", newline="") as file:
        file.write("".join(lines))
    os.replace(waiting, path)

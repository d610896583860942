"""What a build starts from, by size and time alone: cheap enough to ask before anything is loaded.

Nothing but the standard library is imported here, so that a build with nothing to do stays short.
"""

import os
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from stat import S_ISREG
from time import time_ns
from typing import NamedTuple

Stat = tuple[int, int]  # size in bytes, time of change in nanoseconds
# A file changed within these nanoseconds of being looked at may change again unseen.
_RACY = 50_000_000
CONTENT = "content"
_PACKAGE = Path(__file__).resolve().parent
# An installed package has the shared templates inside it, a checkout beside it.
SHARED = next(
    (p for p in (_PACKAGE / "templates", _PACKAGE.parent / "templates") if p.is_dir()), _PACKAGE
)
LIBRARIES = (
    "jinja2", "linkify_it_py", "markdown_it_py", "markupsafe", "mdit_py_plugins", "mdurl",
    "pydantic", "pydantic_core", "pyyaml", "pillow", "pagefind",
)  # fmt: skip


def stats(folder: Path, prefix: str = "") -> dict[str, Stat]:
    """The size and time of every file below a folder, by path with "/"; hidden ones are left out."""
    found: dict[str, Stat] = {}
    _scan(str(folder), prefix, found)
    return dict(sorted(found.items()))


def _scan(folder: str, prefix: str, found: dict[str, Stat]) -> None:
    """The files of one folder and of those below it."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith(".") or entry.name == "__pycache__":
            continue
        if entry.is_dir():
            if entry.is_symlink() and _leads_up(entry.path):
                continue
            _scan(entry.path, f"{prefix}{entry.name}/", found)
        else:
            try:
                stat = entry.stat()
            except OSError:
                continue
            if S_ISREG(stat.st_mode):  # a pipe would be waited for without end
                found[prefix + entry.name] = (stat.st_size, stat.st_mtime_ns)


def _leads_up(link: str) -> bool:
    """Whether a link to a folder leads to one that it lies in: followed, it would never end."""
    path = Path(link)
    return path.resolve() in (path.parent.resolve(), *path.parent.resolve().parents)


def cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def folders(root: Path) -> tuple[Path, ...]:
    """Where templates are looked for: the guide's own folder first, then the shared one."""
    own = root / "templates"
    return (own, SHARED) if own.is_dir() and own.resolve() != SHARED.resolve() else (SHARED,)


class Look(NamedTuple):
    """One look at a guide: the stats of its content and of all templates that it may use, and when."""

    content: Mapping[str, Stat]
    templates: Mapping[str, Stat]
    time: int  # nanoseconds, before the first file was looked at

    @property
    def files(self) -> tuple[Mapping[str, Stat], Mapping[str, Stat]]:
        """The stats alone, whenever it was that somebody looked."""
        return self.content, self.templates

    @property
    def settled(self) -> tuple[Mapping[str, Stat], Mapping[str, Stat]]:
        """The stats that may be trusted later."""
        return settled(self.content, self.time), settled(self.templates, self.time)


def look(root: Path) -> Look:
    """A guide as it is now."""
    now, shapes = time_ns(), dict[str, Stat]()
    for number, folder in enumerate(folders(root)):
        shapes.update(stats(folder, f"{number}/"))
    return Look(stats(root / CONTENT, f"{CONTENT}/"), shapes, now)


def settled(found: Mapping[str, Stat], now: int) -> dict[str, Stat]:
    """The stats that may be trusted later: of a file that changed just now, the time is forgotten."""
    return {p: (size, time if time < now - _RACY else -1) for p, (size, time) in found.items()}


def listing(found: Mapping[str, Stat]) -> str:
    """Many stats as one text."""
    return "\n".join(f"{path} {size} {time}" for path, (size, time) in found.items())


@cache
def engine() -> str:
    """Factbook's own files and the versions of what it stands on, as one text."""
    code = {path: stat for path, stat in stats(_PACKAGE).items() if path.endswith(".py")}
    return "\n".join((listing(code), sys.version, *sorted(_distributions(sys.path))))


def _distributions(paths: Iterable[str]) -> Iterable[str]:
    """The names of the installed libraries' metadata folders, which hold their versions."""
    for path in paths:
        if path.endswith("-packages"):
            for name in os.listdir(path):  # noqa: PTH208 - names are all that is wanted
                if name.endswith(".dist-info") and name.lower().startswith(LIBRARIES):
                    yield name


def touched(output: Path, made: Mapping[str, Stat]) -> set[str]:
    """Those of the files that a build made which are gone, or not as it left them."""
    root, found = str(output), set()
    for path, (size, time) in made.items():
        try:
            stat = os.stat(f"{root}/{path}")  # noqa: PTH116 - a Path for each of many files is dear
        except OSError:
            found.add(path)
            continue
        if stat.st_size != size or stat.st_mtime_ns != time:
            found.add(path)
    return found

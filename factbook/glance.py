"""What a build starts from and what it left, by size and time alone.

This is all that a build with nothing to do looks at, and to load a library would take it longer. So
nothing is imported here that Python has not loaded at its own start, and files are named by strings.
"""

import os
import sys
from stat import S_ISREG
from time import time_ns

Stat = tuple[int, int]  # size in bytes, time of change in nanoseconds
Place = str | os.PathLike[str]
CONTENT = "content"
_PACKAGE = os.path.dirname(os.path.realpath(__file__))
# An installed package has the shared templates inside it, a checkout beside it.
SHARED = next(
    (
        folder
        for folder in (f"{_PACKAGE}/templates", f"{os.path.dirname(_PACKAGE)}/templates")
        if os.path.isdir(folder)
    ),
    _PACKAGE,
)
LIBRARIES = (
    "jinja2", "linkify_it_py", "markdown_it_py", "markupsafe", "mdit_py_plugins", "mdurl",
    "pydantic", "pydantic_core", "pyyaml", "pillow", "pagefind",
)  # fmt: skip
_ENGINE: list[str] = []  # once it was found; `functools.cache` would have to be loaded


def stats(folder: Place, prefix: str = "") -> dict[str, Stat]:
    """The size and time of every file below a folder, by path with "/"; hidden ones are left out."""
    found: dict[str, Stat] = {}
    _scan(os.fspath(folder), prefix, found)
    return dict(sorted(found.items()))


def _scan(folder: str, prefix: str, found: dict[str, Stat]) -> None:
    """The files of one folder and of those below it."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        name = entry.name
        if name[0] == "." or name == "__pycache__":
            continue
        if entry.is_dir():
            if entry.is_symlink() and _leads_up(entry.path):
                continue
            _scan(entry.path, f"{prefix}{name}/", found)
        else:
            try:
                stat = entry.stat()
            except OSError:
                continue
            if S_ISREG(stat.st_mode):  # a pipe would be waited for without end
                found[prefix + name] = (stat.st_size, stat.st_mtime_ns)


def _leads_up(link: str) -> bool:
    """Whether a link to a folder leads to one that it lies in: followed, it would never end."""
    beside = os.path.realpath(os.path.dirname(link))
    return f"{beside}/".startswith(f"{os.path.realpath(link).rstrip('/')}/")


def folders(root: str) -> tuple[str, ...]:
    """Where templates are looked for: the guide's own folder first, then the shared one."""
    own = f"{root}/templates"
    is_apart = os.path.isdir(own) and os.path.realpath(own) != os.path.realpath(SHARED)
    return (own, SHARED) if is_apart else (SHARED,)


def content(root: str) -> dict[str, Stat]:
    """The stats of a guide's own files."""
    return stats(f"{root}/{CONTENT}", f"{CONTENT}/")


def templates(root: str) -> dict[str, Stat]:
    """The stats of all templates that a guide may use."""
    found: dict[str, Stat] = {}
    for number, folder in enumerate(folders(root)):
        found.update(stats(folder, f"{number}/"))
    return found


def look(root: str) -> tuple[dict[str, Stat], dict[str, Stat], int]:
    """The stats of a guide's content and of its templates, and when the first of them was asked."""
    now = time_ns()
    return content(root), templates(root), now


def listing(found: dict[str, Stat]) -> str:
    """Many stats as one text."""
    return "\n".join([f"{path} {size} {time}" for path, (size, time) in found.items()])


def started_from(
    found: tuple[dict[str, Stat], ...],
    base_url: str | None,
    today: str,
    *,
    strict: bool,
    drafts: bool,
) -> str:
    """All that a build starts from, as one text; equal ones end alike, whatever they do."""
    told = (engine(), f"{base_url} {drafts}", today, str(strict))
    return "\0".join((*told, *map(listing, found)))


def engine() -> str:
    """Factbook's own files and the versions of what it stands on, as one text; found once."""
    if not _ENGINE:
        code = {path: stat for path, stat in stats(_PACKAGE).items() if path.endswith(".py")}
        libraries = sorted(_distributions(sys.path))
        _ENGINE.append("\n".join((listing(code), sys.version, *libraries)))
    return _ENGINE[0]


def _distributions(paths: list[str]) -> list[str]:
    """The names of the installed libraries' metadata folders, which hold their versions."""
    return [
        name
        for path in paths
        if path.endswith("-packages")
        for name in os.listdir(path)
        if name.endswith(".dist-info") and name.lower().startswith(LIBRARIES)
    ]


def kept(output: str) -> str:
    """Where what is kept of an output's builds lies: beside it, under its name."""
    folder, name = os.path.split(output)
    return os.path.join(folder, ".factbook", name)


def touched(output: Place, made: dict[str, Stat]) -> set[str]:
    """Those of the files that a build made which are gone, or not as it left them."""
    root, found = os.fspath(output), set()
    for path, (size, time) in made.items():
        try:
            stat = os.stat(f"{root}/{path}")
        except OSError:
            found.add(path)
            continue
        if stat.st_size != size or stat.st_mtime_ns != time:
            found.add(path)
    return found

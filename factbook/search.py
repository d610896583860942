"""Full-text search: Pagefind's index of a finished site, made by the program that the extra installs.

Pagefind reads the pages of a folder and writes files that its script in the browser asks for, piece by
piece; the same pages give the same files. Only `<main data-pagefind-body>` is read.
"""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

FOLDER: Final = "pagefind/"  # below the site's root
SCRIPT: Final = f"/{FOLDER}pagefind.js"
AVAILABLE: Final = find_spec("pagefind_bin") is not None
# Numbers of citations, which would stand in the middle of what is quoted from a page.
_LEFT_OUT: Final = ".cite"
# Pagefind brings user interfaces of its own; ours needs the engine alone.
_ENGINE: Final = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
_PARTS: Final = (".pf_meta", ".pagefind", ".pf_index", ".pf_fragment", ".pf_filter")


def index(site: Path, to: Path) -> Callable[[], None]:
    """Begin to index the pages below `site` into the folder `to`; what is given waits for the end.

    It raises RuntimeError when Pagefind fails.

    Neither Pagefind nor what starts programs is part of what every build loads, so they are imported
    only here, and of Pagefind only what knows the program: its own interface would load a network stack.
    """
    program = import_module("pagefind_bin").get_executable()
    asked = ("--site", str(site), "--output-path", str(to), "--exclude-selectors", _LEFT_OUT)
    processes = import_module("subprocess")
    # The program is the one that Pagefind's own package names.
    started = processes.Popen(
        [str(program), *asked, "--silent"],
        stdout=processes.DEVNULL, stderr=processes.PIPE, text=True,
    )  # fmt: skip
    return partial(_ended, started)


def _ended(started: Any) -> None:
    """Wait for Pagefind; RuntimeError when it failed."""
    _, said = started.communicate()
    if started.returncode != 0:
        raise RuntimeError(f"Pagefind ended with {started.returncode}: {said.strip()}")


def is_needed(name: str) -> bool:
    """Whether the site needs a file of the index, by its name inside the folder."""
    return name in _ENGINE or name.endswith(_PARTS)

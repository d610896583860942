"""Full-text search: Pagefind's index of a finished site, made by the program that the extra installs.

Pagefind reads the pages of a folder and writes files that its script in the browser asks for, piece by
piece; the same pages give the same files. Only `<main data-pagefind-body>` is read.
"""

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Final

FOLDER: Final = "pagefind/"  # below the site's root
SCRIPT: Final = f"/{FOLDER}pagefind.js"
AVAILABLE: Final = find_spec("pagefind_bin") is not None
# Numbers of citations, which would stand in the middle of what is quoted from a page.
_LEFT_OUT: Final = ".cite"
# Pagefind brings user interfaces of its own; ours needs the engine alone.
_ENGINE: Final = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
_PARTS: Final = (".pf_meta", ".pagefind", ".pf_index", ".pf_fragment", ".pf_filter")


def index(site: Path, to: Path) -> None:
    """Index the pages below `site` into the folder `to`; RuntimeError when Pagefind fails.

    Neither Pagefind nor what starts programs is part of what every build loads, so they are imported
    only here, and of Pagefind only what knows the program: its own interface would load a network stack.
    """
    program = import_module("pagefind_bin").get_executable()
    asked = ("--site", str(site), "--output-path", str(to), "--exclude-selectors", _LEFT_OUT)
    # The program is the one that Pagefind's own package names.
    done = import_module("subprocess").run(
        [str(program), *asked, "--silent"], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise RuntimeError(f"Pagefind ended with {done.returncode}: {done.stderr.strip()}")


def is_needed(name: str) -> bool:
    """Whether the site needs a file of the index, by its name inside the folder."""
    return name in _ENGINE or name.endswith(_PARTS)

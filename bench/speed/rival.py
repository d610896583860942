"""The one shape of a rival: how to install it, lay out the corpus for it, build and serve."""

from __future__ import annotations

import subprocess
import sys
import venv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from corpus import Corpus

SCAFFOLD = Path(__file__).parent / "scaffold"
REQUIREMENTS = Path(__file__).parent / "requirements"
ENVIRONMENTS = Path(__file__).parent.parent / ".envs"

Files = dict[str, str]
Command = list[str]
Build = Callable[[Path, Path], Command]  # of the environment's folder and the site's
Serve = Callable[[Path, Path, int], Command]  # and the port


@dataclass(frozen=True, slots=True)
class Rival:
    """One generator; `home` is the folder of its environment, `root` that of its site's sources."""

    name: str
    about: str  # what it does and does not do, one or two sentences for RESULTS.md
    install: Callable[[Path], None]
    version: Callable[[Path], str]
    files: Callable[[Corpus], Files]  # the whole source of the site: path -> text
    build: Build
    serve: Serve | None = None
    timings: Build | None = None  # a build that prints a profile by stage
    output: str = "site"
    caches: tuple[str, ...] = ()  # what a cold build must not find, beside the output

    @property
    def home(self) -> Path:
        """The folder that holds this rival's environment."""
        return ENVIRONMENTS / self.name


class Missing(Exception):
    """A rival that cannot be installed here, with the installer's own last words."""


def scaffold(name: str) -> Files:
    """The hand-written part of a rival's site: configuration and templates."""
    folder = SCAFFOLD / name
    found = sorted(
        path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    )
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in found}


def install_python(home: Path, name: str) -> None:
    """An environment with the packages that `<name>.txt` in requirements/ pins."""
    wanted = REQUIREMENTS / f"{name}.txt"
    done = home / "installed.txt"
    if done.is_file() and done.read_text() == wanted.read_text():
        return
    venv.create(home, with_pip=True, clear=True)
    run([str(home / "bin" / "pip"), "install", "--quiet", "-r", str(wanted)])
    done.write_text(wanted.read_text())


def python_version(home: Path, package: str) -> str:
    """The version of an installed package."""
    code = f"from importlib.metadata import version; print(version({package!r}))"
    return run([str(home / "bin" / "python"), "-c", code])


def run(command: Command, folder: Path | None = None) -> str:
    """What a command prints; Missing if it fails or does not exist."""
    try:
        done = subprocess.run(
            command, cwd=folder, capture_output=True, text=True, timeout=600, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise Missing(str(problem)) from problem
    if done.returncode:
        raise Missing((done.stderr or done.stdout).strip()[-400:])
    return done.stdout.strip()


def repository() -> Path:
    """The root of this repository."""
    return Path(__file__).resolve().parents[2]


def this_python() -> str:
    """The interpreter that runs the benchmark."""
    return sys.executable

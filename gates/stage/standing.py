"""The site of this repository, built for an address with a path and served there for a while."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gates.stage.built import Built
from gates.stage.server import served
from gates.stage.tools import ROOT

PREFIX = "/magnesium/"
NOTES = ROOT / ".gates"


class NotBuiltError(Exception):
    """The build failed, and has said why."""


@contextmanager
def standing(folder: Path | None = None, port: int = 0) -> Iterator[Built]:
    """The site until the block ends: built into a temporary folder, or a folder built already.

    A folder built already was built for one port, which has to be named. The temporary folder is
    called as the path, so that the folder above it is to files what the server is to addresses.
    """
    above = Path(tempfile.mkdtemp(prefix="gates-"))
    place = folder or above / PREFIX.strip("/")
    try:
        with served(place, PREFIX, port) as url:
            if folder is None:
                _build(place, url)
            yield Built(place, url, NOTES)
    finally:
        shutil.rmtree(above)


def _build(folder: Path, url: str) -> None:
    """The site in the folder, for this address; NotBuiltError if its content has errors."""
    command = [sys.executable, "build.py", "--base-url", url, "--output", str(folder)]
    if subprocess.run(command, cwd=ROOT, check=False).returncode != 0:
        raise NotBuiltError

"""Saying the findings: in the chosen format, for people on stderr and for programs on stdout."""

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from factbook import inputs
from factbook.diagnostic import Judged
from factbook.load.texts import Sources

MACHINE = ("json", "sarif")


def say(root: Path, name: str, judged: Sequence[Judged]) -> None:
    """Print the findings in the format of that name."""
    sources = Sources(root, inputs.folders(root))
    stream = sys.stdout if name in (*MACHINE, "github") else sys.stderr
    colour = name == "full" and stream.isatty()
    # Only the one format is loaded: some of them need more than a build with nothing to do may load.
    report = import_module(f"factbook.report.{name}")
    stream.write(report.render(judged, sources, colour=colour))

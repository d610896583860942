"""The command line: build, check, serve and the questions one can ask of a guide."""

import argparse
import sys
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from factbook import pipeline
from factbook.discover import plugins


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit status of one command: 0 clean, 1 diagnostics, 2 usage, 3 our fault."""
    options = _parser().parse_args(arguments)
    started = time.perf_counter()
    todo = pipeline.Options(
        root=options.root, output=options.output or options.root / "site", today=options.today,
        base_url=options.base_url, strict=options.strict,
    )  # fmt: skip
    result = pipeline.check(todo) if options.command == "check" else pipeline.build(todo)
    report = plugins("factbook.report")[options.format]
    sys.stderr.write(report.render(result.judged, result.sources))
    print(f"{len(result.rendered)} pages in {time.perf_counter() - started:.2f} s")
    return 1 if result.stopped else 0


def _parser() -> argparse.ArgumentParser:
    """The options of all commands."""
    parser = argparse.ArgumentParser(prog="build.py", description=__doc__)
    parser.add_argument("command", nargs="?", default="build", choices=["build", "check"])
    parser.add_argument("--root", type=Path, default=Path("."))
    parser.add_argument("--output", type=Path)
    parser.add_argument("--base-url")
    parser.add_argument("--today", default=date.today().isoformat())
    parser.add_argument("--strict", action="store_true")
    parser.add_argument("--format", default="full")
    return parser

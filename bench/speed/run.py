"""The benchmark: every rival builds one corpus in turn, several times; medians and ratios."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import corpus
import report
from real import measure_real
from results import Results, machine
from rival import ENVIRONMENTS, Missing, Rival
from rivals import ALL
from rounds import measure, tell
from workplace import Workplace


def main() -> int:
    """The command; exit status 1 if a rival is missing or did not do the work."""
    wanted = arguments()
    # Some containers set it; without compiled modules every start of Python would be a first one.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    results = Results(wanted.date, wanted.runs, machine())
    if wanted.beside:
        results = Results(**json.loads(wanted.beside.read_text("utf-8")))
    rivals = list(installed([ALL[name] for name in wanted.only], results))
    with tempfile.TemporaryDirectory(prefix="bench", dir=wanted.work) as folder:
        for size in wanted.sizes:
            places = [Workplace(rival, Path(folder, rival.name)) for rival in rivals]
            measure(places, size, wanted.runs, results, serve=wanted.serve, profile=wanted.profile)
            for place in places:
                shutil.rmtree(place.root)
        if wanted.real and "factbook" in results.versions:
            place = Workplace(ALL["factbook"], Path(folder, "real"))
            measure_real(place, wanted.runs, results)
    told = report.markdown(results)
    print(told)
    if wanted.json:
        wanted.json.write_text(json.dumps(asdict(results), indent=1) + "\n", "utf-8")
    if wanted.results:
        wanted.results.write_text(told, "utf-8")
    return 1 if results.missing or results.faults else 0


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--only", type=names, default=list(ALL), help="rivals, such as factbook,hugo"
    )
    parser.add_argument(
        "--sizes", type=numbers, default=[20, 200, 2000], help="articles, such as 200,2000"
    )
    parser.add_argument("--runs", type=int, default=5, help="how often each is built (default 5)")
    parser.add_argument(
        "--serve", action=argparse.BooleanOptionalAction, default=True, help="time the servers too"
    )
    parser.add_argument("--real", action="store_true", help="add the guide of this repository")
    parser.add_argument(
        "--profile", action="store_true", help="add Factbook's own profile by stage"
    )
    parser.add_argument(
        "--date", default=f"{datetime.now(UTC):%Y-%m-%d}", help="the date to write (default: today)"
    )
    parser.add_argument("--results", type=Path, help="write the report to this Markdown file")
    parser.add_argument("--json", type=Path, help="write all samples to this file")
    parser.add_argument(
        "--beside", type=Path, help="samples of a run just before, to which this one adds"
    )
    parser.add_argument("--work", type=Path, default=ENVIRONMENTS, help="where the sites are built")
    return parser.parse_args()


def names(text: str) -> list[str]:
    """Names of rivals."""
    found = text.split(",")
    unknown = sorted(set(found) - set(ALL))
    if unknown:
        raise argparse.ArgumentTypeError(
            f"unknown: {', '.join(unknown)}; there are {', '.join(ALL)}"
        )
    return found


def numbers(text: str) -> list[int]:
    """Sizes; at least as many articles as the edits need."""
    found = [int(number) for number in text.split(",")]
    if min(found) <= max(corpus.EDITED_ARTICLE, corpus.EDITED_FACT):
        raise argparse.ArgumentTypeError("a corpus has at least 10 articles")
    return found


def installed(rivals: list[Rival], results: Results) -> Iterator[Rival]:
    """The rivals that can take part; the others are noted as missing."""
    ENVIRONMENTS.mkdir(exist_ok=True)
    for rival in rivals:
        tell(f"{rival.name}: installing")
        try:
            rival.install(rival.home)
            results.versions[rival.name] = rival.version(rival.home)
            yield rival
        except Missing as reason:
            results.missing[rival.name] = str(reason)
            tell(f"{rival.name}: MISSING: {reason}")


if __name__ == "__main__":
    sys.exit(main())

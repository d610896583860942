"""Build the site for an address with a path, serve it there, and let every gate judge it.

python -m gates [--folder DIR --port N] [GATE ...]
"""

import argparse
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from gates.stage.built import Built, Fault
from gates.stage.gate import Outcome, gates, run, told
from gates.stage.standing import NOTES, NotBuiltError, standing

SHOWN = 25  # faults printed for one gate; .gates/ has the rest


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m gates", description=__doc__)
    parser.add_argument("gate", nargs="*", help="the gates to run; all if none is named")
    parser.add_argument("--folder", type=Path, help="a site built already, for --port")
    parser.add_argument("--port", type=int, default=0, help="the port to serve at")
    parser.add_argument("--list", action="store_true", help="say what each gate proves")
    return parser.parse_args()


def report(outcome: Outcome, in_ci: bool) -> str:  # noqa: FBT001 - read from the environment
    """The word for an outcome: passed, failed or skipped; details are printed and noted."""
    gate = outcome.gate
    if outcome.missing:
        word = "failed" if in_ci else "skipped"
        print(f"{word:8} {gate.name}: {told(outcome.missing)}", flush=True)
        return word
    word = "failed" if outcome.failed else "passed"
    print(f"{word:8} {gate.name}: {gate.proves} ({outcome.seconds:.0f} s)", flush=True)
    lines = folded(outcome.faults)
    NOTES.mkdir(exist_ok=True)
    (NOTES / f"{gate.name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for line in lines[:SHOWN]:
        print(line)
    if len(lines) > SHOWN:
        print(f"  ... and {len(lines) - SHOWN} more in .gates/{gate.name}.txt")
    return word


def folded(faults: Iterable[Fault]) -> list[str]:
    """One line for each thing that is said, grave ones first, with the pages it is said of."""
    pages: dict[tuple[bool, str], list[str]] = {}
    for fault in faults:
        pages.setdefault((not fault.grave, fault.message), []).append(fault.page)
    lines = []
    for (minor, message), where in sorted(pages.items(), key=lambda pair: pair[0][0]):
        more = f" and {len(where) - 3} more" if len(where) > 3 else ""
        lines.append(f"  {'note: ' if minor else ''}{', '.join(where[:3])}{more}: {message}")
    return lines


def judge(site: Built, wanted: list[str]) -> int:
    """The exit status: 1 if a gate failed, or in CI could not run; 2 for an unknown gate."""
    known = gates()
    unknown = set(wanted) - {gate.name for gate in known}
    if unknown:
        print(f"there is no gate {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    in_ci = bool(os.environ.get("CI"))
    print(f"{len(site.pages)} pages at {site.url}", flush=True)
    words = [report(run(gate, site), in_ci) for gate in known if not wanted or gate.name in wanted]
    passed, failed, skipped = (words.count(word) for word in ("passed", "failed", "skipped"))
    print(f"gates: {passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


def main() -> int:
    """The exit status of the whole: 0 if every gate that could run has passed."""
    asked = arguments()
    if asked.list:
        for gate in gates():
            print(f"{gate.name:12} {gate.proves} Needs: {', '.join(gate.needs) or 'nothing'}.")
        return 0
    try:
        with standing(asked.folder, asked.port) as site:
            return judge(site, asked.gate)
    except NotBuiltError:
        print("the site could not be built, so there is nothing to judge", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())

"""The score of prose-drift on labelled documents: how much drift it finds, and how often it is wrong.

Each document is checked as an article of a guide that has this repository's facts and nothing else.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SETS = ("tuned", "held")
RULE = "prose-drift"


class Label(NamedTuple):
    """A number of a document, and what an editor says of it: agree, drift, unrelated, ambiguous."""

    document: str
    line: int
    first: int
    last: int
    text: str
    verdict: str

    def touches(self, finding: dict[str, Any]) -> bool:
        """Whether a finding stands on this number."""
        here = finding["line"] == self.line and Path(finding["path"]).name == self.document
        return here and finding["column"] <= self.last and finding["end_column"] > self.first


class Score(NamedTuple):
    """What became of the labels: drift found and missed, and alarms where there is no drift."""

    found: list[Label]
    missed: list[Label]
    alarms: list[str]

    @property
    def precision(self) -> float:
        """The share of findings that are drift."""
        all_found = len(self.found) + len(self.alarms)
        return len(self.found) / all_found if all_found else 1.0

    @property
    def recall(self) -> float:
        """The share of drift that is found."""
        all_drift = len(self.found) + len(self.missed)
        return len(self.found) / all_drift if all_drift else 1.0


def labels(folder: Path) -> list[Label]:
    """The labels of a set."""
    found = []
    for text in (folder / "labels.jsonl").read_text("utf-8").splitlines():
        one = json.loads(text)
        first = one["column"]
        last = first + len(one["text"]) - 1
        found.append(Label(one["doc"], one["line"], first, last, one["text"], one["verdict"]))
    return found


def findings(documents: Iterable[Path]) -> list[dict[str, Any]]:
    """What prose-drift says of the documents."""
    with tempfile.TemporaryDirectory() as name:
        guide = Path(name)
        shutil.copytree(ROOT / "content" / "facts", guide / "content" / "facts")
        shutil.copy(ROOT / "content" / "guide.yaml", guide / "content")
        (guide / "content" / "articles").mkdir()
        for document in documents:
            shutil.copy(document, guide / "content" / "articles")
        command = [sys.executable, ROOT / "build.py", "check", "--root", guide, "--format", "json"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode not in (0, 1):
            raise SystemExit(done.stderr)
        said: list[dict[str, Any]] = json.loads(done.stdout)
        return [one for one in said if one["rule"] == RULE and "articles" in one["path"]]


def score(known: Sequence[Label], said: Iterable[dict[str, Any]]) -> Score:
    """The findings held against the labels; one on an ambiguous number counts neither way."""
    found: dict[Label, None] = {}
    alarms = []
    for finding in said:
        touched = [label for label in known if label.touches(finding)]
        verdicts = {label.verdict for label in touched}
        if "drift" in verdicts:
            found.update(dict.fromkeys(label for label in touched if label.verdict == "drift"))
        elif "ambiguous" not in verdicts:
            place = f"{Path(finding['path']).name}:{finding['line']}:{finding['column']}"
            alarms.append(f"{place} {finding['message']}")
    missed = [label for label in known if label.verdict == "drift" and label not in found]
    return Score(list(found), missed, alarms)


def main() -> int:
    """The scores of the sets that are named, with what was missed and what was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", default=SETS, help="folders beside this file")
    for name in parser.parse_args().sets:
        folder = HERE / name
        known = labels(folder)
        result = score(known, findings(sorted(folder.glob("*.md"))))
        print(
            f"{name}: {len(known)} labelled numbers, {len(result.found) + len(result.missed)} drift · "
            f"precision {result.precision:.3f} · recall {result.recall:.3f}"
        )
        for label in result.missed:
            print(f"  missed  {label.document}:{label.line}:{label.first} {label.text}")
        for alarm in result.alarms:
            print(f"  alarm   {alarm}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

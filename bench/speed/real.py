"""The guide of this repository, built as its editors build it: cold, unchanged, after one edit."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

from results import REAL, Results
from rival import repository
from rounds import Rounds
from workplace import Failed, Workplace

AMOUNT = re.compile(r"^(  mg_per_100g: )(\d+)$", re.MULTILINE)
ADDED = "\nThe benchmark added this sentence.\n"


def measure_real(place: Workplace, runs: int, results: Results) -> None:
    """Medians for a copy of the guide; the edits go to and fro, within what its checks allow."""
    shutil.copytree(repository() / "content", place.root / "content")
    rounds = Rounds(REAL, results)
    edits: dict[str, Callable[[Path, int], None]] = {"fact": edit_fact, "article": edit_article}
    try:
        for turn in range(runs):
            for scenario in ("cold", "nothing", "fact", "article"):
                if scenario == "cold":
                    place.forget()
                if scenario in edits:
                    edits[scenario](place.root / "content", turn)
                rounds.add(place, scenario, place.build().seconds)
    except Failed as problem:
        rounds.wrong(place, "building", str(problem))
    else:
        rounds.memory(place)


def edit_fact(content: Path, turn: int) -> None:
    """One milligram more or less in 100 g of the first food: too little for any typed number."""
    path, step = content / "facts" / "foods.yaml", -1 if turn % 2 else 1
    text = path.read_text("utf-8")
    path.write_text(AMOUNT.sub(lambda found: f"{found[1]}{int(found[2]) + step}", text, 1), "utf-8")


def edit_article(content: Path, turn: int) -> None:
    """One sentence more or less at the end of the first article."""
    path = min((content / "articles").glob("*.md"))
    text = path.read_text("utf-8")
    path.write_text(text.removesuffix(ADDED) if turn % 2 else text + ADDED, "utf-8")

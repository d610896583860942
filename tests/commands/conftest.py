"""A small guide to ask questions of, and the command line to ask them with."""

import gc
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest

from factbook import cli
from factbook.model import Defect
from factbook.render import templates
from tests import minisite

GUIDE = """
--- content/guide.yaml
title: Iron for Rowers
description: What rowers need to know about iron.
base_url: https://example.org/iron/
nutrient: {name: iron, symbol: Fe, daily_value: label}
publisher: The example team
editor: ada
--- content/facts/people.yaml
ada:
  name: Ada
  role: Author
--- content/facts/sources.yaml
table:
  name: A table of foods
  study: dataset
review:
  name: A review of iron
  study: review
--- content/facts/allowances.yaml
label:
  label: Daily Value
  reference: DV
  jurisdiction: us
  authority: An authority
  mg_per_day: 18
  sources: [review]
--- content/facts/foods.yaml
lentils:
  name: Lentils, boiled
  short: lentils
  state: boiled
  category: legumes
  dataset: A table
  mg_per_100g: 3.33
  serving: {amount: 1, unit: cup, grams: 198}
  sources: [table]
liver:
  name: Liver, fried
  short: liver
  state: fried
  category: meat
  dataset: A table
  mg_per_100g: 6.17
  serving: {amount: 1, unit: slice, grams: 81}
  sources: [table]
--- content/articles/plate.md
---
title: On the plate
description: Which foods hold iron.
author: ada
reviewer: ada
reviewed: 2026-01-10
---

A cup of lentils has {{ foods.lentils.per_serving }} [@review], which is 6.6 mg of iron per cup of
lentils in figures.

{{ table("foods", columns=["name", "per_serving"], sort="-per_serving", caption="Iron") }}
--- content/articles/sweat.md
---
title: What sweat costs
description: Little iron is lost in sweat.
author: ada
reviewer: ada
reviewed: 2026-01-10
---

Little is lost [@review]; see [the plate](plate.md).
"""


class Said(NamedTuple):
    """What a command said, and its exit status."""

    status: int
    out: str
    err: str


Ask = Callable[..., Said]


@cache
def _bytecode() -> TemporaryDirectory[str]:
    """Compiled templates, shared by all tests."""
    return TemporaryDirectory(prefix="factbook-bytecode-", ignore_cleanup_errors=True)


@cache
def _closures() -> tuple[dict[str, str], list[Defect]]:
    """The templates' closures, found before anything is replaced."""
    return templates.closures(Path(_bytecode().name))


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The project's templates, parsed and compiled once for all tests."""
    known, made, bytecode = _closures(), templates.environment, Path(_bytecode().name)
    monkeypatch.setattr(templates, "closures", lambda _: known)
    monkeypatch.setattr(templates, "environment", lambda root, _=None: made(root, bytecode))


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """The small guide in a folder."""
    return minisite.lay(tmp_path / "guide", GUIDE)


@pytest.fixture
def ask(guide: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Ask]:
    """The command line, on the small guide unless another root is named."""

    def asked(*arguments: str, root: Path = guide) -> Said:
        capsys.readouterr()
        day = () if "--today" in arguments else ("--today", minisite.TODAY)
        status = cli.main([*arguments, "--root", str(root), "--jobs", "1", *day])
        gc.enable()  # a build turns it off for good
        out, err = capsys.readouterr()
        return Said(status, out, err)

    yield asked
    gc.enable()


def edit(root: Path, path: str, old: str, new: str) -> None:
    """One edit of one file, as most editors make it: nobody ever sees half of the new text."""
    file, beside = root / path, root / ".edit"
    text = file.read_text(encoding="utf-8")
    assert old in text
    beside.write_text(text.replace(old, new), encoding="utf-8")
    beside.replace(file)


def age(root: Path) -> None:
    """All files as if they had been left alone for a while: what changed just now is not trusted."""
    for path in root.rglob("*"):
        os.utime(path, (1_700_000_000, 1_700_000_000))


Git = Callable[..., str]


@pytest.fixture
def git() -> Git:
    """Git with settings of its own; tests that want it are skipped where there is none."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    names = {
        f"GIT_{who}_{what}": "ada@example.org"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    given = {
        **os.environ,
        **names,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
    }

    def run(folder: Path, *arguments: str) -> str:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments],
            env=given,
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout.strip()

    return run

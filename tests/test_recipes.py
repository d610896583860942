"""The recipes of CONTRIBUTING.md, carried out in a copy of the project exactly as they stand there.

A block of code whose first line names a file (```` ```python factbook/checks/left_todo.py ````) is
written to that file; with a `+` behind the name, it is added to its end.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
BLOCK = re.compile(r"^```\w+ (\S+/\S+?)( \+)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^    python (build\.py .*)$", re.MULTILINE)
FOLDERS = ("content", "factbook", "gates", "templates", "tests")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project in which every recipe was followed."""
    root = tmp_path_factory.mktemp("project")
    junk = shutil.ignore_patterns("__pycache__", ".hypothesis", "golden")
    for name in FOLDERS:
        shutil.copytree(ROOT / name, root / name, ignore=junk)
    for name in ("build.py", "pyproject.toml"):
        shutil.copy(ROOT / name, root / name)
    for path, more, text in BLOCK.findall(TEXT):
        assert bool(more) == (root / path).exists(), f"{path} is there already, or is not"
        with (root / path).open("a", encoding="utf-8") as file:
            file.write(f"\n{text}" if more else text)
    return root


def python(project: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command in the copy, as somebody would type it there."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=project, capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONPATH": "", "PYTEST_ADDOPTS": ""},
    )  # fmt: skip


def test_every_recipe_has_its_file() -> None:
    written = [path for path, _, _ in BLOCK.findall(TEXT)]
    for folder in (
        "content/facts", "content/articles", "content/episodes", "factbook/kinds", "factbook/checks",
        "templates/blocks", "factbook/pages", "factbook/feeds", "factbook/report",
    ):  # fmt: skip
        assert any(path.startswith(folder) for path in written), folder


def test_the_guide_with_all_recipes_followed_builds_clean(project: Path) -> None:
    done = python(project, "build.py", "--today", "2026-11-21")
    assert "error[" not in done.stderr
    assert done.returncode == 0
    site = project / "site"
    assert "2 biscuit" in (site / "foods" / "index.html").read_text("utf-8")
    assert "records of the kind foods" in (site / "tally" / "index.html").read_text("utf-8")
    assert "The long run, " in (site / "sessions" / "index.html").read_text("utf-8")
    assert "sessions 1\n" in (site / "counts.txt").read_text("utf-8")
    for page in ("articles/a-sample", "episodes/a-sample"):
        assert (site / page / "index.html").is_file()


def test_every_command_that_is_named_works(project: Path) -> None:
    commands = COMMAND.findall(TEXT)
    assert len(commands) > 3
    for command in commands:
        done = python(project, *command.split())
        assert done.returncode == 0, f"{command}\n{done.stderr}"


def test_the_new_tests_and_the_rules_of_the_house_hold(project: Path) -> None:
    tests = [path for path, _, _ in BLOCK.findall(TEXT) if path.startswith("tests/")]
    quiet = ("-m", "pytest", "-q", "-p", "no:cacheprovider")
    done = python(project, *quiet, *tests)
    assert done.returncode == 0, done.stdout
    house = (
        "tests/test_architecture.py",
        "-k",
        "left_todo or sessions or counts or report.count or imports or rooms",
    )
    done = python(project, *quiet, *house)
    assert done.returncode == 0, done.stdout


def test_the_new_modules_are_in_the_project_s_style(project: Path) -> None:
    files = [path for path, _, _ in BLOCK.findall(TEXT) if path.endswith(".py")]
    done = python(project, "-m", "ruff", "check", "--no-cache", *files)
    assert done.returncode == 0, done.stdout

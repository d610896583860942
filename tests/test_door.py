"""The door: what a fresh machine reads before any of our code runs."""

import json
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
needs_dev_full = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="this system has no device that is always full"
)
COMMANDS = "site test serve check bench lint gates torture screenshots"


def names(requirements: str) -> set[str]:
    """The packages of a lock file."""
    return set(re.findall(r"^([a-z0-9-]+)(?:\[[a-z,]+\])?==", requirements, re.MULTILINE))


def name(requirement: str) -> str:
    """A requirement's package, spelled as lock files spell it."""
    found = re.match(r"[\w-]+", requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found[0]).lower()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)
def test_a_lock_file_has_a_hash_for_each_package_and_no_address(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
    for entry in re.split(r"^(?=[a-z])", text, flags=re.MULTILINE):
        assert entry == "" or "--hash=sha256:" in entry, entry


def test_the_npm_lock_file_has_a_hash_for_each_package_and_no_address() -> None:
    text = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert "://" not in text
    for path, package in json.loads(text)["packages"].items():
        assert path == "" or package["integrity"].startswith("sha512-"), path


def test_the_lock_files_hold_what_the_project_asks_for() -> None:
    locked = {lock.stem: names(lock.read_text(encoding="utf-8")) for lock in LOCKS}
    extras = PROJECT["optional-dependencies"]
    runtime = [*PROJECT["dependencies"], *extras["search"], *extras["images"]]
    assert {name(one) for one in runtime} <= locked["runtime"]
    assert {name(one) for one in extras["dev"]} <= locked["dev"]
    assert {name(one) for one in extras["gates"]} <= locked["gates"]
    assert locked["runtime"] <= locked["dev"] <= locked["gates"]
    assert not {"pytest", "mypy"} & locked["runtime"]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.stem)
def test_a_lock_file_names_the_extras_that_pip_will_ask_for(lock: Path) -> None:
    # pip looks for the hash of `markdown-it-py[linkify]` under that name and no other.
    assert "\nmarkdown-it-py[linkify]==" in lock.read_text(encoding="utf-8")


def test_build_py_only_opens_the_door() -> None:
    lines = [line for line in (ROOT / "build.py").read_text(encoding="utf-8").splitlines() if line]
    assert len(lines) <= 5
    assert lines[-1] == "run()"


@pytest.mark.parametrize("command", COMMANDS.split())
def test_make_knows_the_command_and_help_tells_it(command: str) -> None:
    said = subprocess.run(
        ["make", "--no-print-directory", "help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert re.search(rf"^  make {command} +\w", said.stdout, re.MULTILINE)


def test_an_old_python_is_refused_in_words(tmp_path: Path) -> None:
    old = tmp_path / "python3.8"
    old.write_text('#!/bin/sh\n[ "$1" = --version ] && echo Python 3.8.20\nexit 1\n', "utf-8")
    old.chmod(0o755)
    done = subprocess.run(
        ["make", "--no-print-directory", f"PYTHON={old}", f"VENV={tmp_path}/venv", "site"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "Factbook needs Python 3.11 or later" in done.stderr
    assert "Python 3.8.20" in done.stderr


@pytest.mark.parametrize("script", ["run", "system-packages", "package"])
def test_the_scripts_of_ci_are_strict(script: str) -> None:
    path = ROOT / ".ci" / script
    text = path.read_text(encoding="utf-8")
    assert text.startswith("#!/usr/bin/env bash\n")
    assert "set -euo pipefail" in text
    assert path.stat().st_mode & 0o111
    subprocess.run(["bash", "-n", str(path)], check=True)


@pytest.mark.parametrize(
    ("into", "status"), [("/dev/null", 0), pytest.param("/dev/full", 2, marks=needs_dev_full)]
)
def test_a_process_leaves_with_all_that_it_said(into: str, status: int, tmp_path: Path) -> None:
    guide = shutil.copytree(ROOT / "tests/guides/iron", tmp_path / "iron")
    words = [sys.executable, "build.py", "check", "--root", str(guide)]
    with Path(into).open("w") as said:
        done = subprocess.run(
            words, cwd=ROOT, stdout=said, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == status
    assert ("No space left" in done.stderr) == bool(status)

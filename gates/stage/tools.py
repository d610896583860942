"""The outside tools that gates need: where each is, and how to install it when it is not there."""

import os
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MODULES = ROOT / "node_modules"
_BESIDE_PYTHON = str(Path(sys.executable).parent)
_COMMANDS = {
    "chromium": (("chromium", "chromium-browser", "google-chrome"), "apt-get install chromium"),
    "java": (("java",), "apt-get install default-jre-headless"),
    "node": (("node",), "install Node.js 20 or later (apt-get install nodejs npm)"),
    "lychee": (("lychee",), "make gates (it installs requirements/gates.txt)"),
}


def found(tool: str) -> str | None:
    """The path of a tool, or None: a command's name, or "npm:" and a package's name.

    The variable CHROMIUM names another browser than the first one found.
    """
    if tool.startswith("npm:"):
        folder = MODULES / tool.removeprefix("npm:")
        return str(folder) if (folder / "package.json").exists() else None
    if tool == "chromium" and os.environ.get("CHROMIUM"):
        return os.environ["CHROMIUM"]
    for name in _COMMANDS[tool][0]:
        path = shutil.which(name, path=_BESIDE_PYTHON) or shutil.which(name)
        if path is not None:
            return path
    return None


def needed(tool: str) -> str:
    """The path of a tool that a gate said it needs; LookupError if it is missing all the same."""
    path = found(tool)
    if path is None:
        raise LookupError(f"{tool} is missing: {remedy(tool)}")
    return path


def remedy(tool: str) -> str:
    """The command that installs a tool."""
    return "npm ci --ignore-scripts" if tool.startswith("npm:") else _COMMANDS[tool][1]

"""A gate, whichever language it is written in, and what came of running it."""

import importlib
import json
import pkgutil
import re
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from gates.stage.built import Built, Fault
from gates.stage.tools import ROOT, found, needed, remedy

HERE = ROOT / "gates"
# Programs of this folder that judge nothing.
_NOT_GATES = {"__main__", "lock", "screenshots", "stage"}
_LIMIT = 20 * 60  # seconds that a gate in JavaScript may take before something has hung


@dataclass(frozen=True, slots=True)
class Gate:
    """One gate: its name, what it proves, the tools it needs, and how it is run."""

    name: str
    proves: str
    needs: tuple[str, ...]
    faults: Callable[[Built], Iterable[Fault]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a gate: its faults, or the tools it missed; and the seconds it took."""

    gate: Gate
    faults: tuple[Fault, ...] = ()
    missing: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def failed(self) -> bool:
        """Whether any fault is grave."""
        return any(fault.grave for fault in self.faults)


def gates() -> tuple[Gate, ...]:
    """Every gate in this folder, by name."""
    python = [
        _python_gate(module.name)
        for module in pkgutil.iter_modules([str(HERE)])
        if module.name not in _NOT_GATES
    ]
    scripts = [_script_gate(path) for path in HERE.glob("*.mjs")]
    return tuple(sorted((*python, *scripts), key=lambda gate: gate.name))


def run(gate: Gate, site: Built) -> Outcome:
    """The outcome of one gate; a tool that is missing is not an error here."""
    if missing(gate):
        return Outcome(gate, missing=missing(gate))
    start = time.monotonic()
    faults = tuple(gate.faults(site))
    return Outcome(gate, faults, (), time.monotonic() - start)


def missing(gate: Gate) -> tuple[str, ...]:
    """The tools that a gate needs and this machine lacks."""
    return tuple(tool for tool in gate.needs if found(tool) is None)


def told(tools: Iterable[str]) -> str:
    """That tools are missing, with the commands that install them."""
    return "; ".join(f"{tool} is missing: {remedy(tool)}" for tool in tools)


def _python_gate(name: str) -> Gate:
    """A gate written in Python: a module with NEEDS and faults."""
    module = importlib.import_module(f"gates.{name}")
    proves = str(module.__doc__).splitlines()[0]
    return Gate(name, proves, tuple(module.NEEDS), module.faults)


def _script_gate(path: Path) -> Gate:
    """A gate written in JavaScript: its first comment line is what it proves."""
    text = path.read_text(encoding="utf-8")
    needs = re.search(r"^// needs: (.+)$", text, re.MULTILINE)
    tools = tuple(re.split(r",\s*", needs[1])) if needs else ()

    def faults(site: Built) -> Iterator[Fault]:
        """What the script prints, a line of JSON each; its own failure is a fault too."""
        site.notes.mkdir(parents=True, exist_ok=True)
        about = site.notes / f"{path.stem}.site.json"
        about.write_text(site.described(**_paths(tools)), encoding="utf-8")
        command = [needed("node"), str(path), str(about)]
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=_LIMIT
        )
        for line in done.stdout.splitlines():
            yield Fault(**json.loads(line))
        if done.returncode != 0:
            yield Fault(path.name, f"exit status {done.returncode}: {done.stderr.strip()}")

    return Gate(path.stem, text.splitlines()[0].removeprefix("// "), ("node", *tools), faults)


def _paths(tools: Iterable[str]) -> dict[str, str]:
    """Where the tools that are commands are, for a script."""
    return {tool: needed(tool) for tool in tools if not tool.startswith("npm:")}
